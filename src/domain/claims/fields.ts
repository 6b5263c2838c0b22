import type { Claim } from './claim.ts'
import {
  ACK_KEYS,
  ACK_KEYS_UNSPACED,
  ACTOR_KEYS,
  NOBODY,
  OWNER_KEYS,
  OWNER_KEYS_UNSPACED,
  STATES,
  STATUS_KEYS,
  STATUS_KEYS_UNSPACED,
  TROUBLED,
  YES,
} from './field-words.ts'
import { MACHINE_OR_GROUP } from './people.ts'
import { isWhole } from './phrases.ts'

/** `denied`: a field that could have claimed something says that nobody did, or names the person who did. */
export type FieldReading = { claim: Claim; evidence: string } | 'denied' | undefined

const SEPARATOR =
  /\s*(?:[:：=]|→|->|➜|⇒|▶|▸|➤|\s[-–—]\s|\bis now\b|\b(?:changed|set|moved|updated|transitioned|switched) (?:from .{1,30}? )?to\b|\bis\b|\bwas\b)\s*/gu
// No card shows more on one line; the bounds keep a line made to be slow from being so.
const MOST_FIELDS = 50
const MOST_MARKS = 8
const ARROW = /\s*(?:→|->|➜|⇒|▶|▸|➤)\s*/u
const BETWEEN = /\s[|｜•·]\s|[｜]|[;；]\s?|(?<=[.)\]]|[\p{L}\p{N}],):?\s+(?=[\p{L} ']{2,30}\s?(?::\s|→|➜|->))/u

/**
 * Reads "Owner: triage-bot", "Status → resolved", "INC-7: new → acknowledged", "State: Acknowledged | By: Lena Ortiz".
 * A field that names a person makes the whole line that person's act; an owner that is no person is a claim of its own.
 */
export function readFields(line: string): FieldReading {
  const parts = line
    .split(BETWEEN, MOST_FIELDS)
    .map(pairsOf)
    .filter((pairs) => pairs.length > 0)
  if (parts.flat().some(({ key, value }) => value.startsWith('PERSON') && isWhole(ACTOR_KEYS, key))) return 'denied'
  const read = parts.map(
    (pairs) =>
      pairs
        .map((pair) => ({ evidence: `${pair.key}: ${pair.value}`, claim: readPair(pair) }))
        .find(({ claim }) => claim !== undefined) ?? { evidence: '', claim: undefined },
  )
  const claimed = read.find(({ claim }) => claim !== undefined && claim !== 'none')
  if (claimed?.claim !== undefined) return { claim: claimed.claim, evidence: claimed.evidence }
  return read.length > 0 && read.every(({ claim }) => claim === 'none') ? 'denied' : undefined
}

type Pair = { key: string; value: string; isChange: boolean }

/** A pair for each separator: "INC-7 lag: owner set to triage-bot" has its key behind the first one. */
function pairsOf(part: string): Pair[] {
  const marks = [...part.matchAll(SEPARATOR)].filter(({ index }) => index > 0).slice(0, MOST_MARKS)
  return marks.map((mark, at) => {
    const before = marks[at - 1]
    const key = part
      .slice(before === undefined ? 0 : before.index + before[0].length, mark.index)
      .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
      .replace(OF_WHAT, '')
    const value = part.slice(mark.index + mark[0].length).trim()
    const changed = afterArrow(value)
    return { key, value: bare(changed ?? value), isChange: changed !== undefined || ARROW.test(mark[0]) }
  })
}

/** "Owner of the incident", "cambio de responsable", "Assegnatario modificato": the key without what it is of and without the change. */
const OF_WHAT =
  /\s(?:of|for|on|del?|do|da|du|des|dell|van|voor|vom|fur|по)(?:\s(?:the|this|la|el|l|het|de|den|die|das))?['\s](?:incident\p{L}*|inciden\p{L}+|case|ticket|alert|page|chamado|caso|alarm|storing|vorfalls?|panne|инцидент\p{L}*)$|\sинцидента$|^(?:changement d(?:e |')|cambio de |cambio |mudanca de |alteracao de |wijziging |anderung |смена )|\s(?:changed?|update[d]?|modificat[oa]|cambiat[oa]|modificad[oa]|cambiad[oa]|alterad[oa]|geandert|gewechselt|gewijzigd|modifiee?|changee?|изменен[оа]?)$/u

/** "Triggered → Resolved" is a change: what it became counts. */
function afterArrow(value: string): string | undefined {
  return /^(?:[^\s→➜⇒]+\s?){0,4}?\s?(?:→|->|➜|⇒)\s*(.+)$/u.exec(value)?.[1]
}

const bare = (value: string): string => value.replace(/^[^\p{L}\p{N}?–—(_-]+/u, '')

function readPair({ key, value, isChange }: Pair): Claim | undefined {
  if (key.length > LONGEST_KEY) return isChange ? readChange(key, value) : undefined
  if (isWhole(OWNER_KEYS, key) || isWhole(OWNER_KEYS_UNSPACED, key)) return readOwner(value)
  if (isWhole(STATUS_KEYS, key) || isWhole(STATUS_KEYS_UNSPACED, key))
    return BY_PERSON.test(value) ? 'none' : (stateOf(value) ?? (isShort(value) ? 'none' : undefined))
  if (isWhole(ACK_KEYS, key) || isWhole(ACK_KEYS_UNSPACED, key)) return readAcknowledgement(value)
  return isChange ? readChange(key, value) : undefined
}

const BY_PERSON = /(?:^|\s)(?:by|por|par|von|durch|da|door)\s+PERSON/u

// Longer ones are sentences, which saves trying every key on them.
const LONGEST_KEY = 40

/** "INC-7 lag: new → acknowledged": whatever changed, it says what it became. */
function readChange(key: string, value: string): Claim | undefined {
  if (ABOUT_OTHERS.test(key) || /\bPERSON\b/u.test(value)) return undefined
  return TROUBLED.test(value) ? 'none' : stateOf(value)
}

const ABOUT_OTHERS =
  /\b(?:build|deploy\p{L}*|release|rollout|pr|merge|task|tasks|migration|maintenance|backup|sync|version|severity|priority|hr-\d+|docs?|story|epic|card|test)\b/u

const stateOf = (value: string): Claim | undefined => STATES.find(([, state]) => state.test(value))?.[0]

function readAcknowledgement(value: string): Claim | undefined {
  if (NOBODY.test(value) || value.startsWith('PERSON')) return 'none'
  return YES.test(value) || MACHINE_OR_GROUP.test(value) ? 'acknowledges' : undefined
}

const isShort = (value: string): boolean => value.split(/\s+/u).length <= 3

function readOwner(value: string): Claim | undefined {
  if (NOBODY.test(value) || /^PERSON|^LINK|^CHANNEL|[?]/u.test(value) || value.split(/\s+/u).length > 6)
    return isShort(value) ? 'none' : undefined
  const isOneself =
    /^(?:me|myself|us|yours truly|self|mine|yo|nosotros|moi|nous|ich|wir|eu|nos|io|noi|ik|wij|я|мы|私|我|저)(?![\p{L}])/u.test(
      value,
    )
  return isOneself ||
    /^GROUP/u.test(value) ||
    MACHINE_OR_GROUP.test(value) ||
    /^[\p{L}]+[-_]?\d+$|^[a-z]+(?:[-_][a-z\d]+)+$/u.test(value)
    ? 'owns'
    : undefined
}
