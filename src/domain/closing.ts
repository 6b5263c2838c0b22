// The questions that stand between an incident and its closing, and how each comes to be answered.

import { addSeconds } from 'date-fns'
import type { Actor } from './actor.ts'
import type { Decision } from './decision.ts'
import type { Fact } from './facts.ts'
import { type Incident, ownerOf, type Person, type Question } from './incident.ts'
import type { Policy } from './policy.ts'

export const QUESTIONS: Question[] = ['lead', 'harm', 'containment', 'served_answers', 'reopening', 'postmortem']

/** What the form asks, in this order. */
export const QUESTION_TEXT: Record<Question, string> = {
  lead: 'Who led this incident?',
  harm: 'Was harm to users confirmed? Who, and how many?',
  containment: 'What contained it?',
  served_answers: 'Were the answers users already got audited?',
  reopening: 'How was it verified that reopening is safe?',
  postmortem: 'Who owns the postmortem, and by when?',
}

/** Facts of the incident answer some questions by themselves; the rest must be answered or waived by a person. */
export function openQuestions(incident: Incident): Question[] {
  const done = (phase: string) =>
    Object.entries(incident.checklist).some(([item, { state }]) => state === 'done' && item.startsWith(`${phase}/`))
  const answered: Record<Question, boolean> = {
    lead: ownerOf(incident) !== null,
    harm: done('confirm'),
    containment: incident.containedAt !== null || done('contain') || incident.rollbacks.some((r) => r.verifiedAt),
    served_answers: false,
    reopening: false,
    postmortem: incident.postmortem !== null,
  }
  return QUESTIONS.filter((question) => !answered[question] && !incident.answers[question])
}

export type Answers = {
  texts: Partial<Record<Question, string>>
  postmortem?: { owner: Person; due: string } | undefined
}

/** An answer that begins with "waived" is a waiver, in the name of whoever gave it. */
export function answerQuestions(answers: Answers): Decision {
  const facts: Fact[] = QUESTIONS.flatMap((question): Fact[] => {
    const text = answers.texts[question]?.trim()
    if (!text) return []
    return [{ type: 'question_answered', question, text, waived: /^waived\b/i.test(text) }]
  })
  const assigned: Fact[] = answers.postmortem ? [{ type: 'postmortem_assigned', ...answers.postmortem }] : []
  return { facts: [...facts, ...assigned] }
}

/** `/incident close --waive <reason>`: everything that is open, in one person's name. */
export function waiveOpenQuestions(incident: Incident, reason: string): Decision {
  return {
    facts: openQuestions(incident).map((question) => ({
      type: 'question_answered',
      question,
      text: `waived because ${reason}`,
      waived: true,
    })),
  }
}

/** The postmortem's due date when nobody says another: a calendar day of UTC, `YYYY-MM-DD`. */
export function defaultPostmortem(by: Actor, policy: Policy, now: Date): { owner: Person; due: string } {
  const due = addSeconds(now, policy.postmortem.due).toISOString().slice(0, 10)
  return { owner: { id: by.id, name: by.name }, due }
}
