import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { DEFAULTS, fileSchema } from '../src/config/settings.ts'
import { readConfig } from '../src/config.ts'
import { USAGE } from '../src/slack/commands/command.ts'

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const README = read('README.md')

test('the README lists every subcommand with its form and what it does, and no other', () => {
  const known = Object.values(USAGE).map(({ form, about }) => [`/incident ${form}`, about])
  expect(rowsOf('Commands').map(([form = '', about]) => [uncoded(form), about])).toEqual(known)
})

test('the README lists every environment variable with its default, and no other', () => {
  expect(named('Environment')).toEqual(
    [...read('src/config/environment.ts').matchAll(/^ {2}([A-Z_]+): [a-z]/gm)].map(second),
  )
  const defaults = readConfig({}, () => '')
  const row = (name: string) =>
    rowsOf('Environment')
      .find(([first]) => first === `\`${name}\``)
      ?.at(-1)
  expect([row('PORT'), row('LOG_LEVEL')]).toEqual([`\`${defaults.port}\``, `\`${defaults.logLevel}\``])
  expect(row('DATA_DIR')).toBe(`\`${defaults.dataDir}\``)
})

test('the README lists every key of the configuration, and no other', () => {
  expect([...named('Configuration')].sort()).toEqual(
    [...new Set(keysIn(z.toJSONSchema(fileSchema, AS_WRITTEN)))].sort(),
  )
})

test('the README tells the default of every key that has one', () => {
  const told = new Map(rowsOf('Configuration').map(([key = '', , fallback = '']) => [uncoded(key), fallback]))
  const untrue = settingsIn(DEFAULTS).filter(([key, value]) => !told.get(key)?.includes(value))
  expect(untrue).toEqual([])
})

test('the example of a configuration in the README is a right one', () => {
  const [, yaml = ''] = /```yaml\n([\s\S]*?)```/.exec(section('Configuration')) ?? []
  const config = readConfig({ READBACK_CONFIG: 'readback.yml' }, () => yaml)
  expect(config.incident.announceChannel).toBe('incidents')
  expect(config.escalation.primary?.pagerdutyPolicy).toBe('PABC123')
})

test('the README speaks of every npm script, and of no other', () => {
  const scripts: unknown = JSON.parse(read('package.json')).scripts
  const spokenOf = [...README.matchAll(/npm (?:run ([a-z:]+)|(start|test)\b)/g)].map(([, run, own]) => run ?? own)
  expect([...new Set(spokenOf)].sort()).toEqual(Object.keys(z.record(z.string(), z.string()).parse(scripts)).sort())
})

test('every file that the README links to is there', () => {
  const links = [...README.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(second)
  expect(links.length).toBeGreaterThan(5)
  expect(links.filter((link) => !exists(link))).toEqual([])
})

/** Durations, names and numbers that stand in the defaults, under the keys of the table. */
function settingsIn(value: unknown, path: string[] = []): [key: string, value: string][] {
  if (value === null || (Array.isArray(value) && value.length === 0)) return []
  if (typeof value !== 'object' || Array.isArray(value)) return isLabel(path) ? [] : [[keyOf(path), String(value)]]
  return Object.entries(value).flatMap(([key, inner]) => settingsIn(inner, [...path, key]))
}

const isLabel = (path: string[]): boolean => path.at(-1) === 'label'
const keyOf = ([first = '', ...rest]: string[]): string =>
  [first, ...(first === 'severities' ? ['<name>', ...rest.slice(1)] : rest)].join('.')

const AS_WRITTEN = { io: 'input', unrepresentable: 'any' } as const

type Schema = {
  properties?: Record<string, Schema>
  additionalProperties?: Schema | boolean
  anyOf?: Schema[]
  $ref?: string
}

/** Keys with a dot between, `<name>` for one that may be chosen, `<contact>` for what everybody to call has in common. */
function keysIn(schema: z.core.JSONSchema.BaseSchema | Schema, path: string[] = []): string[] {
  const { properties, additionalProperties, anyOf } = schema as Schema // the parts of JSON Schema that are read here
  const inner = anyOf?.find((each) => each.properties)
  if (inner) return keysIn(inner, path)
  if (properties) {
    const [group = '', who] = path
    const isContact = CONTACTS.has(group) && who !== undefined
    const begin = isContact ? ['<contact>'] : path
    const keys = Object.entries(properties).flatMap(([key, value]) => keysIn(value, [...begin, key]))
    return isContact ? [path.join('.'), ...keys] : keys
  }
  if (typeof additionalProperties === 'object' && additionalProperties.properties)
    return keysIn(additionalProperties, [...path, path[0] === 'severities' ? '<name>' : '<id>'])
  return [path.join('.')]
}

const CONTACTS = new Set(['escalation', 'experts'])

/** What stands under a heading, down to the next one. */
function section(heading: string): string {
  const [, text] = new RegExp(`^#+ ${heading}\\n([\\s\\S]*?)(?=^#+ )`, 'm').exec(README) ?? []
  if (text === undefined) throw new Error(`The README has no heading "${heading}".`)
  return text
}

/** The cells of every table under a heading, without the tables' heads. */
function rowsOf(heading: string): string[][] {
  return section(heading)
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('\\|', '|')),
    )
}

const named = (heading: string): string[] => rowsOf(heading).map(([first = '']) => uncoded(first))
const uncoded = (cell: string): string => cell.replaceAll('`', '')
const second = ([, found = '']: RegExpExecArray | RegExpMatchArray): string => found

function exists(path: string): boolean {
  try {
    read(path)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EISDIR'
  }
}
