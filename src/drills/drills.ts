// The drill in progress, of which there is one at most: started, watched, and ended with its debrief.

import { randomUUID } from 'node:crypto'
import type { DrillProgress, DrillSummary, StartDrill } from '../practice/drill-protocol.ts'
import type { Workspace } from '../practice/workspace.ts'
import { debrief } from './debrief.ts'
import { marksOf } from './marks.ts'
import { type Clock, elapsed, newRun, play, type Run } from './play.ts'
import { type AlertRecord, type AskBot, readOpenAlerts, readRecord } from './record.ts'
import type { Scenario } from './scenario.ts'
import { closeIncident, settleAlert } from './tidy-up.ts'

export const SLOWEST = 0.5
export const FASTEST = 60

/** Cannot be done, in words for whoever asked. */
export class DrillRefusal extends Error {}

export type DrillDeps = {
  scenarios: Scenario[]
  workspace: Workspace
  ask: AskBot
  clock: Clock
  trouble: (error: unknown) => void
}

export type Drills = {
  list: () => DrillSummary[]
  /** Begins as soon as somebody opens the page, or after a minute without anybody. */
  awaitAudience: (id: string, wish: StartDrill) => void
  /** Rejects with a DrillRefusal. */
  start: (id: string, wish?: StartDrill) => Promise<void>
  /** Ends the one in progress; its debrief is there when this resolves. */
  stop: () => Promise<void>
  current: () => DrillProgress | null
  /** Plays nothing any more and leaves everything as it is: the process ends. */
  leave: () => Promise<void>
}

/** A run, whose it is, and how it ended. */
type Drill = Run & {
  id: string
  player: string
  over: AbortController
  finished: Promise<void>
  endedAt: Date | null
}

const AUDIENCE_WITHIN_MS = 60_000
const DRILL_CHANNEL = 'drills'

export function openDrills({ scenarios, workspace, ask, clock, trouble }: DrillDeps): Drills {
  let drill: Drill | null = null
  let awaited: { begin: () => void; timer: NodeJS.Timeout } | null = null

  const find = (id: string): Scenario => {
    const found = scenarios.find((scenario) => scenario.id === id)
    if (!found) throw new DrillRefusal(unknownDrill(id, scenarios))
    return found
  }

  const read: Parameters<typeof play>[1]['read'] = (since, signal) => readRecord(ask, { since, signal })

  async function start(id: string, { speed, actor }: StartDrill = {}): Promise<void> {
    const scenario = find(id)
    const pace = speed ?? scenario.speed
    if (!(pace >= SLOWEST && pace <= FASTEST))
      throw new DrillRefusal(`A drill runs at ${SLOWEST} to ${FASTEST} times everyday speed, not at ${pace}.`)
    const player = personNamed(workspace, actor ?? scenario.you.who)
    cancelAwaited()
    if (drill && drill.endedAt === null) await end(drill)
    for (const alert of await readOpenAlerts(ask)) await settleAlert(workspace, player.id, alert)
    const over = new AbortController()
    const begun: Drill = {
      ...newRun(scenario, pace, clock.now()),
      id: randomUUID(),
      player: player.id,
      over,
      finished: Promise.resolve(),
      endedAt: null,
    }
    drill = begun
    begun.finished = play(begun, { stage: workspace, clock, read, trouble, over: over.signal })
      .catch(trouble)
      .then(() => {
        begun.endedAt ??= clock.now()
      })
  }

  /** What the person left open is settled in their name, since they ended it. Only then: it would count as their act. */
  async function end(ending: Drill): Promise<void> {
    ending.endedAt ??= clock.now()
    ending.over.abort()
    await ending.finished
    ending.record = await read(ending.startedAt, placeOf(ending.record.alert)).catch((error: unknown) => {
      trouble(error)
      return ending.record
    })
    const { incident, alert } = ending.record
    if (marksOf(ending.record).closed !== null) return
    if (incident?.channel) await closeIncident(workspace, ending.player, incident.channel.id)
    const left = alert?.becameIncident === null ? placeOf(alert) : null
    if (left) await settleAlert(workspace, ending.player, left)
  }

  function cancelAwaited() {
    clearTimeout(awaited?.timer)
    awaited = null
  }

  return {
    list: () => scenarios.map((scenario) => summary(workspace, scenario)),
    awaitAudience(id, wish) {
      find(id)
      const begin = () => {
        cancelAwaited()
        start(id, wish).catch(trouble)
      }
      awaited = { begin, timer: setTimeout(begin, AUDIENCE_WITHIN_MS).unref() }
    },
    start,
    async stop() {
      cancelAwaited()
      if (!drill || drill.endedAt !== null) throw new DrillRefusal('No drill is in progress.')
      await end(drill)
    },
    current() {
      awaited?.begin()
      return drill && progress(drill, workspace, clock.now())
    },
    async leave() {
      cancelAwaited()
      drill?.over.abort()
      await drill?.finished
    },
  }
}

export const unknownDrill = (id: string, scenarios: Pick<Scenario, 'id'>[]): string =>
  `There is no drill called ${id}; there are ${scenarios.map((scenario) => scenario.id).join(', ')}.`

function personNamed(workspace: Workspace, who: string) {
  const found = workspace.people().find(({ id, name, realName }) => [id, name, realName].includes(who))
  if (!found) throw new DrillRefusal(`Nobody in the practice workspace is called ${who}; a person answers in a drill.`)
  return found
}

const placeOf = (alert: AlertRecord | null): { channel: string; ts: string } | null =>
  alert?.channel && alert.ts ? { channel: alert.channel.id, ts: alert.ts } : null

function summary(workspace: Workspace, { id, title, about, minutes, you }: Scenario): DrillSummary {
  return { id, title, about, minutes, you: person(workspace, you.who, you.part) }
}

function person(workspace: Workspace, who: string, part: string): DrillSummary['you'] {
  const { id, realName } = workspace.user(who)
  return { id, realName, part }
}

function progress(drill: Drill, workspace: Workspace, now: Date): DrillProgress {
  const { id: run, scenario, speed, record, player, endedAt } = drill
  const { id, title, startsAt, you } = scenario
  const reached = marksOf(record)
  const next = scenario.reference.find(({ mark }) => reached[mark] === null)
  return {
    run,
    id,
    title,
    you: person(workspace, player, you.part),
    speed,
    startsAt,
    elapsed: Math.floor(elapsed(drill, endedAt ?? now)),
    task: taskOf(drill, next?.task),
    channel: record.incident?.channel?.id ?? workspace.channel(DRILL_CHANNEL).id,
    debrief: endedAt && debrief({ ...drill, endedAt }),
  }
}

/** Before the first sign there is nothing to do, and saying what to do would give it away. */
function taskOf({ signalledAt }: Drill, next: string | undefined): string {
  if (!signalledAt) return 'All is quiet. Keep an eye on #drills.'
  return next ?? 'All is done. End the drill to see how it went.'
}
