import { createContext, type Dispatch, useContext } from 'react'
import type { Actor } from '../protocol.ts'
import type { Drafts } from './drafts.ts'
import type { PageEvent, PageState } from './state.ts'

export type Page = {
  state: PageState
  actor: Actor
  dispatch: Dispatch<PageEvent>
  drafts: Drafts
  /** Passes on an answer of the workspace whose refusal is shown beside what was done, and so nowhere else. */
  heed(answer: Promise<string | undefined>): Promise<string | undefined>
}

export const PageContext = createContext<Page | undefined>(undefined)

export function usePage(): Page {
  const page = useContext(PageContext)
  if (!page) throw new Error('A part of the page was drawn before the workspace had arrived.')
  return page
}
