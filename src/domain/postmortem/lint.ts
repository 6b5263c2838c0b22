// What to look at before this is published: blameless checks, each with the question that leads further. A finding is a
// prompt to the author, never a verdict; every rule speaks once, and says where it applies first.

import type { ActionRecorded } from './actions-record.ts'
import type { BehaviourRate, Statement } from './replays.ts'
import { isKnown, type SixField } from './six-fields.ts'

export type Rule =
  | 'action_hygiene'
  | 'actions_not_recorded'
  | 'no_actions'
  | 'only_technical_actions'
  | 'fix_the_prompt'
  | 'fix_the_runbook'
  | 'model_as_cause'
  | 'hallucination_as_cause'
  | 'person_as_cause'
  | 'resolved_by_team'
  | 'could_not_reproduce'
  | 'rare_without_rate'
  | 'no_rate'
  | 'fields_unknown'
  | 'postmortem_unowned'

export type Finding = { rule: Rule; where: string; prompt: string }

export type Draft = {
  actions: ActionRecorded[]
  /** Messages that promise something by a date. */
  promised: number
  statements: Statement[]
  names: string[]
  rate: BehaviourRate
  fields: SixField[]
  hasOwner: boolean
}

export function lint(whole: Draft): Finding[] {
  // Only people are asked to put it otherwise; what an automation wrote is marked unverified anyway.
  const draft = { ...whole, statements: whole.statements.filter(({ voice }) => voice === 'person') }
  return [...actionFindings(draft), ...causeFindings(draft), ...rateFindings(draft), ...gapFindings(draft)]
}

const PROMPT_EDIT = /\bprompts?\b|\bprompt engineering\b|\bsystem message\b|\binstructions?\b/i
const RUNBOOK_EDIT = /\b(?:runbooks?|playbooks?|documentation|docs?|wiki|wording)\b/i
/** Detecting it, deciding on it, practising it: what keeps the next one short, whatever its technical cause. */
const OPERATIONAL =
  /\b(?:alert\w*|monitor\w*|detect\w*|page[sd]?|paging|on.?call|runbooks?|playbooks?|drills?|evals?|review\w*|process\w*|polic(?:y|ies)|train\w*|escalat\w*|dashboards?|audit\w*|approv\w*|rota|checklist|label\w*|regression case)\b/i

function actionFindings({ actions, promised }: Draft): Finding[] {
  const where = 'action items'
  const [faulty] = actions.filter(({ faults }) => faults.length > 0)
  const all = (pattern: RegExp) => actions.length > 0 && actions.every(({ text }) => pattern.test(text))
  return [
    ...when(faulty, ({ text, faults }) => ({
      rule: 'action_hygiene',
      where: `“${text}”: ${faults.join(', ')}`,
      prompt: 'Name a change to the system that can be seen to be done, with an owner and a date that still holds.',
    })),
    ...when(actions.length === 0 && promised === 0, () => ({
      rule: 'no_actions',
      where,
      prompt: 'What changes now? Each action takes an owner and a date; a permanent regression case is one of them.',
    })),
    ...when(promised > actions.length, () => ({
      rule: 'actions_not_recorded',
      where: `${promised} promised in the channel, ${actions.length} recorded`,
      prompt: 'Record those that hold, with /incident action <text> @person YYYY-MM-DD.',
    })),
    ...when(all(PROMPT_EDIT), () => ({
      rule: 'fix_the_prompt',
      where,
      prompt: 'What let a prompt change reach users, and what would catch this class in another feature?',
    })),
    ...when(all(RUNBOOK_EDIT), () => ({
      rule: 'fix_the_runbook',
      where,
      prompt: 'Was the runbook wrong? Fill the inference row first.',
    })),
    ...when(actions.length > 0 && !actions.some(({ text }) => OPERATIONAL.test(text)), () => ({
      rule: 'only_technical_actions',
      where,
      prompt: 'Add one action on how it is detected, decided or practised.',
    })),
  ]
}

const MODEL = /\b(?:models?|llms?|gpt[\w.-]*|claude[\w.-]*|gemini[\w.-]*|openai|anthropic|provider)\b/i
const AS_CAUSE =
  /\b(?:caused?|causes|because|due to|fault of|to blame|blame|degraded|regressed|drifted|changed|got worse|is broken)\b/i
