// Plays a scenario's beats on the drill's clock. Nothing of it outlives the process: a drill is short, and is started again.

import type { Workspace } from '../practice/workspace.ts'
import { type Cue, cues } from './beats.ts'
import { type Marks, marksOf } from './marks.ts'
import { type DrillRecord, NOTHING_YET } from './record.ts'
import { MARKS, type Saying, type Scenario } from './scenario.ts'

/** What of the workspace a drill's cast uses. */
export type Stage = Pick<Workspace, 'say' | 'edit' | 'react' | 'join' | 'channel' | 'calls'>

export type Clock = {
  now: () => Date
  /** Returns early, without an error, when the signal is aborted. */
  sleep: (ms: number, over: AbortSignal) => Promise<void>
}

/** How far a drill has come. */
export type Run = {
  scenario: Scenario
  speed: number
  startedAt: Date
  record: DrillRecord
  signalledAt: Date | null
  claims: number
}

export const newRun = (scenario: Scenario, speed: number, startedAt: Date): Run => ({
  scenario,
  speed,
  startedAt,
  record: NOTHING_YET,
  signalledAt: null,
  claims: 0,
})

/** Seconds on the drill's clock. */
export const elapsed = ({ startedAt, speed }: Pick<Run, 'startedAt' | 'speed'>, at: Date | number): number =>
  ((Number(at) - startedAt.getTime()) / 1_000) * speed

export type Players = {
  stage: Stage
  clock: Clock
  /** Reads what the bot has on record since the drill began; `signal` is where the first sign was said. */
  read: (since: Date, signal: Place | null) => Promise<DrillRecord>
  /** A beat, or a look at the record, that failed: the drill goes on without it. */
  trouble: (error: unknown) => void
  over: AbortSignal
}

type Place = { channel: string; ts: string }

const LOOK_EVERY_MS = 500
/** Without a call of the bot there is nothing new on its record, but for a clock of its own. */
const LOOK_ANYWAY_MS = 5_000
const SHORTEST_SLEEP_MS = 20

/** Until the incident, or an alert that needed none, is closed, or `over` is aborted. Changes `run` as it goes. */
export async function play(run: Run, { stage, clock, read, trouble, over }: Players): Promise<void> {
  const { scenario, speed, startedAt } = run
  const said = new Map<string, Place>()
  const done = new Set<number>()
  const signal = scenario.beats.find((beat) => 'say' in beat && beat.signal)
  let signalPlace: Place | null = null
  let lastCall: unknown
  let lookedAt = 0

  const look = async () => {
    ;[lastCall, lookedAt] = [stage.calls.at(-1), clock.now().getTime()]
    run.record = await read(startedAt, signalPlace).catch((error: unknown) => {
      trouble(error)
      return run.record
    })
  }
  const isNews = () => stage.calls.at(-1) !== lastCall || clock.now().getTime() - lookedAt >= LOOK_ANYWAY_MS
  const cuesNow = () => cues(scenario.beats, done, onDrillClock(run, marksOf(run.record)), elapsed(run, clock.now()))

  /** False: it cannot be played yet. What is about a message that was left out is left out as well. */
  const perform = ({ beat }: Cue): boolean => {
    if ('edit' in beat) {
      const place = said.get(beat.edit)
      if (!place) return true
      stage.edit(beat.who, place, beat.to)
    } else if ('react' in beat) {
      const place = said.get(beat.on)
      if (!place) return true
      stage.react(beat.who, place, beat.react)
    } else {
      const where = whereTo(beat, run.record, signalPlace, said)
      if (where === 'not yet') return false
      stage.join(beat.who, where.channel)
      const { channel, ts } = stage.say(beat.who, where.channel, beat.say, where.thread)
      if (beat.id) said.set(beat.id, { channel, ts })
      if (beat === signal) [signalPlace, run.signalledAt] = [{ channel, ts }, clock.now()]
    }
    if (beat.claim) run.claims += 1
    return true
  }

  while (!over.aborted) {
    // Before anybody speaks as well: what the person did a moment ago may have made it needless.
    if (isNews() || cuesNow().due.length > 0) await look()
    if (over.aborted || marksOf(run.record).closed !== null) return
    const { due, dropped, nextAt } = cuesNow()
    for (const index of dropped) done.add(index)
    for (const cue of due) {
      try {
        if (perform(cue)) done.add(cue.index)
      } catch (error) {
        done.add(cue.index)
        trouble(error)
      }
    }
    const untilNext = nextAt === null ? LOOK_EVERY_MS : ((nextAt - elapsed(run, clock.now())) / speed) * 1_000
    await clock.sleep(Math.max(SHORTEST_SLEEP_MS, Math.min(LOOK_EVERY_MS, untilNext)), over)
  }
}

type Where = { channel: string; thread: { threadTs?: string } }

function whereTo(
  { where, thread }: Saying,
  { incident }: DrillRecord,
  signal: Place | null,
  said: ReadonlyMap<string, Place>,
): Where | 'not yet' {
  const opener = thread === undefined ? undefined : said.get(thread)
  if (opener) return { channel: opener.channel, thread: { threadTs: opener.ts } }
  if (where !== 'incident') return { channel: where, thread: {} }
  if (incident) return incident.channel ? { channel: incident.channel.id, thread: {} } : 'not yet'
  return signal ? { channel: signal.channel, thread: { threadTs: signal.ts } } : 'not yet'
}

/** Marks as seconds on the drill's clock. */
export function onDrillClock(run: Pick<Run, 'startedAt' | 'speed'>, marks: Marks): Marks {
  const entries = MARKS.map((mark) => {
    const at = marks[mark]
    return [mark, at === null ? null : elapsed(run, at)] as const
  })
  return Object.fromEntries(entries) as Marks // one entry for each mark
}
