import { expect, test } from 'vitest'
import { aReadback, MODES, type Readback, type Setup } from '../support/app.ts'
import { channelOf, press, pressBeside, readable, submit, tick } from './seen.ts'

test.concurrent.for(MODES)(
  'every delivery three times over changes nothing more, in %s',
  { timeout: 120_000 },
  async (mode, { onTestFinished }) => {
    const setup = { mode, until: onTestFinished }
    const [once, threeTimes] = await Promise.all([theSameIncident(setup, 1), theSameIncident(setup, 3)])
    expect(threeTimes.facts).toEqual(once.facts)
    expect(threeTimes.messages).toEqual(once.messages)
    expect(threeTimes.calls).toEqual(once.calls)
  },
)

/** A short incident in which everything waits until the act before it has come to its end. */
async function theSameIncident(setup: Setup, copies: number) {
  const readback = await aReadback(setup)
  const { workspace, settled } = readback
  workspace.faults.deliveries({ copies })

  await workspace.command('ada', 'general', '/incident open Refund bot promises wrong deadlines sev1')
  await settled()
  const room = channelOf(workspace, 1)?.id ?? ''
  workspace.join('ben', room)
  const acts: (() => unknown)[] = [
    () => pressBeside(workspace, 'ben', room, 'Take', 'Technical lead'),
    () => workspace.command('ada', room, '/incident role comms @ben'),
    () => press(workspace, 'ben', room, 'Accept'),
    () => workspace.say('Triage agent', room, 'Acknowledged.'),
    () => press(workspace, 'ada', room, 'I own this'),
    () => submit(workspace, 'ada'),
    () => workspace.command('ben', room, '/incident note the router changed at noon'),
    () => tick(workspace, 'ben', room, '1. Read 20 outputs'),
    () => workspace.say('ben', room, 'Twelve complaints so far.'),
    () => workspace.react('ben', lastSaidIn(readback, room), 'pushpin'),
    () => press(workspace, 'ben', room, 'Post update'),
    () => submit(workspace, 'ben', { 'What we know': 'The tool is read-only.' }),
    () => press(workspace, 'ada', room, 'Resolve'),
    () => workspace.command('ada', room, '/incident close --waive a drill in all but name'),
  ]
  for (const act of acts) {
    await act()
    await settled()
  }
  return whatCameOfIt(readback, room)
}

async function whatCameOfIt({ workspace, api }: Readback, room: string) {
  const { timeline } = await api('/incidents/1/timeline?limit=1000')
  const alike = (text: string) =>
    text
      .replaceAll(/\d\d:\d\d UTC/g, '(time)')
      .replaceAll(room, '(room)')
      .replaceAll(/\d+ minutes?/g, '(minutes)')
  return {
    facts: timeline.map(({ kind, actor, text }: { kind: string; actor: { id: string }; text: string | null }) =>
      [kind, actor.id, alike(text ?? '')].join(' '),
    ),
    messages: workspace
      .channels()
      .flatMap(({ id, name }) => workspace.messages(id).map((message) => `${name} ${alike(readable(message))}`))
      .sort(),
    calls: workspace.calls
      .map(({ method }) => method)
      .filter((method) => !ONLY_READS.test(method))
      .sort(),
    pins: workspace.pins(room).length,
  }
}

/** Who somebody is may be asked for each copy; what is asked of Slack is done once. */
const ONLY_READS = /\.(info|list|members|history|replies|test)$/

function lastSaidIn({ workspace }: Readback, room: string) {
  const message = workspace.messages(room).findLast(({ client_msg_id }) => client_msg_id !== undefined)
  if (!message) throw new Error('Nobody has said anything.')
  return message
}
