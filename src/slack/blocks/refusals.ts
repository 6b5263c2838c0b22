import type { Reservable } from '../../domain/policy.ts'
import type { Refusal } from '../../domain/refusals.ts'
import { roleName } from '../../domain/role.ts'
import { mention, slackText, usergroup } from '../text.ts'
import { capital } from './elements.ts'

const RESERVED_ACT: Record<Reservable, string> = {
  severity: 'Changing the severity',
  resolve: 'Resolving',
  close: 'Closing',
}

type Words = { [K in Refusal['is']]: (refusal: Extract<Refusal, { is: K }>) => string }

/** A refusal without its words does not compile. Each says what stands in the way and, where there is one, the way on. */
const WORDS: Words = {
  incident_closed: () => slackText`This incident is closed. \`/incident reopen\` opens it again.`,
  not_a_person: () => slackText`Only a person can do this, and this account belongs to an app. Nothing was changed.`,
  identity_unknown: () =>
    slackText`Slack could not confirm who you are, so nothing was changed. Please try again in a moment.`,
  owned_by_another: ({ by }) =>
    slackText`${mention(by.id)} owns this incident. They can hand it over with \`/incident handoff @person\`.`,
  role_held_by_another: ({ role, by }) =>
    slackText`${mention(by.id)} holds ${roleName(role)}, and only they can hand it over.`,
  role_offered_to_another: ({ role, to }) =>
    slackText`${capital(roleName(role))} was offered to ${mention(to.id)}, so only they can answer.`,
  role_not_offered: ({ role }) =>
    slackText`${capital(roleName(role))} is not on offer any more. The card shows how it stands.`,
  role_not_held: ({ role }) => slackText`Nobody holds ${roleName(role)}.`,
  already_holds_role: ({ role, person }) => slackText`${mention(person.id)} already holds ${roleName(role)}.`,
  only_the_owner: ({ owner }) =>
    owner
      ? slackText`${mention(owner.id)} owns this incident, so the readback is theirs.`
      : slackText`Nobody owns this incident now. Press \`I own this\` first.`,
  machine_cannot_hold_role: ({ name }) =>
    slackText`${name} is not a person that Slack can confirm, so it cannot hold a role. Choose a person.`,
  status_unreachable: ({ from, to }) =>
    to === 'closed'
      ? slackText`Use \`/incident close\`: it asks what is still unanswered.`
      : slackText`A ${from} incident cannot become ${to}. \`/incident reopen\` opens it again.`,
  already_in_status: ({ status }) => slackText`The status is ${status} already.`,
  already_that_severity: ({ severity }) => slackText`The severity is ${severity} already.`,
  next_update_in_the_past: () => slackText`The next update has to lie in the future.`,
  symptom_already_added: ({ id }) => slackText`The symptom ${id} is on this incident already.`,
  rollback_not_found: () => slackText`That rollback is not on record here.`,
  rollback_not_restored: () => slackText`First say that the last traffic is restored, then verify it.`,
  action_not_found: () => slackText`That action item is not on record here. \`/incident action\` adds one.`,
  due_date_in_the_past: ({ due }) =>
    slackText`The due date ${due} has passed. Give a day from today on, as YYYY-MM-DD.`,
  questions_open: ({ questions }) => slackText`Closing still asks for: ${questions.join(', ').replaceAll('_', ' ')}.`,
  reserved: ({ act, groups }) =>
    groups.length > 0
      ? `${slackText`${RESERVED_ACT[act]} is for the incident lead and for `}${groups.map((group) => usergroup(group).toString()).join(', ')}.`
      : slackText`${RESERVED_ACT[act]} is for the incident lead. \`I own this\` makes you the lead while nobody is.`,
  not_closed: () => slackText`This incident is open.`,
}

export function refusalText(refusal: Refusal): string {
  const words = WORDS[refusal.is] as (refusal: Refusal) => string // WORDS maps each `is` to a function of that refusal
  return words(refusal)
}
