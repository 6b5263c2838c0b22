// A small linear classifier for claims without any word of the trade. What it weighs stands here, how much in weights.json,
// which `npm run train:guard` writes from the messages in test/data/claims; nothing here is learnt while the bot runs.

/** Buckets that features are hashed into. Two features in one bucket share a weight, which the training lives with. */
export const BUCKETS = 1 << 15

export type Features = ReadonlyMap<number, number>

/**
 * Words, pairs of words and letter sequences of folded words (see plainWords), each group scaled so that a long message
 * weighs no more than a short one. Numbers are all alike.
 */
export function featuresOf(words: string): Features {
  const text = words.replace(/\d+/gu, '0').replace(/\s+/gu, ' ').trim()
  const features = new Map<number, number>()
  addGroup(features, wordFeatures(text))
  addGroup(features, letterFeatures(text))
  add(features, `length ${Math.min(9, Math.floor(Math.log2([...text].length + 1) * 1.5))}`, 0.5)
  add(features, 'always', 0.5)
  if (text.includes('0')) add(features, 'number', 0.4)
  if (text.includes('PERSON')) add(features, 'person', 0.6)
  if (/[?？]/u.test(text)) add(features, 'question', 0.6)
  return features
}

function wordFeatures(text: string): string[] {
  const tokens = ['^', ...(text.match(/[\p{L}\p{N}']+|[?？]/gu) ?? []), '$']
  return tokens.flatMap((token, at) => {
    const next = tokens[at + 1]
    const second = tokens[at + 2]
    return [
      `w ${token}`,
      ...(next === undefined ? [] : [`p ${token} ${next}`]),
      ...(second === undefined ? [] : [`s ${token} ${second}`]),
    ]
  })
}

function letterFeatures(text: string): string[] {
  const letters = ` ${text} `
  const found = new Set<string>()
  for (let size = 2; size <= 5; size++)
    for (let at = 0; at + size <= letters.length; at++) found.add(`l ${letters.slice(at, at + size)}`)
  return [...found]
}

function addGroup(features: Map<number, number>, names: readonly string[]): void {
  const share = 1 / Math.sqrt(names.length)
  for (const name of names) add(features, name, share)
}

function add(features: Map<number, number>, name: string, value: number): void {
  const bucket = hash(name) & (BUCKETS - 1)
  features.set(bucket, (features.get(bucket) ?? 0) + value)
}

/** FNV-1a over UTF-16 units, with the high bits folded in. */
function hash(name: string): number {
  let value = 2166136261
  for (let at = 0; at < name.length; at++) value = Math.imul(value ^ name.charCodeAt(at), 16777619)
  return (value ^ (value >>> 15)) >>> 0
}
