// What stands behind a subcommand, read into the words of the domain; or what could not be read.

import { isValid, parseISO } from 'date-fns'
import { findSymptom } from '../../catalogue/find-symptom.ts'
import type { Catalogue } from '../../catalogue/schema.ts'
import { parseTarget, type Target } from '../../domain/changes.ts'
import type { Policy } from '../../domain/policy.ts'
import { parseSeverity } from '../../domain/severity.ts'
import { plainText, takePerson } from './command.ts'

export type Fault = { fault: { understood?: string; not: string } }

export type OpeningArguments = {
  title: string
  severity: string | undefined
  symptoms: { id: string; name: string }[]
  isDrill: boolean
}

/** `<title> [sev1|sev2|sev3] [--symptom <id>]… [--drill]`; the severity may stand first or last, quotes around the title are dropped. */
export function readOpening(text: string, policy: Policy, catalogue: Catalogue): OpeningArguments | Fault {
  const symptoms: { id: string; name: string }[] = []
  const unknown: string[] = []
  const asked = takeDrill(plainText(text))
  // Phones turn two hyphens into a dash.
  const withoutSymptoms = asked.rest.replaceAll(/(?:--|—|–)symptom[= ]\s*(\S+)/gi, (_, id: string) => {
    const found = findSymptom(catalogue, id)
    if ('id' in found) symptoms.push({ id: found.id, name: found.name })
    else unknown.push(`the symptom “${id}”; known are ${found.nearest.join(', ')}`)
    return ' '
  })
  const words = withoutSymptoms.split(/\s+/).filter((word) => word !== '')
  // “sev9” is meant as a severity that there is not; “seven” and “severe” are words of the title.
  const isSeverity = (word = '') => /^sev-?\d+$/i.test(word) || (/^sev/i.test(word) && parseSeverity(policy, word))
  const severityAt = [words.length - 1, 0].find((index) => isSeverity(words[index]))
  const said = severityAt === undefined ? undefined : words[severityAt]
  const severity = said === undefined ? undefined : parseSeverity(policy, said)
  if (said !== undefined && !severity)
    unknown.push(`the severity “${said}”; known are ${policy.severities.map(({ id }) => id).join(', ')}`)
  const title = words
    .filter((_, index) => index !== severityAt)
    .join(' ')
    .replace(/^["“'](.*)["”']$/, '$1')
    .trim()
  const flag = /(?:^|\s)(--\S+)/.exec(title)?.[1]
  if (flag) unknown.push(`“${flag}”`)
  if (title === '') unknown.push('a title')
  if (unknown.length > 0) {
    return { fault: { ...(title ? { understood: `the title “${title}”` } : {}), not: unknown.join('; ') } }
  }
  return { title, severity, symptoms, isDrill: asked.isDrill }
}

/** `--drill` anywhere, and the text without it. */
export function takeDrill(text: string): { isDrill: boolean; rest: string } {
  const rest = text.replaceAll(/(^|\s)(?:--|—|–)drill(?=\s|$)/gi, '$1').trim()
  return { isDrill: rest !== text.trim(), rest }
}

export type ChangeArguments = { kind: Target; what: string; before?: string; after?: string }

/** `<kind> <what> <before> to <after>`; the versions are one word each, unless quoted. */
export function readChange(text: string): ChangeArguments | Fault {
  const words = quotedWords(plainText(text))
  const [first, ...rest] = words
  const kind = first === undefined ? undefined : parseTarget(first)
  if (!kind)
    return {
      fault: {
        not: `“${first ?? ''}” is no kind of change; try prompt, model, routing, index, tool, policy, flag, deploy or other`,
      },
    }
  const to = rest.lastIndexOf('to')
  if (to === -1) {
    if (rest.length === 0) return { fault: { understood: `the kind ${kind}`, not: 'what changed' } }
    return { kind, what: rest.join(' ') }
  }
  const after = rest.slice(to + 1).join(' ')
  const before = to >= 2 ? rest[to - 1] : undefined
  const what = rest.slice(0, before === undefined ? to : to - 1).join(' ')
  if (!after || !what) return { fault: { understood: `the kind ${kind}`, not: 'what changed, and to which version' } }
  return { kind, what, ...(before ? { before } : {}), after }
}

/** `<what> [to <version>]`: the kind is read from the first word that names one. */
export function readRollback(text: string): { kind: Target; what: string; to?: string } | Fault {
  const words = quotedWords(plainText(text))
  const at = words.lastIndexOf('to')
  const what = (at === -1 ? words : words.slice(0, at)).join(' ')
  const to = at === -1 ? '' : words.slice(at + 1).join(' ')
  if (!what || (at !== -1 && !to))
    return {
      fault: { ...(what ? { understood: `“${what}”` } : {}), not: what ? 'to which version' : 'what to roll back' },
    }
  const kind = words.map((word) => parseTarget(word)).find((target) => target !== undefined) ?? 'other'
  return { kind, what, ...(to ? { to } : {}) }
}

/** `<text> @person YYYY-MM-DD`, in any order. */
export function readAction(text: string): { text: string; userId: string; due: string } | Fault {
  const { userId, rest } = takePerson(text)
  const plain = plainText(rest)
  const due = /(?:^|\s)(\d{4}-\d{2}-\d{2})(?=\s|$)/.exec(plain)?.[1]
  const what = due ? plain.replace(due, ' ').replaceAll(/\s+/g, ' ').trim() : plain
  const missing = [
    ...(what ? [] : ['what will be done']),
    ...(userId ? [] : ['the owner as @person']),
    ...(due && isValid(parseISO(due)) ? [] : ['the due date as YYYY-MM-DD']),
  ]
  if (missing.length > 0 || !userId || !due) {
    return { fault: { ...(what ? { understood: `“${what}”` } : {}), not: missing.join(', ') } }
  }
  return { text: what, userId, due }
}

/** `prompt=v42 model="gpt 5"`, or anything as one free line. */
export function readSnapshot(text: string): Record<string, string> {
  const plain = plainText(text).replaceAll(/[“”]/g, '"')
  const pairs = [...plain.matchAll(/([\p{L}\p{N}_-]+)\s*=\s*(?:"([^"]*)"|(\S+))/gu)]
  if (pairs.length === 0) return { other: plain }
  return Object.fromEntries(pairs.map(([, name = '', quoted, bare]) => [name.toLowerCase(), quoted ?? bare ?? '']))
}

/** Words, with what stands in quotes kept together. */
function quotedWords(text: string): string[] {
  return [...text.replaceAll(/[“”]/g, '"').matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? '')
}
