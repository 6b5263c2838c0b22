// Action ids, form ids, and the shape of what a button or a form carries. A click must still work after a restart or a
// year later, so everything it needs is in its value; it names things by number, and the state is looked up anew.

import { z } from 'zod'
import { DOMAINS, type Domain } from '../domain/paging.ts'
import { ROLES, type Role } from '../domain/role.ts'

export const ACTION = {
  own: 'own_incident',
  postUpdate: 'post_update',
  addSymptom: 'add_symptom',
  rollBack: 'roll_back',
  markContained: 'mark_contained',
  resolve: 'resolve_incident',
  close: 'close_incident',
  reportCustomers: 'report_customers',
  checkIn: 'check_in',
  handOver: 'hand_over',
  askForHandOver: 'ask_for_hand_over',
  handOverTo: 'hand_over_to',
  restored: 'rollback_restored',
  verified: 'rollback_verified',
  openReadback: 'open_readback',
  openFromAlert: 'open_from_alert',
  noAction: 'no_action_needed',
} as const

/** One id for each role, since ids must not repeat within a message. */
export const takeRoleId = (role: Role): string => `take_role:${role}`
export const acceptRoleId = (role: Role): string => `accept_role:${role}`
export const declineRoleId = (role: Role): string => `decline_role:${role}`
export const pageDomainId = (domain: Domain): string => `page_domain:${domain}`
export const tickItemsId = (group: string): string => `tick_items:${group}`
export const ROLE_ACTION = { take: /^take_role:/, accept: /^accept_role:/, decline: /^decline_role:/ }
export const TICK_ITEMS = /^tick_items:/
export const PAGE_DOMAIN = /^page_domain:/

export const FORM = {
  open: 'open_incident',
  readback: 'readback',
  update: 'update',
  symptom: 'symptom',
  change: 'change',
  rollback: 'rollback',
  snapshot: 'snapshot',
  note: 'note',
  customers: 'customers',
  action: 'action',
  role: 'role',
  handOver: 'hand_over',
  severity: 'severity',
  status: 'status',
  close: 'close',
  page: 'page',
} as const

export const incidentValue = z.object({ incident: z.int() })
export const roleValue = incidentValue.extend({ role: z.enum(ROLES) })
/** `to`: the Slack user whom the lead is offered to. */
export const handOverValue = incidentValue.extend({ to: z.string() })
export const domainValue = incidentValue.extend({ domain: z.enum(DOMAINS) })
export const rollbackValue = incidentValue.extend({ rollback: z.int().positive() })

export type IncidentValue = z.infer<typeof incidentValue>

/** Throws a ZodError for a value that is none of ours: the click is refused, nothing is guessed. */
export const readValue = <T>(shape: z.ZodType<T>, value: string | undefined): T =>
  shape.parse(JSON.parse(value ?? 'null'))
