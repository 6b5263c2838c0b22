import type { Catalogue } from '../catalogue/schema.ts'
import type { Store } from '../store/change-incident.ts'
import type { ApiToken } from './authenticate.ts'

/** What the routes of the API work with. */
export type ApiDeps = {
  store: Store
  catalogue: Catalogue
  config: { apiTokens: readonly ApiToken[]; incident: { defaultSeverity: string } }
  permalink: Permalink
  /** The compiled postmortem as Markdown; null when there is no such incident. */
  draft: (number: number) => Promise<string | null>
  /** Drafts may be read without a token: the practice page opens them in a browser, which has none. */
  trustPageForDrafts?: boolean
}

/** The address of a message; empty while Slack has not yet said which workspace this is. */
export type Permalink = (channel: string, ts: string, threadTs?: string) => string
