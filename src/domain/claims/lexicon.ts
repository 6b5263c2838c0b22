import type { Claim } from './claim.ts'

/** What one language contributes. Every pattern is global and reads folded words (see plainWords). */
export type Lexicon = {
  language: string
  /** Words and letters that tell the language; the language with most of them in a clause reads it. */
  marks: RegExp
  claims: Record<Exclude<Claim, 'none'>, RegExp>
  /** Count only when nothing else is said. */
  alone: Record<Exclude<Claim, 'none'>, RegExp>
  otherMeanings?: RegExp
  /** Opens a clause that is about something other than the incident. */
  otherTopics?: RegExp
  /** Bad news and bare observation: a clause with these and no claim is a report. */
  troubles?: RegExp
  harmlessNegations?: RegExp
  /** Said before the claim, or anywhere in its clause where the language puts the verb last. */
  denials: RegExp
  denialsStandAnywhere?: boolean
  /** Anywhere in the sentence. */
  conditions?: RegExp
  /** In the clause of the claim, before it. */
  hypotheses?: RegExp
  /** At the start of the clause. */
  instructions?: RegExp
  /** Directly after the claim. */
  afterwards?: RegExp
  /** Opens a line that shows words instead of saying them. */
  frames?: RegExp
  /** A question without a question mark. */
  questions?: RegExp
  /** The first person, which makes "please" and the like part of the claim. */
  firstPerson?: RegExp
}
