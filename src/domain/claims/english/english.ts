import { persists } from '../languages/persists.ts'
import type { Lexicon } from '../lexicon.ts'
import { phrases } from '../phrases.ts'
import { acknowledges, acknowledgesAlone } from './acknowledges.ts'
import { activity } from './activity.ts'
import { acknowledgingIdioms, owningIdioms, resolvingIdioms } from './idioms.ts'
import { otherMeanings } from './other-meanings.ts'
import { otherTopics } from './other-topics.ts'
import { owns, ownsAlone } from './owns.ts'
import { resolves, resolvesAlone } from './resolves.ts'
import {
  afterwards,
  beforehand,
  conditions,
  denials,
  frames,
  harmlessNegations,
  hearsay,
  hypotheses,
  instructions,
} from './suppressors.ts'
import { troubles } from './troubles.ts'

export const english: Lexicon = {
  language: 'en',
  marks: phrases`the|is|are|was|it|this|that|we|i|i'm|i'll|i've|to|of|and|on|by|has|have|been|for|with|at|you|my|me|us|our|be|in|as|no|not|now|alert|page|incident|it's|we're|will|your|all|from|an?|alarm|problem|a|service`,
  claims: {
    acknowledges: [...acknowledges, ...acknowledgingIdioms],
    owns: [...owns, ...activity, ...owningIdioms],
    resolves: [...resolves, ...resolvingIdioms],
  },
  alone: { acknowledges: acknowledgesAlone, owns: ownsAlone, resolves: resolvesAlone },
  otherMeanings,
  otherTopics,
  troubles,
  harmlessNegations,
  persists: persists.english,
  denials,
  conditions,
  hypotheses: [...hypotheses, ...beforehand, ...hearsay],
  instructions,
  afterwards,
  frames,
  questions: phrases`
who|whose|whom|why|what|when|where|which|how|is (the|this|it|that|there|any\S*|some\S*|PERSON)|are (you|we|they|there|any\S*)|has (any\S*|some\S*|the|this|it|PERSON)|have (any\S*|you|we|they)|did|does|do (you|we|i|they)|can (you|someone|anyone|anybody|somebody|we|i)|(could|would|should|shall) (i|we|you|someone|somebody|anyone|anybody|it|this|that|the|they|PERSON)|any(one|body| \S+)|will (you|someone|anyone|somebody|the|this|it|we)
`,
  firstPerson: phrases`i|i'm|i'll|i've|we|we're|we've|we'll|me|us|my|our|mine|ours|myself`,
}
