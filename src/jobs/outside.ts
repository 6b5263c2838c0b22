// Every outgoing effect, one task a file, and `tasks.ts`, the one list of them all. A task reads the incident when it
// runs, so it never says what was true five minutes ago. Tasks run at least once; each is written to be repeated.

import type { Logger } from 'pino'
import type { Catalogue } from '../catalogue/schema.ts'
import type { Contacts } from '../domain/paging.ts'
import type { PagerDuty } from '../pagerduty/pagerduty.ts'
import type { SlackClient } from '../slack/client.ts'
import type { IdentityReader } from '../slack/identity.ts'
import type { Self } from '../slack/self.ts'
import type { Store } from '../store/change-incident.ts'
import type { Draft } from './compile-draft.ts'

/** What a task may touch. */
export type Outside = {
  store: Store
  slack: SlackClient
  self: Self
  catalogue: Catalogue
  identity: IdentityReader
  /** Whom the configuration names for the hops and the domains. */
  contacts: Contacts
  /** Null when it is not set up: then people are called through Slack alone. */
  pagerduty: PagerDuty | null
  paging: {
    agentPagesPerHour: number
    machinePagesPerNight: number
    agents: Record<string, { mayPage: boolean; owner?: string | undefined } | undefined>
  }
  pagerdutyService: string | undefined
  /** PagerDuty users, by id or address, behind which no person stands. */
  pagerdutyMachines: string[]
  /** The address on whose behalf the bot itself acts there; one of the machines. */
  pagerdutyFrom: string | undefined
  channels: {
    prefix: string
    /** Name without #; undefined: nothing is announced. */
    announce: string | undefined
  }
  /** The compiled draft; null when there is no such incident. */
  draft: (number: number) => Promise<Draft | null>
  /** Where written documents are kept as well; they are also in Slack. */
  documentsDir: string
  log: Logger
}

/** What every effect's job carries; some carry a fact's `seq` or a person. */
export type EffectPayload = { incident: number; seq: number; user: string }

export const effectId = (incident: number, key: string): string => `${incident}/${key}`
