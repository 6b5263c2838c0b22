// Whom one can call, in the words of the team: a hop of the chain, a domain's expert, or somebody by name.

/** Always there. */
export const CORE_HOPS = ['primary', 'backup', 'lead'] as const
/** In the order in which they are called; those after the lead only where the configuration names somebody. */
export const HOPS = [...CORE_HOPS, 'specialist', 'director'] as const
export type Hop = (typeof HOPS)[number]

const HOP_NAME: Record<Hop, string> = {
  primary: 'the primary on call',
  backup: 'the backup on call',
  lead: 'the lead on call',
  specialist: 'the expert for its symptoms',
  director: 'the director on call',
}

export const DOMAINS = ['infra', 'feature', 'risk', 'ops'] as const
export type Domain = (typeof DOMAINS)[number]

/** A hop and a domain are resolved to a person when the page goes out, since shifts change. */
export type PageTarget =
  | { kind: 'hop'; hop: Hop }
  | { kind: 'domain'; domain: Domain }
  | { kind: 'person'; userId: string; name: string }

export type PageReason =
  | 'unowned'
  | 'lapsed'
  | 'asked'
  | 'machine_acknowledgement'
  | 'hop_unreachable'
  | 'nobody_answered'
  | 'customers_reported'
  | 'hop_spared'

/** A person called somebody, or brought in what customers report: that cannot wait, and no limit of machines holds it back. */
export const isByPerson = (why: PageReason): boolean => why === 'asked' || why === 'customers_reported'

/** What PagerDuty does with a page by itself or because somebody there did. */
export const PAGE_MOVES = {
  escalated: 'PagerDuty escalated the page',
  reassigned: 'The page was reassigned in PagerDuty',
  delegated: 'The page was delegated in PagerDuty',
  unacknowledged: 'The page rings again in PagerDuty: its acknowledgement ran out or was taken back',
  reopened: 'The page was opened again in PagerDuty',
  'responder.added': 'A responder was asked for in PagerDuty',
  'responder.replied': 'A responder answered in PagerDuty',
} as const
export type PageMove = keyof typeof PAGE_MOVES

export const isPageMove = (word: string): word is PageMove => Object.hasOwn(PAGE_MOVES, word)

/** An agent's pages are rationed, since the blast radius of a pager is somebody's sleep. A person's never are. */
export type WithheldBecause = 'budget_used_up' | 'not_allowed' | 'going_in_circles' | 'person_called_enough'

export function targetName(target: PageTarget): string {
  if (target.kind === 'hop') return HOP_NAME[target.hop]
  return target.kind === 'domain' ? `the ${target.domain} expert on call` : target.name
}

export const parseDomain = (text: string): Domain | undefined => {
  const word = text
    .trim()
    .toLowerCase()
    .replace(/-expert$/, '')
  return DOMAINS.find((domain) => domain === word)
}

/** A page that went out. `userId` is the Slack account of whoever was called, where it is known. */
export type Paged = {
  asked: number
  throughPager: boolean
  pagerdutyId: string | null
  userId: string | null
  urgency: 'high' | 'low'
}

/** Somebody whom the configuration names for a hop or a domain. Any part may be missing; all missing, nobody is named. */
export type Contact = {
  name?: string | undefined
  slackUser?: string | undefined
  /** Whoever this PagerDuty escalation policy has on call first. */
  pagerdutyPolicy?: string | undefined
  phone?: string | undefined
  /** A Slack usergroup that is mentioned beside the page; a group is nobody, and is never the page itself. */
  slackGroup?: string | undefined
}

export type Contacts = {
  /** The specialist is whichever expert the incident's symptoms ask for. */
  escalation: Record<Exclude<Hop, 'specialist'>, Contact | undefined>
  /** Support of the model provider: dialled by hand, never paged. */
  provider: Contact | undefined
  experts: Record<Domain, Contact | undefined>
}

/** Whom the configuration names; the specialist is found by the incident's symptoms instead. */
export function contactOf(
  { escalation, experts }: Pick<Contacts, 'escalation' | 'experts'>,
  target: PageTarget,
): Contact | undefined {
  if (target.kind === 'domain') return experts[target.domain]
  return target.kind === 'hop' && target.hop !== 'specialist' ? escalation[target.hop] : undefined
}

/** What to dial when nothing else works: names and numbers, those of the target first. */
export function callByHand({ escalation, experts, provider }: Contacts, target: PageTarget): string[] {
  const chain = [escalation.primary, escalation.backup, escalation.lead, escalation.director, provider]
  const lines = [contactOf({ escalation, experts }, target), ...chain].flatMap((contact) =>
    contact?.phone || contact?.name ? [[contact.name, contact.phone].filter(Boolean).join(' ')] : [],
  )
  return [...new Set(lines)]
}
