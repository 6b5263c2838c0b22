import { type Document, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { nearestWord } from '../domain/nearest-word.ts'
import { environmentFault } from './environment.ts'
import { quote, type Reading } from './fault.ts'
import { DEFAULTS, fileSchema, type Settings, settingsOf } from './settings.ts'

type Mapping = Record<string, unknown>
type Path = readonly PropertyKey[]

/** Reads the YAML file, or the defaults alone when there is none. `readFile` throws as node's does. */
export function readSettingsFile(path: string | undefined, readFile: (path: string) => string): Reading<Settings> {
  if (path === undefined) return { value: settingsOf(fileSchema.parse(DEFAULTS)) }
  let text: string
  try {
    text = readFile(path)
  } catch (error) {
    return { faults: [environmentFault('READBACK_CONFIG', `is ${quote(path)}, but ${whyUnreadable(error)}`)] }
  }
  return readSettingsText(path, text)
}

function readSettingsText(path: string, text: string): Reading<Settings> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines })
  const given = contentsOf(document)
  if ('faults' in given) return { faults: given.faults.map((fault) => `READBACK_CONFIG: ${path} ${fault}`) }

  const file = withDefaults(DEFAULTS, given.value)
  const read = fileSchema.safeParse(file)
  const named = (at: Path) => {
    const line = lineOf(document, lines, at)
    return `${dotted(at)} (${path}${line === undefined ? '' : ` line ${line}`})`
  }
  const faults = [
    ...(read.error?.issues ?? []).flatMap((issue) => inWords(issue, named)),
    ...contradictions(file, named),
  ]
  return read.success && faults.length === 0 ? { value: settingsOf(read.data) } : { faults }
}

function contentsOf(document: Document.Parsed): Reading<Mapping> {
  const notYaml = (message = '') => `is not YAML: ${message.split('\n')[0]?.replace(/:$/, '')}`
  if (document.errors.length > 0) return { faults: document.errors.map(({ message }) => notYaml(message)) }
  try {
    const given: unknown = document.toJS() ?? {}
    if (isMapping(given)) return { value: given }
    return { faults: [`is ${quote(given)}, not groups of settings; for example postmortem: { due: 5d }`] }
  } catch (error) {
    // An alias to nothing, or aliases that multiply without end, come to light only here.
    return { faults: [notYaml(error instanceof Error ? error.message : String(error))] }
  }
}

/** Severities are replaced as a whole, since their order and number mean something; all else is filled in key by key. */
function withDefaults(defaults: Mapping, given: Mapping): Mapping {
  const filled: Mapping = { ...defaults }
  for (const [key, value] of Object.entries(given)) {
    const fallback = defaults[key]
    if (!isMapping(fallback)) filled[key] = value
    else if (value === null) filled[key] = fallback
    else filled[key] = isMapping(value) && key !== 'severities' ? withDefaults(fallback, value) : value
  }
  return filled
}

/** Read from what was written, so that it is reported beside the faults of other sections. */
function contradictions({ incident, severities }: Mapping, named: (path: Path) => string): string[] {
  if (!isMapping(incident) || !isMapping(severities)) return []
  const wanted = incident.default_severity
  const known = Object.keys(severities)
  if (typeof wanted !== 'string' || known.length === 0 || known.includes(wanted)) return []
  const name = named(['incident', 'default_severity'])
  return [`${name} is ${quote(wanted)}, which is not among the severities; for example default_severity: ${known[0]}`]
}

function inWords(issue: z.core.$ZodIssue, named: (path: Path) => string): string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const path = [...issue.path, key]
      return `${named(path)} is not a setting; ${hint(path)}`
    })
  }
  const message = issue.code === 'invalid_key' ? issue.issues.map((inner) => inner.message).join(', ') : issue.message
  return [`${named(issue.path)} ${message}; for example ${exampleOf(issue.path)}`]
}

function hint(path: Path): string {
  const known = Object.keys(mappingAt(EXAMPLE, path.slice(0, -1)) ?? {})
  const key = String(path.at(-1))
  const nearest = nearestWord(key, known)
  if (nearest) return `the nearest one is ${dotted([...path.slice(0, -1), nearest])}`
  const elsewhere = Object.entries(EXAMPLE).find(([, section]) => isMapping(section) && Object.hasOwn(section, key))
  if (elsewhere) return `it belongs under ${elsewhere[0]}, as ${elsewhere[0]}.${key}`
  return `known here: ${known.join(', ')}`
}

/** A file with every key in it: where the examples come from, and what an unknown key is compared with. */
const EXAMPLE = {
  ...DEFAULTS,
  ownership: {
    ...DEFAULTS.ownership,
    page_backup_after: '10m',
    page_lead_after: '15m',
    page_specialist_after: '20m',
    page_director_after: '25m',
  },
  paging: { ...DEFAULTS.paging, quiet_hours: { from: '22:00', to: '07:00', time_zone: 'Europe/London' } },
  guard: {
    ...DEFAULTS.guard,
    vocabulary: { acknowledges: ['picked up'], owns: ['mine now'], resolves: ['back to green'] },
  },
  people: { machine_users: ['U012AB3CD'] },
} satisfies z.input<typeof fileSchema>

/** The setting as the file could have it, at the nearest key above that has an example: `remind_before: 2m`. */
function exampleOf(path: Path): string {
  const example = atPath(EXAMPLE, path)
  if (example === undefined && path.length > 1) return exampleOf(path.slice(0, -1))
  return `${String(path.at(-1))}: ${inline(example)}`
}

function inline(example: unknown): string {
  if (Array.isArray(example)) return `[${example.map(inline).join(', ')}]`
  if (!isMapping(example)) return String(example)
  const entries = Object.entries(example)
  const shown = entries.some(([, value]) => isMapping(value)) ? entries.slice(0, 1) : entries
  return `{ ${shown.map(([key, value]) => `${key}: ${inline(value)}`).join(', ')} }`
}

/** `people.machine_users[0]` */
function dotted(path: Path): string {
  return path
    .map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`))
    .join('')
    .slice(1)
}

/** A severity may have any name, so every one of them has the shape of the first. */
function atPath(mapping: Mapping, path: Path): unknown {
  let value: unknown = mapping
  for (const [depth, part] of path.entries()) {
    const key = depth === 1 && path[0] === 'severities' ? 'sev1' : String(part)
    if (!isMapping(value) || !Object.hasOwn(value, key)) return undefined
    value = value[key]
  }
  return value
}

function mappingAt(mapping: Mapping, path: Path): Mapping | undefined {
  const value = atPath(mapping, path)
  return isMapping(value) ? value : undefined
}

function lineOf(document: Document, lines: LineCounter, path: Path): number | undefined {
  let node: unknown = document.contents
  let offset: number | undefined
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part))
      if (!pair) break
      offset = isScalar(pair.key) ? pair.key.range?.[0] : offset
      node = pair.value
    } else if (isSeq(node) && typeof part === 'number') node = node.items[part]
    else break
  }
  return offset === undefined ? undefined : lines.linePos(offset).line
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
  const known: Record<string, string> = {
    ENOENT: 'there is no such file',
    EACCES: 'the file may not be read by this user',
    EISDIR: 'that is a directory',
  }
  return known[code] ?? `the file cannot be read (${code})`
}
