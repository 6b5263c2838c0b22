// The workspace as the page sees it: the records translated into `protocol.ts`.

import type { Entry } from './journal.ts'
import type { Command } from './people/acting.ts'
import type * as page from './protocol.ts'
import type { Canvas, Channel, Message, StoredFile, User, View } from './records.ts'
import { stackOf } from './views.ts'
import { appById, type World } from './world.ts'

const NOTICES = new Set([
  'channel_join',
  'channel_topic',
  'channel_purpose',
  'channel_archive',
  'channel_unarchive',
  'tombstone',
])

export function snapshot(world: World, commands: Command[]): page.Snapshot {
  const { users, channels, messages, canvases } = world.state
  const people = users.all().filter(({ deleted, id }) => !deleted && id !== world.app.userId && id !== 'USLACKBOT')
  return {
    team: { id: world.team.id, name: world.team.name },
    actors: people.map(actor),
    names: Object.fromEntries(users.all().map(({ id, realName }) => [id, realName])),
    channels: channels.all().map((each) => channel(world, each)),
    messages: messages.all().map((each) => message(world, each)),
    views: people.flatMap(({ id }) => stackOf(world, id).slice(-1)).map(openView),
    commands,
    canvases: canvases.all().map(canvas),
  }
}

/** What one act changed, as the page has to hear it. */
export function changesOf(world: World, entries: Entry[]): page.Change[] {
  const latest = new Map(entries.map(([table, id]) => [`${table} ${id}`, { table, id }]))
  return [...latest.values()].flatMap(({ table, id }): page.Change[] => {
    const { channels, messages, canvases } = world.state
    if (table === 'channels') {
      const found = channels.get(id)
      return found ? [{ type: 'channel', channel: channel(world, found) }] : []
    }
    if (table === 'messages') {
      const found = messages.get(id)
      const [channelId = '', ts = ''] = id.split(':')
      return [
        found
          ? { type: 'message', message: message(world, found) }
          : { type: 'message_deleted', channel: channelId, ts },
      ]
    }
    if (table === 'canvases') {
      const found = canvases.get(id)
      return found ? [{ type: 'canvas', canvas: canvas(found) }] : []
    }
    return table === 'views' ? viewChanges(world, entries, id) : []
  })
}

/** Only the topmost form of a stack is in front of the person: one above it hides it, closing that shows it again. */
function viewChanges(world: World, entries: Entry[], id: string): page.Change[] {
  const view = world.state.views.get(id)
  if (view?.payload.type === 'home') return []
  const top = view && stackOf(world, view.user).at(-1)
  if (view && top?.id === id) {
    const hidden = view.previousId ? [{ type: 'view_closed' as const, id: view.previousId }] : []
    return [...hidden, { type: 'view', view: openView(view) }]
  }
  if (view) return []
  const uncovered = [...new Set(world.state.views.all().map(({ user }) => user))]
    .flatMap((user) => stackOf(world, user).slice(-1))
    .filter((each) => !entries.some(([table, changed]) => table === 'views' && changed === each.id))
  return [
    { type: 'view_closed', id },
    ...uncovered.map((each): page.Change => ({ type: 'view', view: openView(each) })),
  ]
}

const actor = (user: User): page.Actor => ({
  id: user.id,
  name: user.name,
  realName: user.realName,
  about: user.about,
  kind: user.isBot ? 'app' : 'person',
})

export const channel = (world: World, from: Channel): page.Channel => ({
  id: from.id,
  name: from.name || from.members.map((id) => world.state.users.get(id)?.realName ?? id).join(', '),
  topic: from.topic.value,
  isPrivate: from.kind !== 'public',
  isArchived: from.isArchived,
  isIm: from.kind === 'im',
  members: from.members,
  pinned: from.pins.map((pin) => pin.ts),
  bookmarks: from.bookmarks.map(({ id, title, link }) => ({ id, title, link })),
  createdAt: from.created,
})

export function message(world: World, from: Message): page.Message {
  const app = appById(world, from.app_id) ?? world.apps.find(({ botId }) => botId === from.bot_id)
  const user = from.user ?? app?.userId ?? ''
  const files = (from.fileIds ?? []).flatMap((id) => world.state.files.get(id) ?? [])
  return {
    channel: from.channel,
    ts: from.ts,
    ...(from.thread_ts ? { threadTs: from.thread_ts } : {}),
    user,
    username: from.username ?? world.state.users.get(user)?.realName ?? user,
    isApp: from.bot_id !== undefined,
    text: from.text,
    ...(from.blocks?.length ? { blocks: from.blocks } : {}),
    ...(from.attachments?.length ? { attachments: from.attachments } : {}),
    ...(files.length > 0 ? { files: files.map(pageFile) } : {}),
    ...(from.edited ? { editedAt: Number(from.edited.ts) } : {}),
    reactions: from.reactions,
    ...(from.onlyFor ? { onlyFor: from.onlyFor } : {}),
    ...(from.subtype === 'thread_broadcast' ? { alsoInChannel: true } : {}),
    ...(NOTICES.has(from.subtype ?? '') ? { isNotice: true } : {}),
  }
}

const pageFile = ({ id, name, title, mimetype, size }: StoredFile): page.PageFile => ({
  id,
  name,
  title,
  mimetype,
  size,
})

const canvas = ({ id, channel: shownIn, title, markdown }: Canvas) => ({ id, channel: shownIn, title, markdown })

function openView(view: View): page.OpenView {
  const { id, user, payload, errors } = view
  if (payload.type !== 'modal') throw new Error(`View ${id} is a Home tab, not a form.`)
  return { id, user, view: payload, ...(errors ? { errors } : {}) }
}
