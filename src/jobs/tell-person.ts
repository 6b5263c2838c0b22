import { channelLine } from '../slack/blocks/channel-line.ts'
import type { Message } from '../slack/blocks/elements.ts'
import { context } from '../slack/blocks/elements.ts'
import { readFact, readIncident } from '../store/read-incidents.ts'
import { type EffectPayload, effectId, type Outside } from './outside.ts'
import { postOnce } from './post-once.ts'

/** What must arrive goes by direct message: unlike an ephemeral one it can be read back, and it waits for its reader. */
export async function tellPerson(outside: Outside, { incident: number, seq, user }: EffectPayload): Promise<void> {
  const { store, catalogue, slack } = outside
  const [incident, recorded] = await Promise.all([readIncident(store.db, number), readFact(store.db, number, seq)])
  if (!incident || !recorded) return
  const line = channelLine(incident, recorded, { policy: store.policy, catalogue })
  if (!line) return
  const { channel } = await slack.call('conversations.open', { users: user })
  if (!channel?.id) throw new Error(`Slack opened no direct message with ${user}.`)
  const id = effectId(number, `tell_person:${seq}:${user}`)
  await postOnce(outside, {
    id,
    incident: number,
    channel: channel.id,
    message: withWayBack(incident.isDrill ? markedAsDrill(line) : line, incident.channel?.id),
  })
}

const DRILL = 'DRILL · '

/** Away from its channel, whose name says so, a line must say by itself that nothing is wrong. */
function markedAsDrill({ text, blocks }: Message): Message {
  if (text.startsWith(DRILL)) return { text, ...(blocks ? { blocks } : {}) }
  return { text: `${DRILL}${text}`, ...(blocks ? { blocks: [context('DRILL'), ...blocks] } : {}) }
}

/** The way to the incident, since buttons in a direct message do not show what goes on there. */
function withWayBack({ text, blocks }: Message, channel: string | undefined): Message {
  if (!channel) return { text }
  const link = `Incident channel: <#${channel}>`
  return { text: `${text}\n${link}`, ...(blocks ? { blocks: [...blocks, context(link)] } : {}) }
}
