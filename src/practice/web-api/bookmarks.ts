import { z } from 'zod'
import type { Bookmark, Channel } from '../records.ts'
import { Refusal } from '../refusal.ts'
import { newId, seconds } from '../world.ts'
import { type Call, channelFor, method, requireMember, text } from './method.ts'

const MOST_BOOKMARKS = 100
const title = text.pipe(z.string().min(1).max(256))
const link = text.pipe(z.string().max(2048))

const isLink = (value: string) => /^https?:\/\//.test(value) && URL.canParse(value)

const asSlack = (channel: Channel, bookmark: Bookmark) => ({
  id: bookmark.id,
  channel_id: channel.id,
  title: bookmark.title,
  link: bookmark.link,
  emoji: bookmark.emoji,
  icon_url: null,
  type: 'link',
  entity_id: null,
  date_created: bookmark.created,
  date_updated: 0,
  rank: 'U',
  last_updated_by_user_id: bookmark.by,
})

const memberChannel = (call: Call<{ channel_id: string }>) => {
  const channel = channelFor(call, call.args.channel_id)
  requireMember(call, channel)
  return channel
}

const bookmarkIn = (channel: Channel, id: string) => {
  const bookmark = channel.bookmarks.find((each) => each.id === id)
  if (!bookmark) throw new Refusal('not_found')
  return bookmark
}

export const bookmarks = [
  method({
    name: 'bookmarks.add',
    scopes: ['bookmarks:write'],
    tier: 2,
    args: { channel_id: text, title, type: text, link: link.optional(), emoji: text.optional() },
    run(call) {
      const { world, caller, args } = call
      const channel = memberChannel(call)
      if (args.type !== 'link') throw new Refusal('invalid_bookmark_type')
      if (!args.link || !isLink(args.link)) throw new Refusal('invalid_link')
      if (channel.bookmarks.length >= MOST_BOOKMARKS) throw new Refusal('too_many_bookmarks')
      const bookmark: Bookmark = {
        id: newId('Bk'),
        title: args.title,
        link: args.link,
        emoji: args.emoji ?? '',
        by: caller.userId,
        created: seconds(world.now()),
      }
      world.state.channels.put({ ...channel, bookmarks: [...channel.bookmarks, bookmark] })
      return { bookmark: asSlack(channel, bookmark) }
    },
  }),

  method({
    name: 'bookmarks.edit',
    scopes: ['bookmarks:write'],
    tier: 2,
    args: {
      channel_id: text,
      bookmark_id: text,
      title: title.optional(),
      link: link.optional(),
      emoji: text.optional(),
    },
    run(call) {
      const { args } = call
      const channel = memberChannel(call)
      const before = bookmarkIn(channel, args.bookmark_id)
      if (args.link !== undefined && !isLink(args.link)) throw new Refusal('invalid_link')
      const after = {
        ...before,
        title: args.title ?? before.title,
        link: args.link ?? before.link,
        emoji: args.emoji ?? before.emoji,
        by: call.caller.userId,
      }
      const all = channel.bookmarks.map((each) => (each === before ? after : each))
      call.world.state.channels.put({ ...channel, bookmarks: all })
      return { bookmark: asSlack(channel, after) }
    },
  }),

  method({
    name: 'bookmarks.remove',
    scopes: ['bookmarks:write'],
    tier: 2,
    args: { channel_id: text, bookmark_id: text },
    run(call) {
      const channel = memberChannel(call)
      const gone = bookmarkIn(channel, call.args.bookmark_id)
      call.world.state.channels.put({ ...channel, bookmarks: channel.bookmarks.filter((each) => each !== gone) })
      return {}
    },
  }),

  method({
    name: 'bookmarks.list',
    scopes: ['bookmarks:read'],
    tier: 3,
    args: { channel_id: text },
    run(call) {
      const channel = memberChannel(call)
      return { bookmarks: channel.bookmarks.map((bookmark) => asSlack(channel, bookmark)) }
    },
  }),
]
