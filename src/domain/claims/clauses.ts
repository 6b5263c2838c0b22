/** A sentence in folded words, and the clauses it divides into where a new subject or a contrast begins. */
export type Sentence = { text: string; isQuestion: boolean; clauses: string[] }

const BULLET = /^[\s•·▪◦‣*–—-]+(?=\S)|^\s*(?:\d{1,2}[.)]|\[[ x]\])\s+/u
const SENTENCE_END = /(?<=[.!?…])(?=\s)|(?<=[。！？!?；])|(?<=;)\s|\s[|•·]\s|\s[–—]\s|\s-{1,3}\s/u
const CLAUSE_START =
  /\s*(?:[,:]\s*|\s)(?=(?:but|however|although|though|pero|aber|doch|porem|но)\s)|,\s*(?=(?:yet|maar|mais|mas|ma|а|sin embargo|cependant|jedoch|tuttavia|однако|зато|quindi|percio|pertanto|allora|cosi|donc|entonces|asi que|por lo que|por eso|luego|entao|portanto|por isso|also|darum|dus|daarom|daher|deshalb|поэтому|так что|lo|yo|je|ich|ik|wir|we|nous|on|nos|eu|io|noi|я|мы)\s)|,\s+(?=(?:so|and|then|i|i'm|i've|i'll|we|we've|we're|it|it's|this|that|they|the|my|our|all|everything|everyone|service|services|now|just|already|still|(?:the )?(?:alert|page|incident|issue|service|services|errors|problem|alarm|status|site)|please|no need|rest|consider|leave|thanks|thank)(?:\s|'))|\s+(?:and|so)\s+(?=(?:i|i'm|i've|i'll|we|we're|we've|it's|it is|all|everything)\s)|[，,](?=\s*(?:但|不过|不過|请|請|敬请|敬請|造成|给您|給您|带来|帶來|原因|后续|後續|稍后|稍後|感谢|感謝|无需|無需|不用|不必|しかし|が、|다만))|(?<=が|けど|けれど|ですが|ましたが|ので|ませんが|지만|으나|는데|했고|됐고|니)[、,]\s*/u

/** Divides folded words (see plainWords) into sentences and clauses. Names with dots, versions and addresses stay whole. */
export function sentencesOf(words: string): Sentence[] {
  return words
    .split('\n')
    .map((line) => line.replace(BULLET, '').trim())
    .flatMap((line) => line.split(SENTENCE_END))
    .map((text) => (text ?? '').trim())
    .filter((text) => /[\p{L}\p{N}]/u.test(text))
    .map((text) => ({
      text,
      isQuestion: /[?？]["')\s]*$/u.test(text),
      clauses: text
        .split(CLAUSE_START)
        .map((clause) => (clause ?? '').replace(/[.!。！…~～\s]+$/u, '').trim())
        .filter((clause) => clause !== ''),
    }))
}
