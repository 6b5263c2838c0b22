import type { SlackClient } from './client.ts'

type ListedChannel = { id: string; name: string; creator: string | undefined }

/** The channels that are not archived, page by page; private ones are those that the bot is in, and take a scope more. */
export async function* listChannels(client: SlackClient, types = 'public_channel'): AsyncGenerator<ListedChannel> {
  let cursor: string | undefined
  do {
    const answer = await client.call('conversations.list', {
      types,
      exclude_archived: true,
      limit: 999,
      ...(cursor ? { cursor } : {}),
    })
    for (const { id, name, creator } of answer.channels ?? []) if (id && name) yield { id, name, creator }
    cursor = answer.response_metadata?.next_cursor || undefined
  } while (cursor)
}

/** A public channel by its name without #; null when there is none. */
export async function findChannel(client: SlackClient, name: string): Promise<ListedChannel | null> {
  for await (const channel of listChannels(client)) if (channel.name === name) return channel
  return null
}
