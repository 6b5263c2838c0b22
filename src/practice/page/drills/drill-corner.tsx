import { useEffect, useState } from 'react'
import type { DrillSummary } from '../../drill-protocol.ts'
import { usePage } from '../use-page.ts'
import { DebriefDialog } from './debrief-dialog.tsx'
import { DrillBar } from './drill-bar.tsx'
import { DrillList } from './drill-list.tsx'
import type { DrillsAtHand } from './use-drills.ts'

type Props = { drills: DrillsAtHand; isListOpen: boolean; onList: (isOpen: boolean) => void }

/** Everything about drills that is not the button in the sidebar. */
export function DrillCorner({ drills, isListOpen, onList }: Props) {
  const { state, dispatch } = usePage()
  const [isDebriefOpen, setDebriefOpen] = useState(false)
  const { drill, justEnded, list } = drills

  useEffect(() => {
    if (justEnded) setDebriefOpen(true)
  }, [justEnded])

  async function start({ id, you }: DrillSummary, speed: number): Promise<string | undefined> {
    const refusal = await drills.start(id, speed)
    if (refusal) return refusal
    dispatch({ type: 'act_as', actorId: you.id })
    const place = Object.values(state.workspace.channels).find(({ name }) => name === 'drills')
    if (place) dispatch({ type: 'open_channel', channelId: place.id })
    return undefined
  }

  return (
    <>
      {drill && (
        <DrillBar drill={drill} stop={drills.stop} onDebrief={() => setDebriefOpen(true)} onPutAway={drills.putAway} />
      )}
      {isListOpen && <DrillList list={list} start={start} onClose={() => onList(false)} />}
      {isDebriefOpen && drill?.debrief && (
        <DebriefDialog
          title={drill.title}
          debrief={drill.debrief}
          onAgain={() => {
            setDebriefOpen(false)
            onList(true)
          }}
          onClose={() => setDebriefOpen(false)}
        />
      )}
    </>
  )
}
