import { type Dispatch, useEffect, useReducer, useState } from 'react'
import type { Snapshot } from '../protocol.ts'
import { followWorkspace } from './api.ts'
import { recall, remember } from './kept.ts'
import { messageLink } from './mrkdwn-text.tsx'
import { arrive, type PageEvent, type PageState, step } from './state.ts'

type Arrived = { type: 'arrived'; snapshot: Snapshot }

function reduce(state: PageState | undefined, event: PageEvent | Arrived): PageState | undefined {
  if (event.type !== 'arrived') return state && step(state, event)
  if (state) return step(state, { type: 'reloaded', snapshot: event.snapshot })
  return arrive(event.snapshot, { ...recall(), ...messageLink(location.href) })
}

/** The page's state, followed from the workspace. `undefined` until the first snapshot has come. */
export function useWorkspace(): { state: PageState | undefined; dispatch: Dispatch<PageEvent>; isConnected: boolean } {
  const [state, dispatch] = useReducer(reduce, undefined)
  const [isConnected, setConnected] = useState(true)

  useEffect(
    () =>
      followWorkspace({
        onSnapshot(snapshot) {
          setConnected(true)
          dispatch({ type: 'arrived', snapshot })
        },
        onChange: (change) => dispatch({ type: 'changed', change }),
        onLost: () => setConnected(false),
      }),
    [],
  )

  const { actorId, reads, deeds } = state ?? {}
  useEffect(() => {
    if (actorId && reads && deeds) remember({ actorId, reads, deeds })
  }, [actorId, reads, deeds])

  useAddress(state?.channelId, dispatch)
  return { state, dispatch, isConnected }
}

/** The address names the channel, so that going back, reloading and sharing a link do what one expects. */
function useAddress(channelId: string | undefined, dispatch: Dispatch<PageEvent>) {
  useEffect(() => {
    if (!channelId || messageLink(location.pathname)?.channelId === channelId) return
    const isArrival = location.pathname === '/'
    history[isArrival ? 'replaceState' : 'pushState'](null, '', `/archives/${channelId}`)
  }, [channelId])

  useEffect(() => {
    const onBack = () => {
      const place = messageLink(location.href)
      if (place) dispatch({ type: 'open_channel', ...place })
    }
    addEventListener('popstate', onBack)
    return () => removeEventListener('popstate', onBack)
  }, [dispatch])
}
