import { useEffect, useState } from 'react'
import type { DrillProgress } from '../../drill-protocol.ts'
import { usePage } from '../use-page.ts'
import { clockAt } from './drill-clock.ts'

type Props = {
  drill: DrillProgress
  stop: () => Promise<string | undefined>
  onDebrief: () => void
  onPutAway: () => void
}

/** What time it is in the drill, and what is expected of the person. */
export function DrillBar({ drill, stop, onDebrief, onPutAway }: Props) {
  const { heed } = usePage()
  const [isBusy, setBusy] = useState(false)
  if (drill.debrief) {
    return (
      <section className="drill-bar" aria-label="Drill">
        <span className="drill-mark">Drill</span>
        <p>{drill.title} is over.</p>
        <button type="button" className="button primary" onClick={onDebrief}>
          Show the debrief
        </button>
        <button type="button" className="icon-button" aria-label="Put the drill away" onClick={onPutAway}>
          <span aria-hidden="true">✕</span>
        </button>
      </section>
    )
  }
  async function end() {
    if (isBusy) return
    setBusy(true)
    await heed(stop())
    setBusy(false)
  }
  return (
    <section className="drill-bar" aria-label="Drill">
      <span className="drill-mark">
        Drill <DrillClock drill={drill} />
        {drill.speed !== 1 && <span className="drill-pace"> ×{drill.speed}</span>}
      </span>
      <p>
        <span>
          You are <strong>{drill.you.realName}</strong>, {drill.you.part}.{' '}
        </span>
        <span aria-live="polite">{drill.task}</span>
      </p>
      <WayThere drill={drill} />
      <button type="button" className="button" aria-busy={isBusy} onClick={end}>
        End and debrief
      </button>
    </section>
  )
}

/** One thing at a time: be the right one, be in the right place. */
function WayThere({ drill }: { drill: DrillProgress }) {
  const { state, actor, dispatch } = usePage()
  const there = state.workspace.channels[drill.channel]
  if (actor.id !== drill.you.id) {
    return (
      <button
        type="button"
        className="button primary"
        onClick={() => dispatch({ type: 'act_as', actorId: drill.you.id })}
      >
        Be {drill.you.realName}
      </button>
    )
  }
  if (!there || there.id === state.channelId) return null
  return (
    <button
      type="button"
      className="button primary"
      onClick={() => dispatch({ type: 'open_channel', channelId: there.id })}
    >
      Go to #{shortened(there.name)}
    </button>
  )
}

const LONG_NAME = 18
const shortened = (name: string) => (name.length > LONG_NAME ? `${name.slice(0, LONG_NAME)}…` : name)

/** It runs on between two answers of the workspace, at the drill's own pace. */
function DrillClock({ drill }: { drill: DrillProgress }) {
  const { elapsed, speed, startsAt } = drill
  const [since, setSince] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer sets the clock anew
  useEffect(() => {
    const heardAt = performance.now()
    setSince(0)
    const timer = setInterval(() => setSince((performance.now() - heardAt) / 1_000), 250)
    return () => clearInterval(timer)
  }, [drill])
  return <time>{clockAt(startsAt, elapsed + since * speed)}</time>
}
