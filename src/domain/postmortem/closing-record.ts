// The questions that stood before closing, with the answer each was given, or by whom it was waived.

import type { Actor } from '../actor.ts'
import { openQuestions, QUESTION_TEXT, QUESTIONS } from '../closing.ts'
import type { At, Incident, Question } from '../incident.ts'

export type QuestionClosed = {
  question: Question
  text: string
  /** `record`: the facts answered it and nobody had to. */
  outcome: 'answered' | 'waived' | 'record' | 'open'
  answer: string | null
  by: Actor | null
  at: At | null
}

export function closingRecord(incident: Incident): QuestionClosed[] {
  const open = openQuestions(incident)
  return QUESTIONS.map((question) => {
    const given = incident.answers[question]
    const text = QUESTION_TEXT[question]
    if (!given)
      return { question, text, outcome: open.includes(question) ? 'open' : 'record', answer: null, by: null, at: null }
    const { by, at, waived } = given
    return { question, text, outcome: waived ? 'waived' : 'answered', answer: given.text, by, at }
  })
}
