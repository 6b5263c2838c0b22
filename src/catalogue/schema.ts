// The symptom cards and the checklist: what a team knows about its ways of failing, kept as YAML that anybody can edit.
// Here stand their shape and how they are read; no rule of the incident, and nothing of Slack.

import { z } from 'zod'
import { TARGETS, type Target } from '../domain/changes.ts'
import { PHASES } from '../domain/checklist.ts'
import { DOMAINS } from '../domain/paging.ts'

/** One short passage, read on a phone at night: whatever needs more room is two steps. */
const passage = z.string().trim().min(3).max(300)
/** Fits a checkbox and a menu entry of Slack. */
const oneLine = z.string().trim().min(3).max(75)
/** How fast each goes and what it costs is the same for all symptoms, and stands in the domain. */
const rollbackTarget = z.custom<Target>((value) => typeof value === 'string' && Object.hasOwn(TARGETS, value), {
  error: `must be one of ${Object.keys(TARGETS).join(', ')}`,
})
const passages = z.array(passage).min(1).max(6)

export const checklistItem = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be lowercase words joined by -'),
  phase: z.enum(PHASES),
  text: oneLine,
  why: passage,
})

export const checklistFile = z.array(checklistItem).min(1)

const step = z
  .strictObject({
    /** Minutes since the incident was opened by which the step is done. */
    by_minute: z.int().min(1).max(10),
    do: passage,
    expect: passage,
    otherwise: passage,
    access: passage,
    without_access: passage,
  })
  .transform(({ by_minute, without_access, ...rest }) => ({
    byMinute: by_minute,
    ...rest,
    withoutAccess: without_access,
  }))

export const symptomFile = z
  .strictObject({
    id: z.string().regex(/^[a-z]+(_[a-z]+)*$/, 'must be lowercase words joined by _'),
    version: z.int().min(1),
    last_validated: z.iso.date('must be a day such as 2026-11-20'),
    name: oneLine,
    definition: passage,
    /** The first one leads: its people are paged. */
    domains: z.array(z.enum(DOMAINS)).min(1),
    signals: z
      .array(z.strictObject({ watch: passage, starts_at: passage }))
      .min(1)
      .max(6),
    page: z.strictObject({ now_when: passage, can_wait_when: passage }),
    severity: z.array(z.strictObject({ level: z.string().min(1), when: passage })).min(1),
    steps: z.array(step).min(3).max(6),
    confirm: passages,
    /** The first one stops the harm fastest. */
    contain: passages,
    rollback: z.array(z.strictObject({ target: rollbackTarget, note: passage })).min(1),
    user_note: z.strictObject({ affected: passage, meanwhile: passage, doing: passage, status: passage }),
    checklist: z.array(checklistItem).max(4),
  })
  .transform(({ last_validated, signals, page, user_note, ...rest }) => ({
    ...rest,
    lastValidated: last_validated,
    signals: signals.map(({ watch, starts_at }) => ({ watch, startsAt: starts_at })),
    page: { nowWhen: page.now_when, canWaitWhen: page.can_wait_when },
    userNote: user_note,
  }))

/** `text` is at most 75 characters. The id stays the same for ever: marks on past incidents refer to it. */
export type ChecklistItem = z.output<typeof checklistItem>
export type Symptom = z.output<typeof symptomFile>
/** Symptoms in the order of their ids; checklist items in the order of their phases. */
export type Catalogue = { symptoms: Symptom[]; checklist: ChecklistItem[] }
