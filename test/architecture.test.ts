import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { expect, test } from 'vitest'

/**
 * What each room may import of the others. Data flows one way, so an arrow that is missing here is a change of the
 * design and not a fix of this test. The files beside the rooms wire them together.
 */
const MAY_IMPORT: Record<string, string[]> = {
  'main.ts': ['app.ts', 'command-line.ts', 'config.ts', 'practice-alone.ts'],
  'command-line.ts': ['config.ts', 'drills'],
  'practice-alone.ts': ['app.ts', 'http', 'practice'],
  'app.ts': [
    'bot.ts',
    'catalogue',
    'config.ts',
    'http',
    'practice-mode.ts',
    'readiness.ts',
    'slack-access.ts',
    'store',
  ],
  'bot.ts': ['catalogue', 'config.ts', 'domain', 'jobs', 'pagerduty', 'slack', 'slack-access.ts', 'store'],
  'slack-access.ts': ['config.ts'],
  'readiness.ts': ['bot.ts', 'store'],
  'practice-mode.ts': ['config.ts', 'domain', 'drills', 'practice', 'practice-manifest.ts', 'slack-access.ts'],
  'practice-manifest.ts': [],
  'config.ts': ['config'],
  config: ['domain'],
  domain: [],
  catalogue: ['domain'],
  store: ['domain'],
  slack: ['catalogue', 'domain', 'store'],
  pagerduty: ['domain'],
  documents: ['domain'],
  jobs: ['catalogue', 'documents', 'domain', 'pagerduty', 'slack', 'store'],
  http: ['catalogue', 'documents', 'domain', 'pagerduty', 'store'],
  // The look-alike knows nothing of the bot, which reaches it over HTTP as it reaches Slack.
  practice: [],
  drills: ['practice'],
  eval: ['domain'],
}

/** Faults that are said in one line at start, told apart by their class. */
const FAULTS_OF_THE_START = [
  'slack/failure.ts',
  'store/connect.ts',
  'store/embedded/cluster-error.ts',
  'store/migrate.ts',
]

/** Libraries that only compute: no I/O, no clock. */
const PURE_LIBRARIES = ['date-fns', 'unhomoglyph']

/** Besides main.ts. */
const TOUCHES_THE_PROCESS: Record<string, string> = {
  'eval/guard.ts': 'a command of its own, which prints and sets an exit code',
  'eval/train-guard.ts': 'a command of its own, run by hand when the guard’s data changes',
  'store/embedded/ownership.ts': 'its process id stands in the lock file of the cluster',
}

const LONGEST_FILE = 220
const LONGER: Record<string, string> = {
  'config/settings.ts': 'one key after another, as in the file that it reads',
  'domain/evolve.ts': 'one case for each fact; split, a missing one would compile',
}

type Import = { from: string; to: string; isType: boolean }

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file))
  .sort()
const source = new Map(files.map((file) => [file, readFileSync(`src/${file}`, 'utf8')]))
const sourceOf = (file: string): string => source.get(file) ?? ''
const room = (file: string): string => file.split('/')[0] ?? file

/** Everything that stands behind `from`, `import` or `import()`. `import { type A }` still loads the file; `import type` does not. */
function specifiers(file: string): { name: string; isType: boolean }[] {
  const statements =
    /^(?:import|export)\b([^'"`;=()]*)\bfrom\s*'([^'\n]+)'|^import\s*'([^'\n]+)'|\bimport\('([^'\n]+)'\)/gm
  return [...sourceOf(file).matchAll(statements)].map(([, clause = '', from, bare, lazy]) => ({
    name: from ?? bare ?? lazy ?? '',
    isType: /^\s*type\b/.test(clause),
  }))
}

const imports: Import[] = files.flatMap((from) =>
  specifiers(from)
    .filter(({ name }) => name.startsWith('.'))
    .map(({ name, isType }) => ({ from, to: posix.normalize(posix.join(posix.dirname(from), name)), isType })),
)

test('the imports are read: every one leads to a file that is there', () => {
  expect(imports.length).toBeGreaterThan(files.length)
  const known = new Set([...files, ...readdirSync('src', { recursive: true, encoding: 'utf8' })])
  expect(imports.filter(({ to }) => !known.has(to) && !to.startsWith('..'))).toEqual([])
})

test('every room has its place in the table', () => {
  expect([...new Set(files.map(room))].sort()).toEqual(Object.keys(MAY_IMPORT).sort())
})

test.each(Object.entries(MAY_IMPORT))('%s imports of the other rooms only %j', (name, allowed) => {
  const strays = imports
    .filter(({ from, to }) => room(from) === name && room(to) !== name && !allowed.includes(room(to)))
    .filter(({ from, to }) => !(from === 'main.ts' && FAULTS_OF_THE_START.includes(to)))
    .map(({ from, to }) => `${from} -> ${to}`)
  expect(strays).toEqual([])
})

test('no file needs itself to be loaded first: cycles are of types alone', () => {
  const needs = new Map(
    files.map((file) => [file, imports.filter((each) => each.from === file && !each.isType).map(({ to }) => to)]),
  )
  const settled = new Set<string>()
  const cycles: string[] = []
  const visit = (file: string, path: string[]): void => {
    if (path.includes(file)) {
      cycles.push([...path.slice(path.indexOf(file)), file].join(' -> '))
      return
    }
    if (settled.has(file)) return
    for (const next of needs.get(file) ?? []) visit(next, [...path, file])
    settled.add(file)
  }
  for (const file of files) visit(file, [])
  expect(cycles).toEqual([])
})

test('the rules are pure: no library that reaches out, no waiting, no clock and no chance of their own', () => {
  const rules = files.filter((file) => room(file) === 'domain')
  const outside = rules.flatMap((file) =>
    specifiers(file)
      .filter(({ name }) => !name.startsWith('.') && !PURE_LIBRARIES.includes(name.split('/')[0] ?? name))
      .map(({ name }) => `${file} -> ${name}`),
  )
  expect(outside).toEqual([])
  const impure =
    /\basync (?:function|\()|\bawait [\w(]|\bPromise[<.]|\bDate\.now\b|new Date\(\)|\bMath\.random\b|\bset(?:Timeout|Interval)\b|\bfetch\(/
  expect(rules.filter((file) => impure.test(withoutComments(file)))).toEqual([])
})

test('only main.ts touches the process, and the few that say here why they do', () => {
  const touching = files.filter(
    (file) =>
      specifiers(file).some(({ name }) => name === 'node:process' || name === 'process') ||
      /(?<![.\w'"`/-])process\.\w/.test(withoutComments(file)),
  )
  expect(touching).toEqual(['main.ts', ...Object.keys(TOUCHES_THE_PROCESS)].sort())
})

test(`no file is longer than ${LONGEST_FILE} lines: past that it has two subjects`, () => {
  const long = files.filter((file) => sourceOf(file).split('\n').length - 1 > LONGEST_FILE && !LONGER[file])
  expect(long).toEqual([])
})

/** Good enough for code in this style: no string of it holds comment marks after a space. */
function withoutComments(file: string): string {
  return sourceOf(file).replaceAll(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, '$1')
}
