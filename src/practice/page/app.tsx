import { useEffect, useMemo, useState } from 'react'
import { ChannelFoot } from './channel-foot.tsx'
import { ChannelHeader } from './channel-header.tsx'
import { useDrafts } from './drafts.ts'
import { DrillCorner } from './drills/drill-corner.tsx'
import { useDrills } from './drills/use-drills.ts'
import { FirstStepsPanel } from './first-steps-panel.tsx'
import { recall, remember } from './kept.ts'
import { MessageList } from './message-list.tsx'
import { Modal } from './modal.tsx'
import { Toasts, Troubles } from './notices.tsx'
import { isOwnEscape } from './popover.tsx'
import { actorOf, directMessages, joinedChannels, openView, unread } from './reading.ts'
import { SidePanel } from './side-panel.tsx'
import { Sidebar } from './sidebar.tsx'
import type { PageState } from './state.ts'
import { PageContext, usePage } from './use-page.ts'
import { useWorkspace } from './use-workspace.ts'

export function App() {
  const { state, dispatch, isConnected } = useWorkspace()
  const drafts = useDrafts(state?.actorId ?? '')
  const actor = state && actorOf(state)
  const heed = async (answer: Promise<string | undefined>) => {
    const refusal = await answer
    if (refusal) dispatch({ type: 'refused', text: refusal })
    return refusal
  }
  if (!state || !actor) return <Waiting isConnected={isConnected} />
  return (
    <PageContext value={{ state, actor, dispatch, drafts, heed }}>
      <Workspace isConnected={isConnected} />
    </PageContext>
  )
}

function Waiting({ isConnected }: { isConnected: boolean }) {
  return (
    <p className="waiting" role="status">
      {isConnected ? 'Opening the workspace…' : 'The workspace does not answer yet. Trying again…'}
    </p>
  )
}

function Workspace({ isConnected }: { isConnected: boolean }) {
  const { state } = usePage()
  const [isDrawerOpen, setDrawerOpen] = useState(false)
  const [areStepsHidden, setStepsHidden] = useState(() => recall().areStepsHidden ?? false)
  const [isDrillListOpen, setDrillListOpen] = useState(false)
  const drills = useDrills()
  const channel = state.workspace.channels[state.channelId]
  const view = openView(state)
  const isDocument = state.panel?.kind === 'file' || state.panel?.kind === 'canvas'
  const elsewhere = useMemo(() => unreadElsewhere(state), [state])

  useEffect(() => {
    document.title = `${elsewhere ? `(${elsewhere}) ` : ''}${channel?.name ?? state.workspace.team.name} · Practice`
  }, [elsewhere, channel, state.workspace.team.name])

  useEffect(() => {
    if (!isDrawerOpen) return
    const onKey = (event: KeyboardEvent) => isOwnEscape(event) && setDrawerOpen(false)
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [isDrawerOpen])

  function hideSteps(isHidden: boolean) {
    setStepsHidden(isHidden)
    remember({ areStepsHidden: isHidden })
  }

  return (
    <div
      className={['workspace', state.panel && 'with-panel', isDocument && 'with-document'].filter(Boolean).join(' ')}
    >
      <Sidebar
        isOpen={isDrawerOpen}
        onLeave={() => setDrawerOpen(false)}
        first={
          drills && (
            <button
              type="button"
              className="channel-link drills-button"
              onClick={() => {
                setDrawerOpen(false)
                setDrillListOpen(true)
              }}
            >
              Drills
            </button>
          )
        }
      >
        {areStepsHidden && (
          <button type="button" className="channel-link" onClick={() => hideSteps(false)}>
            What to try first
          </button>
        )}
      </Sidebar>
      {isDrawerOpen && (
        <button type="button" className="scrim" aria-label="Close the channels" onClick={() => setDrawerOpen(false)} />
      )}
      <main className="channel">
        {channel && (
          <ChannelHeader channel={channel} unreadElsewhere={elsewhere} onOpenSidebar={() => setDrawerOpen(true)} />
        )}
        {!isConnected && (
          <p className="connection" role="status">
            The connection is lost. Trying again…
          </p>
        )}
        {drills && <DrillCorner drills={drills} isListOpen={isDrillListOpen} onList={setDrillListOpen} />}
        {!areStepsHidden && !drills?.drill && <FirstStepsPanel onDismiss={() => hideSteps(true)} />}
        <MessageList key={`${state.actorId}/${state.channelId}`} />
        <Troubles />
        {channel && <ChannelFoot channel={channel} />}
      </main>
      <SidePanel />
      <Toasts />
      {view && <Modal key={view.id} open={view} />}
    </div>
  )
}

function unreadElsewhere(state: PageState): number {
  const others = [...joinedChannels(state), ...directMessages(state)].filter(({ id }) => id !== state.channelId)
  const isNew = (id: string) => state.fresh[state.actorId]?.includes(id) ?? false
  return others.filter((channel) => unread(state, channel).messages > 0 || isNew(channel.id)).length
}
