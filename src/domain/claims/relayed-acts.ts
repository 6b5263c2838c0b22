import { MACHINE } from './people.ts'

/**
 * An act that a named person did, told by somebody else ("Acknowledged by dana.k", "<@U1> is the lead") claims nothing
 * of its own: the person can be asked. A machine that speaks in a person's name is no such case.
 */
export function isRelayed(before: string, claim: string, after: string): boolean {
  if (/\b(?:on behalf of|instead of|for|in place of|on(?: the)? part of)\s+PERSON/u.test(after)) return false
  if (
    /^[^.;]{0,60}?(?:\b(?:by|from|von|vom|durch|por|par|da|dal|dalla|door|an|aan|to|a|для)\b|\(|—|-|:|=|→|@|\bis\b|\bwith\b)\s*:?\s*PERSON/u.test(
      after,
    )
  )
    return !/^[^P]*\bauto/u.test(after)
  if (/PERSON[\s.!]*$/u.test(claim)) return true
  if (/(?:^|\s)(?:by|von|vom|durch|por|par|da|dal|dalla|door|to|a)$/u.test(claim) && /^\s*PERSON/u.test(after))
    return true
  // Russian sets the subject behind the verb, or in the instrumental case without a preposition.
  if (/\p{Script=Cyrillic}/u.test(claim) && /^(?:\s+на)?\s+PERSON/u.test(after)) return true
  const subject = /PERSON((?:\s+\S+){0,6}?)\s*$/u.exec(before)
  return (
    subject !== null &&
    !/(?:^|\s)(?:i|i'm|i've|i'll|we|we've|me|so|and|but|then)(?:\s|$)/u.test(subject[1] ?? '') &&
    !MACHINE.test(subject[1] ?? '')
  )
}
