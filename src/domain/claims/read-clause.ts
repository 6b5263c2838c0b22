import type { Claim } from './claim.ts'
import type { Lexicon } from './lexicon.ts'
import { blanked, type Found, findEach, isIn, isWhole, opening, type Phrases } from './phrases.ts'
import { isRelayed } from './relayed-acts.ts'

export type RuleReading = {
  claim: Claim
  /** The words that decided. */
  evidence: string
  /**
   * Why there is no claim, if the rules know: 'denied' when the words of one stood there, but denied, asked, wished for
   * or told of somebody else; 'report' when the clause is about something else altogether. Without it they cannot tell.
   */
  silence?: 'denied' | 'report'
}

/** Vocabulary of the configuration, beside the lexicon's own. */
export type ExtraPhrases = { [claim in Exclude<Claim, 'none'>]?: Phrases }

export const NOTHING_READ: RuleReading = { claim: 'none', evidence: '' }

// What says most comes first: a clause that resolves and acknowledges resolves.
const KINDS = ['resolves', 'owns', 'acknowledges'] as const

/** Reads one clause with one language's lexicon. */
export function readClause(clause: string, lexicon: Lexicon, extra: ExtraPhrases): RuleReading {
  const alone = saidAlone(clause, lexicon)
  if (alone !== undefined) return alone

  const text = blanked(lexicon.otherMeanings, clause)
  let denied: RuleReading | undefined
  for (const claim of KINDS) {
    for (const phrases of [lexicon.claims[claim], extra[claim]]) {
      for (const found of findEach(phrases, text)) {
        if (isClaimed(clause, text, found, lexicon) && (claim === 'owns' || !isElsewhere(clause, lexicon)))
          return { claim, evidence: found.words }
        denied ??= { claim: 'none', evidence: found.words, silence: 'denied' }
      }
    }
  }
  if (denied !== undefined) return denied
  return isReport(clause, text, lexicon) ? { claim: 'none', evidence: '', silence: 'report' } : NOTHING_READ
}

/** True for a clause that claims nothing and shows it: it denies, tells somebody what to do, or is about something else. */
const isReport = (clause: string, text: string, lexicon: Lexicon): boolean =>
  text !== clause ||
  isElsewhere(clause, lexicon) ||
  isIn(lexicon.denials, blanked(lexicon.harmlessNegations, text)) ||
  isIn(lexicon.troubles, clause) ||
  opening(lexicon.instructions, clause) !== undefined

const isElsewhere = (clause: string, lexicon: Lexicon): boolean =>
  isIn(lexicon.otherTopics, clause.replace(/^[^\p{L}]+/u, ''))

// Words that add nothing: a claim with no more than these beside it is said alone.
const FILLER =
  /(?:,|\bthanks|\bthank you|\bhi|\bhey|\bok)\s*PERSON\s*[.!]*$|^(?:thanks |thank you |hi |hey |ok )?PERSON,|\b(?:CHANNEL|gracias|merci|danke|grazie|obrigad[oa]|bedankt|спасибо|ok(?:ay)?|alright|right|thanks|thank you|thx|ty|cheers|team|all|folks|everyone|everybody|guys|hi|hey|hello|here|now|already|again|just|well|yep|yes|yeah|yup|alert|alarm|page|the|this|it|that|and|then|so|oh|ah|ops|sre|boss|chief|captain|sir|mate|buddy|over|out|from me|please note)\b|#?\d+|[^\p{L}\p{N}']+/gu
const SIGNS = /\b(?:OKMARK|THUMB|GREENMARK|EYES|WORKMARK)\b/gu

function saidAlone(clause: string, lexicon: Lexicon): RuleReading | undefined {
  const withWords = clause.replace(SIGNS, ' ')
  const bare = squeezed((/\p{Ll}|\p{Lo}/u.test(withWords) ? withWords : clause).replace(FILLER, ' '))
  const whole = squeezed(clause.replace(/[^\p{L}\p{N}' ]+/gu, ' '))
  for (const claim of KINDS)
    for (const said of [bare, whole]) if (isWhole(lexicon.alone[claim], said)) return { claim, evidence: said }
  return undefined
}

const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim()

function isClaimed(clause: string, text: string, claim: Found, lexicon: Lexicon): boolean {
  const before = text.slice(0, claim.start)
  const after = text.slice(claim.end)
  if (isRelayed(before, claim.words, after) || isDenied(text, claim, lexicon)) return false
  if (isIn(lexicon.hypotheses, before) || opening(lexicon.afterwards, after.trimStart()) !== undefined) return false
  if (isIn(lexicon.firstPerson, claim.words)) return true
  const told = opening(lexicon.instructions, clause)
  return told === undefined || (claim.start === 0 && claim.end >= told)
}

function isDenied(text: string, claim: Found, lexicon: Lexicon): boolean {
  const serious = blanked(lexicon.harmlessNegations, text)
  if (lexicon.denialsStandAnywhere === true) return isIn(lexicon.denials, serious)
  if (isIn(lexicon.denials, serious.slice(0, claim.start))) return true
  // A loose phrase may have begun with the very word that denies it; an idiom brings a "no" of its own ("no longer firing").
  const first = /^\S+/u.exec(claim.words)?.[0] ?? ''
  const isIdiom = /^(?:no|nothing|nobody|no one|zero|non)\s/u.test(claim.words)
  return !isIdiom && isIn(lexicon.denials, serious.slice(claim.start, claim.start + first.length))
}
