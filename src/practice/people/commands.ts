import { Refusal } from '../refusal.ts'
import { issueResponseUrl, respondInAcknowledgement } from '../response-urls.ts'
import { issueTrigger } from '../triggers.ts'
import { asTyped } from '../typed-text.ts'
import { failureName, Objection, personById, requireInside, roomFor, type Scene, troubled } from './acting.ts'

/** Ends when the app has acknowledged, with what it answered shown; otherwise an objection in Slack's words. */
export async function typeCommand(
  { world, deliveries, commands }: Scene,
  typed: { actor: string; channel: string; text: string; threadTs?: string | undefined },
): Promise<void> {
  const person = personById(world, typed.actor)
  const channel = roomFor(world, person, typed.channel)
  requireInside(channel, person)
  const [name = '', ...words] = typed.text.trim().split(/(?<=^\S+)\s+/)
  if (!commands.some(({ command }) => command === name)) throw new Objection(`${name} is not a valid command.`)
  if (typed.threadTs) throw new Objection(`${name} does not work in threads. Write it in the channel.`)
  const about = { channel: channel.id, user: person.id, appId: world.app.id }
  const payload = world.state.transact(() => ({
    token: world.verificationToken,
    team_id: world.team.id,
    team_domain: world.team.domain,
    channel_id: channel.id,
    channel_name: channel.kind === 'im' ? 'directmessage' : channel.name,
    user_id: person.id,
    user_name: person.name,
    command: name,
    text: asTyped(world, words.join(' '), { isCommand: true }),
    api_app_id: world.app.id,
    is_enterprise_install: 'false',
    response_url: issueResponseUrl(world, 'commands', about),
    trigger_id: issueTrigger(world, person.id),
  }))
  const receipt = await deliveries.ask('slash_commands', payload)
  if (!receipt.ok) throw troubled(world, person, `${name} failed with the error "${failureName(receipt)}"`)
  try {
    world.state.transact(() => respondInAcknowledgement(world, about, receipt.body))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw troubled(world, person, `${name} failed with the error "${error.error}"`)
  }
}
