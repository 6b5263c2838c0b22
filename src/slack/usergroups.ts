import type { SlackClient } from './client.ts'
import { SlackFailure } from './failure.ts'

/** Which of these usergroups somebody is in. */
export type GroupReader = (userId: string, groups: readonly string[]) => Promise<ReadonlySet<string>>

const REMEMBERED_FOR_MS = 5 * 60_000

/** A group that cannot be read counts as one that the person is not in: what was reserved stays reserved. */
export function groupReader(client: SlackClient, now: () => number = Date.now): GroupReader {
  const known = new Map<string, { members: string[]; at: number }>()
  const membersOf = async (usergroup: string): Promise<string[]> => {
    const cached = known.get(usergroup)
    if (cached && cached.at > now() - REMEMBERED_FOR_MS) return cached.members
    try {
      const { users = [] } = await client.call('usergroups.users.list', { usergroup })
      known.set(usergroup, { members: users, at: now() })
      return users
    } catch (error) {
      if (error instanceof SlackFailure) return []
      throw error
    }
  }
  return async (userId, groups) => {
    const lists = await Promise.all(groups.map(membersOf))
    return new Set(groups.filter((_, index) => lists[index]?.includes(userId)))
  }
}