const HALLUCINATED = /\bhallucinat\w+|\bmodel (?:was|is|went) (?:bad|dumb|crazy|wrong)\b/i
const CARELESS =
  /\b(?:should have (?:been|known|checked|noticed|tested|read|asked)|careless\w*|forgot|negligen\w*|human error|(?:made|was) (?:a|his|her|their) mistake|screwed up|messed up)\b/i
const BLAMED = /\b(?:fault|to blame|caused (?:it|this|the)|broke (?:it|this|prod|the)|is responsible for)\b/i

function causeFindings({ statements, names, fields }: Draft): Finding[] {
  const named = (text: string) => names.some((name) => text.includes(name))
  // The model is the last suspect: its own field shown, and nothing known or unknown to have moved beside it.
  const isModelShown = fields.every(({ field, changed }) => (field === 'model' ? changed === 'yes' : changed === 'no'))
  const first = (test: (text: string) => boolean) => statements.find(({ text }) => test(text))
  return [
    ...when(
      first((text) => sentencesOf(text).some((one) => MODEL.test(one) && AS_CAUSE.test(one)) && !isModelShown),
      ({ where }) => ({
        rule: 'model_as_cause',
        where,
        prompt:
          'Which layer broke first? Show the served model before and after, and what cleared each of the other surfaces.',
      }),
    ),
    ...when(
      first((text) => HALLUCINATED.test(text)),
      ({ where }) => ({
        rule: 'hallucination_as_cause',
        where,
        prompt: 'Why did monitoring miss it, why did isolation start when it did, and what made the fallback weak?',
      }),
    ),
    ...when(
      first((text) => CARELESS.test(text) || sentencesOf(text).some((one) => BLAMED.test(one) && named(one))),
      ({ where }) => ({
        rule: 'person_as_cause',
        where,
        prompt: 'Which control was missing? Roles instead of names.',
      }),
    ),
    ...when(
      first((text) => /\b(?:resolved|fixed|handled) by (?:the )?(?:ai|ml|model|platform) team\b/i.test(text)),
      ({ where }) => ({
        rule: 'resolved_by_team',
        where,
        prompt: 'Could the first person on call have triaged it, with which dashboard or training?',
      }),
    ),
  ]
}

const sentencesOf = (text: string): string[] => text.split(/[.!?;\n]+/)

function rateFindings({ statements, rate }: Draft): Finding[] {
  if (rate.sets.length > 0) return []
  const first = (pattern: RegExp) => statements.find(({ text }) => pattern.test(text))
  const notReproduced = first(/\b(?:could ?n[o']t|cannot|can't|unable to|not able to) (?:be )?repro\w*/i)
  const rare = first(/\b(?:rare(?:ly)?|one.?off|fluke|edge case|once in a)\b/i)
  return [
    ...when(notReproduced, ({ where }) => ({
      rule: 'could_not_reproduce',
      where,
      prompt: 'How many replays, with what pinned, and how many showed it? Fill Behaviour rate.',
    })),
    ...when(rare, ({ where }) => ({
      rule: 'rare_without_rate',
      where,
      prompt: 'The frequency is unknown until it is measured. Fill Behaviour rate.',
    })),
    ...when(!notReproduced && !rare, () => ({
      rule: 'no_rate',
      where: 'behaviour rate',
      prompt: 'How often does it happen? Count bad answers among replays, before and after the fix.',
    })),
  ]
}

function gapFindings({ fields, hasOwner }: Draft): Finding[] {
  const unknown = fields.filter((field) => !isKnown(field)).length
  return [
    ...when(unknown * 2 > fields.length, () => ({
      rule: 'fields_unknown',
      where: `${unknown} of ${fields.length} fields`,
      prompt: 'What must be recorded so that these are known next time? Plan it as an action.',
    })),
    ...when(!hasOwner, () => ({
      rule: 'postmortem_unowned',
      where: 'this document',
      prompt: 'Who finishes it, and by when?',
    })),
  ]
}

/** The finding, where there is something to find it in. */
function when<T>(found: T | undefined | false, finding: (found: T) => Finding): Finding[] {
  return found === undefined || found === false ? [] : [finding(found)]
}
