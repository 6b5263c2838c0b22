import { useCallback, useEffect, useRef, useState } from 'react'
import type { DrillProgress, DrillSummary } from '../../drill-protocol.ts'
import { fetchCurrent, fetchDrills, startDrill, stopDrill } from './drill-api.ts'

const WHILE_PLAYED_MS = 1_000
/** It may be started elsewhere: in another window, or from the command line. */
const OTHERWISE_MS = 4_000

export type DrillsAtHand = {
  list: DrillSummary[]
  /** The one in progress, or the last one played unless it was put away. */
  drill: DrillProgress | null
  /** Set for a moment: the drill whose debrief has just come. */
  justEnded: string | undefined
  start: (id: string, speed: number) => Promise<string | undefined>
  stop: () => Promise<string | undefined>
  putAway: () => void
}

/** Undefined where nobody plays drills. */
export function useDrills(): DrillsAtHand | undefined {
  const [list, setList] = useState<DrillSummary[]>()
  const [drill, setDrill] = useState<DrillProgress | null>(null)
  const [justEnded, setJustEnded] = useState<string>()
  const [putAwayRun, setPutAwayRun] = useState<string>()
  const seenPlaying = useRef<string>(undefined)

  const look = useCallback(async () => {
    const current = await fetchCurrent()
    if (current === undefined) return
    if (current && !current.debrief) seenPlaying.current = current.run
    if (current?.debrief && seenPlaying.current === current.run) {
      seenPlaying.current = undefined
      setJustEnded(current.run)
    }
    setDrill(current)
  }, [])

  useEffect(() => {
    fetchDrills().then(setList)
  }, [])

  const isPlayed = drill !== null && drill.debrief === null
  const isThere = list !== undefined
  useEffect(() => {
    if (!isThere) return
    look()
    const timer = setInterval(look, isPlayed ? WHILE_PLAYED_MS : OTHERWISE_MS)
    return () => clearInterval(timer)
  }, [isThere, isPlayed, look])

  if (!list) return undefined
  const thenLook = async (answer: Promise<string | undefined>) => {
    const refusal = await answer
    await look()
    return refusal
  }
  return {
    list,
    drill: drill && drill.run !== putAwayRun ? drill : null,
    justEnded,
    start: (id, speed) => thenLook(startDrill(id, { speed })),
    stop: () => thenLook(stopDrill()),
    putAway: () => setPutAwayRun(drill?.run),
  }
}
