// States of affairs in which a command changes nothing. Their wording stands with the blocks, one for each.

import type { Person, Status } from './incident.ts'
import type { Reservable } from './policy.ts'
import type { Role } from './role.ts'

export type Refusal =
  | { is: 'incident_closed' }
  | { is: 'not_a_person' }
  | { is: 'identity_unknown' }
  | { is: 'owned_by_another'; by: Person }
  | { is: 'role_held_by_another'; role: Role; by: Person }
  | { is: 'role_offered_to_another'; role: Role; to: Person }
  | { is: 'role_not_offered'; role: Role }
  | { is: 'role_not_held'; role: Role }
  | { is: 'already_holds_role'; role: Role; person: Person }
  | { is: 'only_the_owner'; owner: Person | null }
  | { is: 'machine_cannot_hold_role'; name: string }
  | { is: 'status_unreachable'; from: Status; to: Status }
  | { is: 'already_in_status'; status: Status }
  | { is: 'already_that_severity'; severity: string }
  | { is: 'next_update_in_the_past' }
  | { is: 'symptom_already_added'; id: string }
  | { is: 'rollback_not_found' }
  | { is: 'rollback_not_restored' }
  | { is: 'action_not_found' }
  | { is: 'due_date_in_the_past'; due: string }
  | { is: 'questions_open'; questions: string[] }
  | { is: 'not_closed' }
  | { is: 'reserved'; act: Reservable; groups: string[] }
