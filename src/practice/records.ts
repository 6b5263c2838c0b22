// What the workspace remembers, one type for each kind of record. Field names of messages, views and metadata are
// Slack's own, because they go out as they stand; everything else is ours and is translated in `slack-objects.ts`.

import type { KnownBlock, ModalView } from '@slack/types'

export type User = {
  id: string
  name: string
  realName: string
  about: string
  email?: string
  deleted: boolean
  isBot: boolean
  isGuest: boolean
  /** Bots only. */
  botId?: string
  appId?: string
  /** Set for a person of another workspace who sits in a shared channel. */
  teamId?: string
  /** Further marks under Slack's own names: `is_workflow_bot`, `is_connector_bot` … */
  flags?: Record<string, boolean>
}

export type Channel = {
  id: string
  name: string
  kind: 'public' | 'private' | 'im' | 'mpim'
  isGeneral: boolean
  isArchived: boolean
  creator: string
  created: number
  topic: { value: string; creator: string; last_set: number }
  purpose: { value: string; creator: string; last_set: number }
  members: string[]
  pins: { ts: string; by: string; at: number }[]
  bookmarks: Bookmark[]
  canvasId?: string
}

export type Bookmark = { id: string; title: string; link: string; emoji: string; by: string; created: number }

export type Metadata = { event_type: string; event_payload: Record<string, unknown> }

export type Reaction = { name: string; users: string[] }

export type Message = {
  /** `channel:ts`, unique in the workspace. */
  id: string
  channel: string
  ts: string
  type: 'message'
  subtype?: string
  user?: string
  text: string
  team?: string
  bot_id?: string
  app_id?: string
  bot_profile?: { id: string; app_id: string; name: string; deleted: boolean; team_id: string; updated: number }
  username?: string
  client_msg_id?: string
  blocks?: KnownBlock[]
  attachments?: unknown[]
  metadata?: Metadata
  thread_ts?: string
  edited?: { user: string; ts: string }
  inviter?: string
  topic?: string
  purpose?: string
  fileIds?: string[]
  reactions: Reaction[]
  /** Only this user sees it. Such a message is in no history, as in Slack. */
  onlyFor?: string
}

export type StoredFile = {
  id: string
  name: string
  title: string
  mimetype: string
  size: number
  user: string
  created: number
  /** What was uploaded, base64; missing until the bytes arrived at the upload address. */
  content?: string
  uploadKey: string
  isCompleted: boolean
  shares: { channel: string; ts: string }[]
}

export type View = {
  id: string
  user: string
  appId: string
  teamId: string
  rootId: string
  previousId?: string
  hash: string
  /** As the app sent it, with the block and action ids that Slack fills in. */
  payload: ModalView | HomeTab
  errors?: Record<string, string>
}

export type HomeTab = { type: 'home'; blocks: KnownBlock[]; private_metadata?: string; callback_id?: string }

/** The ticket that lets an app open a form in front of the person who just did something. */
export type Trigger = { id: string; user: string; expiresAt: number; isUsed: boolean }

export type ResponseUrl = {
  id: string
  channel: string
  user: string
  appId: string
  /** The message the person pressed something in; a command has none. */
  messageId?: string
  usesLeft: number
  expiresAt: number
}

/** An event that no one has acknowledged yet. */
export type PendingEvent = { id: string; createdAt: number; body: Record<string, unknown> }

export type Canvas = { id: string; title: string; markdown: string; owner: string; channel: string }

export type Usergroup = { id: string; handle: string; name: string; users: string[] }

/** Small facts about the workspace itself: the last timestamp given out, the port it listened on. */
export type Fact = { id: string; value: string | number }
