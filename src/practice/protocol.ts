// What the page and the workspace behind it say to each other: JSON over HTTP under `/practice`, and one
// server-sent event stream. The shapes of messages, blocks and views are Slack's own.

import type { KnownBlock, ModalView } from '@slack/types'

/** Somebody the person at the page can act as. An app posts with its own bot token; it cannot press buttons. */
export type Actor = {
  id: string
  name: string
  realName: string
  /** One line on who this is: "Incident commander on call", "Triage agent (an app)". */
  about: string
  kind: 'person' | 'app'
}

export type Channel = {
  id: string
  name: string
  topic: string
  isPrivate: boolean
  isArchived: boolean
  isIm: boolean
  members: string[]
  pinned: string[]
  bookmarks: { id: string; title: string; link: string }[]
  createdAt: number
}

export type PageFile = { id: string; name: string; title: string; mimetype: string; size: number }

export type Message = {
  channel: string
  ts: string
  threadTs?: string
  /** A thread reply that was also sent to the channel. */
  alsoInChannel?: boolean
  /** The user id of whoever posted, a bot's user included. */
  user: string
  username: string
  isApp: boolean
  text: string
  blocks?: KnownBlock[]
  attachments?: unknown[]
  files?: PageFile[]
  editedAt?: number
  reactions: { name: string; users: string[] }[]
  /** Set on a message that only this user may see. */
  onlyFor?: string
  /** A line of the workspace itself: somebody joined, a topic changed. */
  isNotice?: boolean
}

/** A form open in front of one person. */
export type OpenView = { id: string; user: string; view: ModalView; errors?: Record<string, string> }

export type Snapshot = {
  team: { id: string; name: string }
  actors: Actor[]
  /** Every user id of the workspace, also of those one cannot act as, with the name to show for it. */
  names?: Record<string, string>
  channels: Channel[]
  messages: Message[]
  views: OpenView[]
  commands: { command: string; usageHint: string; description: string }[]
  canvases: { id: string; channel: string; title: string; markdown: string }[]
}

/** One change on the stream. The page folds it into its snapshot; after a reconnect it fetches the snapshot anew. */
export type Change =
  | { type: 'channel'; channel: Channel }
  | { type: 'message'; message: Message }
  | { type: 'message_deleted'; channel: string; ts: string }
  | { type: 'view'; view: OpenView }
  | { type: 'view_closed'; id: string }
  | { type: 'canvas'; canvas: Snapshot['canvases'][number] }
  /** Slack's own words when an app did not answer a command, click or form in three seconds. */
  | { type: 'trouble'; user: string; text: string }

/** `POST /practice/say`. A text that begins with `/` is a command when a person says it. */
export type Say = { actor: string; channel: string; text: string; threadTs?: string }
/** `POST /practice/edit`, `/practice/delete` (without text). */
export type Edit = { actor: string; channel: string; ts: string; text: string }
/** `POST /practice/react`: adds the reaction, or takes it away when this person already gave it. */
export type React = { actor: string; channel: string; ts: string; name: string }
/** `POST /practice/click`: a button, select, overflow, checkbox … in a message or in a view. */
export type Click = {
  actor: string
  where: { channel: string; ts: string } | { viewId: string }
  blockId: string
  actionId: string
  /** The element's new value in Slack's own shape: `{ value }`, `{ selected_option }`, `{ selected_user }`, … */
  state: Record<string, unknown>
  /** The state of the other inputs of the message or view, as in Slack's `state.values`. */
  values?: Record<string, Record<string, unknown>>
}
/** `POST /practice/submit`: Slack's `view.state.values`. */
export type Submit = { actor: string; viewId: string; values: Record<string, Record<string, unknown>> }
/** `POST /practice/dismiss`: the person closes the form. */
export type Dismiss = { actor: string; viewId: string }
/** `POST /practice/join`, `/practice/archive`, `/practice/open-dm` (channel: the other user's id). */
export type ChannelAct = { actor: string; channel: string }
// Every POST answers `{ ok: true }` or `{ ok: false, error }`, error in words a person understands.
// `GET /practice/snapshot` → Snapshot; `GET /practice/stream` → text/event-stream of Change;
// `GET /practice/files/:id` → the file's bytes.
