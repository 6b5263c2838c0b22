import { createContext, type Dispatch, useContext } from 'react'
import type { Actor } from '../protocol.ts'
import type { Draft } from './drafts.ts'
import type { PageEvent, PageState } from './state.ts'

export type Page = {
  state: PageState
  actor: Actor
  dispatch: Dispatch<PageEvent>
  /** Puts text into the box where one writes in that channel, and the cursor behind it. */
  propose(draft: Draft): void
}

export const PageContext = createContext<Page | undefined>(undefined)

export function usePage(): Page {
  const page = useContext(PageContext)
  if (!page) throw new Error('This part of the page was drawn before the workspace had arrived.')
  return page
}
