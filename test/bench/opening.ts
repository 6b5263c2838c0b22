import type { Workspace } from '../../src/practice/workspace.ts'
import { type Bench, median, milliseconds } from './bench.ts'
import { startReadback, until } from './start-readback.ts'

const OPENINGS = 5
const FASTEST_CALL_MS = 150
const SLOWEST_CALL_MS = 300

/**
 * From `/incident open` until the card stands in the channel, while every call of the Web API takes as long as Slack's do.
 * The baseline is one such call, so the ratio says how many stand one after another before people can work.
 */
export const opening: Bench = async (place) => {
  const readback = await startReadback(place)
  const { workspace } = readback
  try {
    const times: number[] = []
    const sums: number[] = []
    const calls: number[] = []
    for (let number = 1; number <= OPENINGS; number += 1) {
      const delays = slowDown(workspace, number)
      const from = performance.now()
      const before = workspace.calls.length
      await workspace.command(
        'ada',
        'general',
        `/incident open Refund bot promises wrong deadlines, case ${number} sev1`,
      )
      await until(() => cardIn(workspace, number), `the card of INC-${number}`)
      times.push(performance.now() - from)
      const made = delays.slice(0, workspace.calls.length - before)
      const sum = made.reduce((total, ms) => total + ms, 0)
      sums.push(sum)
      calls.push(sum / made.length)
      workspace.faults.clear()
      await until(() => (workspace.undelivered() === 0 ? true : undefined), 'the events of the opening')
    }
    const ours = median(times)
    const call = median(calls)
    const sum = median(sums)
    return [
      {
        what: 'command → card in the channel, by one Slack call',
        ours: milliseconds(ours),
        baseline: milliseconds(call),
        times: ours / call,
        note: `calls of ${FASTEST_CALL_MS} to ${SLOWEST_CALL_MS} ms`,
      },
      {
        what: 'command → card, by its calls one after another',
        ours: milliseconds(ours),
        baseline: milliseconds(sum),
        times: ours / sum,
      },
    ]
  } finally {
    await readback.stop()
  }
}

/** Every call of the next opening takes its own time, the same times in every run; answers them in order. */
function slowDown({ faults }: Workspace, opening: number): number[] {
  const span = SLOWEST_CALL_MS - FASTEST_CALL_MS
  const delays = Array.from({ length: 200 }, (_, call) => FASTEST_CALL_MS + (((call + 13 * opening) * 67) % (span + 1)))
  for (const delayMs of delays) faults.fail('*', { kind: 'slow', times: 1, delayMs })
  return delays
}

function cardIn(workspace: Workspace, number: number): true | undefined {
  const channel = workspace.channels().find(({ name }) => name.startsWith(`inc-${number}-`))
  const isThere =
    channel && workspace.messages(channel.id).some(({ app_id, blocks }) => app_id === workspace.appId && blocks)
  return isThere ? true : undefined
}
