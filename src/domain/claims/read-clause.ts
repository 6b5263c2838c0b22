import type { Claim } from './claim.ts'
import type { Lexicon } from './lexicon.ts'
import { type Found, findAll, isIn, opening } from './phrases.ts'
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

const KINDS = ['resolves', 'owns', 'acknowledges'] as const
export const NOTHING_READ: RuleReading = { claim: 'none', evidence: '' }

/** Reads one clause with one language's lexicon. */
export function readClause(clause: string, lexicon: Lexicon, extra: Partial<Record<Claim, RegExp>>): RuleReading {
  const alone = saidAlone(clause, lexicon)
  if (alone !== undefined) return alone
  const text = lexicon.otherMeanings === undefined ? clause : clause.replace(lexicon.otherMeanings, blank)

  let denied: RuleReading | undefined
  for (const claim of KINDS) {
    const found = [
      ...findAll(lexicon.claims[claim], text),
      ...(extra[claim] === undefined ? [] : findAll(extra[claim], text)),
    ]
    for (const words of found) {
      if (!isSuppressed(clause, text, words, lexicon) && !(claim !== 'owns' && isElsewhere(clause, lexicon)))
        return { claim, evidence: words.words }
      denied ??= { claim: 'none', evidence: words.words, silence: 'denied' }
    }
  }
  return denied ?? (isReport(clause, text, lexicon) ? { ...NOTHING_READ, silence: 'report' } : NOTHING_READ)
}

/** True for a clause that claims nothing and says so: it denies, tells somebody what to do, or speaks of something else. */
function isReport(clause: string, text: string, lexicon: Lexicon): boolean {
  const deniable = lexicon.harmlessNegations === undefined ? text : text.replace(lexicon.harmlessNegations, blank)
  return (
    text !== clause ||
    isElsewhere(clause, lexicon) ||
    isIn(lexicon.denials, deniable) ||
    (lexicon.troubles !== undefined && isIn(lexicon.troubles, clause)) ||
    (lexicon.instructions !== undefined && opening(lexicon.instructions, clause) !== undefined)
  )
}

const FILLER =
  /(?:,|\bthanks|\bthank you|\bhi|\bhey|\bok)\s*PERSON\s*[.!]*$|^(?:thanks |thank you |hi |hey |ok )?PERSON,|\b(?:CHANNEL|(?<=[a-z].*)(?:OKMARK|THUMB|GREENMARK|EYES|WORKMARK)|(?:OKMARK|THUMB|GREENMARK|EYES|WORKMARK)(?=.*[a-z])|gracias|merci|danke|grazie|obrigad[oa]|bedankt|спасибо|ok(?:ay)?|alright|right|thanks|thank you|thx|ty|cheers|team|all|folks|everyone|everybody|guys|hi|hey|hello|here|now|already|again|just|well|yep|yes|yeah|yup|alert|alarm|page|the|this|it|that|and|then|so|oh|ah|ops|sre|boss|chief|captain|sir|mate|buddy|over|out|from me|please note)\b|#?\d+|[^\p{L}\p{N}']+/gu

function saidAlone(clause: string, lexicon: Lexicon): RuleReading | undefined {
  const bare = clause.replace(FILLER, ' ').replace(/\s+/gu, ' ').trim()
  for (const claim of KINDS) {
    for (const said of [
      bare,
      clause
        .replace(/[^\p{L}\p{N}' ]+/gu, ' ')
        .replace(/\s+/gu, ' ')
        .trim(),
    ]) {
      const whole = findAll(lexicon.alone[claim], said).find((found) => found.start === 0 && found.end === said.length)
      if (whole !== undefined) return { claim, evidence: whole.words }
    }
  }
  return undefined
}

const isElsewhere = (clause: string, lexicon: Lexicon): boolean =>
  lexicon.otherTopics !== undefined && isIn(lexicon.otherTopics, clause.replace(/^[^\p{L}]+/u, ''))

function isSuppressed(clause: string, text: string, claim: Found, lexicon: Lexicon): boolean {
  const before = text.slice(0, claim.start)
  const after = text.slice(claim.end)
  const ofOneself = lexicon.firstPerson !== undefined && isIn(lexicon.firstPerson, claim.words)

  if (isRelayed(before, claim.words, after)) return true
  const deniable = (part: string) =>
    lexicon.harmlessNegations === undefined ? part : part.replace(lexicon.harmlessNegations, blank)
  // The claim's own first word is looked at too: a loose phrase may have begun with the very word that denies it.
  const spoken = lexicon.denialsStandAnywhere === true ? text : before + (/^\S+/u.exec(claim.words)?.[0] ?? '')
  if (
    findAll(lexicon.denials, deniable(spoken.padEnd(text.length)).trimEnd()).length > 0 &&
    !isHarmless(text, claim, lexicon)
  )
    return true
  if (lexicon.hypotheses !== undefined && isIn(lexicon.hypotheses, before)) return true
  if (lexicon.afterwards !== undefined && opening(lexicon.afterwards, after.trimStart()) !== undefined) return true
  if (ofOneself || lexicon.instructions === undefined) return false
  const told = opening(lexicon.instructions, clause)
  return told !== undefined && !(claim.start === 0 && claim.end >= told.end)
}

/** A phrase with a harmless "no" of its own at its start ("no longer firing", "nobody needs to wake") is not denied by it. */
function isHarmless(text: string, claim: Found, lexicon: Lexicon): boolean {
  if (lexicon.denialsStandAnywhere === true || lexicon.harmlessNegations === undefined) return false
  const others = text.slice(0, claim.start).replace(lexicon.harmlessNegations, blank)
  const isIdiom =
    /^(?:no|nothing|nobody|no one|zero|non)\s/u.test(claim.words) ||
    findAll(lexicon.harmlessNegations, text).some(({ start }) => start === claim.start)
  return isIdiom && !isIn(lexicon.denials, others)
}

const blank = (words: string): string => ' '.repeat(words.length)
