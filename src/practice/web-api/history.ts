import { findMessage } from '../messages.ts'
import type { Message } from '../records.ts'
import { Refusal } from '../refusal.ts'
import { messageObject } from '../slack-objects.ts'
import { type Call, channelFor, flag, method, page, requireMember, text, whole } from './method.ts'

const HISTORY = ['channels:history', 'groups:history', 'im:history', 'mpim:history']

export const history = [
  method({
    name: 'conversations.history',
    scopes: HISTORY,
    tier: 3,
    args: {
      channel: text,
      latest: text.optional(),
      oldest: text.optional(),
      inclusive: flag.optional(),
      include_all_metadata: flag.optional(),
      limit: whole.optional(),
      cursor: text.optional(),
    },
    run(call) {
      const channel = channelFor(call, call.args.channel, HISTORY)
      requireMember(call, channel)
      const isTopLevel = (message: Message) =>
        message.thread_ts === undefined || message.thread_ts === message.ts || message.subtype === 'thread_broadcast'
      const newestFirst = visibleMessages(call, channel.id).filter(isTopLevel).reverse()
      return messagePage(call, newestFirst, 999)
    },
  }),

  method({
    name: 'conversations.replies',
    scopes: HISTORY,
    tier: 3,
    args: {
      channel: text,
      ts: text,
      latest: text.optional(),
      oldest: text.optional(),
      inclusive: flag.optional(),
      include_all_metadata: flag.optional(),
      limit: whole.optional(),
      cursor: text.optional(),
    },
    run(call) {
      const channel = channelFor(call, call.args.channel, HISTORY)
      requireMember(call, channel)
      const asked = findMessage(call.world, channel.id, call.args.ts)
      if (!asked) throw new Refusal('thread_not_found')
      const root = asked.thread_ts ?? asked.ts
      const thread = visibleMessages(call, channel.id).filter(({ ts, thread_ts }) => ts === root || thread_ts === root)
      return messagePage(call, thread, 1000)
    },
  }),
]

const visibleMessages = ({ world }: Call<unknown>, channel: string) =>
  world.state.messages.all().filter((message) => message.channel === channel && message.onlyFor === undefined)

type PageArgs = {
  latest?: string | undefined
  oldest?: string | undefined
  inclusive?: boolean | undefined
  include_all_metadata?: boolean | undefined
  limit?: number | undefined
  cursor?: string | undefined
}

function messagePage({ world, args }: Call<PageArgs>, messages: Message[], most: number) {
  const bound = (ts: string | undefined, error: string) => {
    if (ts !== undefined && Number.isNaN(Number(ts))) throw new Refusal(error)
    return ts === undefined ? undefined : Number(ts)
  }
  const latest = bound(args.latest, 'invalid_ts_latest') ?? Number.POSITIVE_INFINITY
  const oldest = bound(args.oldest, 'invalid_ts_oldest') ?? 0
  const isWithin = ({ ts }: Message) =>
    args.inclusive ? Number(ts) <= latest && Number(ts) >= oldest : Number(ts) < latest && Number(ts) > oldest
  const { rows, isLast, response_metadata } = page(messages.filter(isWithin), args, most)
  return {
    messages: rows.map((message) => messageObject(world, message, args.include_all_metadata)),
    has_more: !isLast,
    pin_count: 0,
    ...(isLast ? {} : { response_metadata }),
  }
}
