import type { Claim } from './claim.ts'
import type { Phrases } from './phrases.ts'

/** What one language contributes. Every vocabulary reads folded words (see plainWords). */
export type Lexicon = {
  language: string
  /** Words and letters that tell the language; the language with most of them in a clause reads it. */
  marks: Phrases
  claims: Record<Exclude<Claim, 'none'>, Phrases>
  /** Count only when nothing else is said. */
  alone: Record<Exclude<Claim, 'none'>, Phrases>
  otherMeanings?: Phrases
  /** Opens a clause that is about something other than the incident. */
  otherTopics?: Phrases
  /** Bad news and bare observation: a clause with these and no claim is a report. */
  troubles?: Phrases
  /** Trouble that goes on, told in the sentence of a claim that it is over: "rolled back, but errors keep coming". */
  persists?: Phrases
  harmlessNegations?: Phrases
  /** Said before the claim, or anywhere in its clause where the language puts the verb last. */
  denials: Phrases
  denialsStandAnywhere?: boolean
  /** Anywhere in the sentence. */
  conditions?: Phrases
  /** In the clause of the claim, before it. */
  hypotheses?: Phrases
  /** At the start of the clause. */
  instructions?: Phrases
  /** Directly after the claim. */
  afterwards?: Phrases
  /** Opens a line that shows words instead of saying them. */
  frames?: Phrases
  /** A question without a question mark. */
  questions?: Phrases
  /** The first person, which makes "please" and the like part of the claim. */
  firstPerson?: Phrases
}
