import { lexiconsFor } from '../languages.ts'

// A small linear classifier beside the rules. What it weighs stands here, how much in weights.json, which
// `npm run train:guard` writes from the messages in test/data/claims; nothing here is learnt while the bot runs.

/** Buckets that features are hashed into. Two features in one bucket share a weight, which the training lives with. */
export const BUCKETS = 1 << 17

export type Features = ReadonlyMap<number, number>

/**
 * Words, pairs of words, letter sequences, and how the message begins and ends, of folded words (see plainWords). Each
 * group is scaled so that a long message weighs no more than a short one. Numbers are all alike.
 */
export function featuresOf(words: string): Features {
  const lined = words
    .replace(/\d+/gu, '0')
    .replace(/[^\S\n]+/gu, ' ')
    .trim()
  const text = lined.replace(/\s+/gu, ' ')
  const features = new Map<number, number>()
  addGroup(features, wordFeatures(text), 0.7)
  addGroup(features, letterFeatures(text), 1)
  addGroup(features, edgeFeatures(lined), 0.5)
  addGroup(features, openingFeatures(lined), 0.5)
  add(features, `length ${Math.min(9, Math.floor(Math.log2([...text].length + 1) * 1.5))}`, 0.5)
  add(features, `language ${lexiconsFor(words)[0]?.language}`, 0.5)
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

/** The first and the last sentence: what a message is about, and what it comes to. */
function edgeFeatures(lined: string): string[] {
  const sentences = lined.split(/\n|(?<=[.!?。！？])\s*/u).filter((sentence) => /\p{L}/u.test(sentence))
  return [sentences[0], sentences.at(-1)].flatMap((sentence = '', end) => {
    const tokens = sentence.match(/[\p{L}\p{N}']+|[?？]/gu) ?? []
    return [
      ...tokens.slice(0, 3).map((token, at) => `e${end}${at} ${token}`),
      ...tokens.map((token) => `e${end} ${token}`),
    ]
  })
}

/** The first word of each line, and the key of a line that is "key: value". */
function openingFeatures(lined: string): string[] {
  return lined.split('\n').flatMap((line) => {
    const key = /^(.*?):\s/u.exec(line)?.[1]
    const first = /[\p{L}\p{N}']+/u.exec(line)?.[0]
    return [...(first === undefined ? [] : [`o ${first}`]), ...(key === undefined ? [] : [`k ${key}`])]
  })
}

function addGroup(features: Map<number, number>, names: readonly string[], weight: number): void {
  const share = weight / Math.sqrt(names.length)
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
