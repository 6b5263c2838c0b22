/**
 * Undoes spellings that a person reads without noticing: "A C K", "a-c-k", "4ck", "ackkk", "acknowleged".
 * Only a result that is one of the guard's own words counts, so that ordinary text stays as it is.
 */
export function undisguise(text: string): string {
  return text
    .replace(SPACED, (whole) => spoken(reserved(whole.replace(/[^\p{L}]/gu, ''))) ?? whole)
    .replace(TOKEN, (token) => (/^[a-z]+$/u.test(token) ? plainToken(token) : symbolToken(token)))
}

const SPACED = /(?<![\p{L}\p{N}])[a-z](?:([ .\-_*+~|/()[\]]{1,3})[a-z]){2,16}(?![\p{L}\p{N}])/gu
const TOKEN = /(?<![\p{L}\p{N}_./@#$+-])[a-z0-9@$!|+*.-]*[a-z][a-z0-9@$!|+*.-]*(?![\p{L}\p{N}_/-])/gu

const WORDS: ReadonlySet<string> = new Set(
  `ack acked acking acks acknowledge acknowledged acknowledging acknowledgement acknowledgment unacknowledged unacked resolved unresolved fixed
  mitigated mitigating investigating investigated handling handled owning owned closed recovered restored received noted roger copy wilco
  done sorted claimed taking confirmed assigned on it got this mine working looking onit allclear all clear stable`.split(
    /\s+/u,
  ),
)

// Long words only, and none that lies one letter from a word of its own meaning (resolver, restores).
const OFTEN_MISSPELT = [
  'acknowledged',
  'acknowledge',
  'acknowledging',
  'acknowledgement',
  'investigating',
  'mitigated',
  'mitigating',
  'recovered',
  'resolved',
  'remediated',
] as const
const OWN_WORDS: ReadonlySet<string> = new Set(
  `resolver resolvers resolves resolve dissolved revolved evolved involved reserved deserved recover recovers recovery receive receiver
  receives relieved deceived perceived conformed confirm confirms mitigate mitigates mitigation litigated irrigated investigation
  investigations acknowledges acknowledge acknowledgements unresolved reached covered uncovered discovered recorded`.split(
    /\s+/u,
  ),
)

const spoken = (word: string | undefined): string | undefined =>
  word === 'onit' ? 'on it' : word === 'allclear' ? 'all clear' : word

function reserved(word: string): string | undefined {
  return WORDS.has(word) ? word : undefined
}

function plainToken(token: string): string {
  if (token.length < 3 || WORDS.has(token)) return token
  if (token === 'akc' || token === 'cak') return 'ack'
  if (token.startsWith('l') && WORDS.has(`i${token.slice(1)}`)) return `i${token.slice(1)}` // a small L looks like a capital I
  const short =
    /^(?:a+c+k+|a+k+c*)(?:e+d|d|i+n+g+)?$/u.test(token) && token !== 'aa' ? token.replace(/(.)\1+/gu, '$1') : ''
  if (/^ack(?:ed|d|ing)?$/u.test(short)) return short
  if (/(.)\1\1/u.test(token)) {
    const once = token.replace(/(.)\1{2,}/gu, '$1')
    const twice = token.replace(/(.)\1{2,}/gu, '$1$1')
    return reserved(once) ?? reserved(twice) ?? token
  }
  if (token.length < 7 || OWN_WORDS.has(token)) return token
  return nearest(token) ?? token
}

const LEET: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'i',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'l',
  '+': 't',
}

function symbolToken(token: string): string {
  const tail = /[!.+|*-]*$/u.exec(token)?.[0] ?? ''
  const core = token.slice(0, token.length - tail.length)
  if (!/[^a-z]/u.test(core)) return plainToken(core) + tail
  const letters = core.replace(/[*.-]/gu, '').replace(/[013457@$!|+8]/gu, (sign) => LEET[sign] ?? sign)
  const asL = core
    .replace(/[*.-]/gu, '')
    .replace(/1/gu, 'l')
    .replace(/[03457@$!|+8]/gu, (sign) => LEET[sign] ?? sign)
  const word = reserved(letters) ?? reserved(asL)
  return word === undefined ? (/^n[0o]t$/u.test(core) ? `not${tail}` : token) : `${spoken(word)}${tail}`
}

/** The word that is one missing, added, changed or swapped letter away; two for words of eleven letters and more. */
function nearest(token: string): string | undefined {
  const near = OFTEN_MISSPELT.filter((word) => token[0] === word[0] && Math.abs(token.length - word.length) <= 2)
    .map((word) => ({ word, distance: slips(token, word) }))
    .filter(({ word, distance }) => distance <= (word.length >= 11 ? 2 : 1))
  return near.sort((one, other) => one.distance - other.distance)[0]?.word
}

function slips(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : changed
      next.push(Math.min(changed, swapped, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
