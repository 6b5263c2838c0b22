import { botUser, firstChannels, PEOPLE, USERGROUPS } from './cast.ts'
import { seconds, type World } from './world.ts'

/** On the first day: people, apps and channels. Afterwards everything is as it was left, and only what is new is added. */
export function moveIn({ state, apps, now }: World) {
  state.transact(() => {
    const about = ['The incident bot', 'A triage agent (an app)', 'A monitoring app']
    const bots = apps.map((each, index) => botUser(each, about[index] ?? 'An app'))
    for (const user of [...PEOPLE, ...bots]) if (!state.users.get(user.id)) state.users.put(user)
    const isFirstDay = state.channels.all().length === 0
    for (const channel of firstChannels(seconds(now())))
      if (!state.channels.get(channel.id)) state.channels.put(channel)
    if (isFirstDay) for (const group of USERGROUPS) state.usergroups.put(group)
  })
}
