import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { findSymptom } from '../src/catalogue/find-symptom.ts'
import { CatalogueFault, checklistFor, readCatalogue } from '../src/catalogue/read-catalogue.ts'
import type { Symptom } from '../src/catalogue/schema.ts'
import { PHASES } from '../src/domain/checklist.ts'

const catalogue = readCatalogue()
const ids = catalogue.symptoms.map(({ id }) => id)

test('the five symptoms that open most incidents of AI systems have a card, and so has an agent that pages on and on', () => {
  expect(ids).toEqual([
    'agent_pages_humans_repeatedly',
    'citation_grounding_failure',
    'complaint_cluster_one_workflow',
    'false_refusal_spike',
    'malformed_tool_args',
    'wrong_entity_action',
  ])
})

test.each(catalogue.symptoms.map((card): [string, Symptom] => [card.name, card]))(
  'the card "%s" leads through the first ten minutes in order',
  (_, { steps }) => {
    const minutes = steps.map(({ byMinute }) => byMinute)
    expect(minutes).toEqual([...new Set(minutes)].sort((a, b) => a - b))
    expect(minutes.at(-1)).toBe(10)
  },
)

test.each(catalogue.symptoms.map((card): [string, Symptom] => [card.name, card]))(
  'the card "%s" asks for sampled traces and for what users say before it is believed',
  (_, { confirm, steps, checklist }) => {
    const asked = JSON.stringify([confirm, steps, checklist])
    expect(asked).toMatch(/\b20\b|every action|all actions/)
    expect(asked).toMatch(/support|users/i)
  },
)

test('every phase has three to five general items, and no card brings a phase above the ten that one block can hold', () => {
  for (const phase of PHASES) {
    const general = catalogue.checklist.filter((item) => item.phase === phase)
    expect(general.length, phase).toBeGreaterThanOrEqual(3)
    expect(general.length, phase).toBeLessThanOrEqual(5)
    for (const id of ids) {
      expect(checklistFor(catalogue, [id]).filter((item) => item.phase === phase).length).toBeLessThanOrEqual(10)
    }
  }
})

test('an incident of two symptoms gets the items of both, phase by phase, each once', () => {
  const items = checklistFor(catalogue, ['wrong_entity_action', 'malformed_tool_args'])
  expect(items).toHaveLength(catalogue.checklist.length + 4 + 3)
  expect(items.map(({ id }) => id)).toEqual([...new Set(items.map(({ id }) => id))])
  const phases = items.map(({ phase }) => phase)
  expect(phases).toEqual([...phases].sort((one, other) => PHASES.indexOf(one) - PHASES.indexOf(other)))
  expect(items.map(({ id }) => id)).toEqual(expect.arrayContaining(['compare-tool-schemas', 'stop-runs-in-flight']))
})

test('without a symptom the general checklist stands alone', () => {
  expect(checklistFor(catalogue, [])).toEqual(catalogue.checklist)
})

test.each([
  ['false_refusal_spike', 'false_refusal_spike'],
  ['False-Refusal-Spike', 'false_refusal_spike'],
  ['complaint cluster', 'complaint_cluster_one_workflow'],
  ['refusal', 'false_refusal_spike'],
  ['citation', 'citation_grounding_failure'],
  ['tool', 'malformed_tool_args'],
  ['wrong', 'wrong_entity_action'],
])('somebody who writes %j means %s', (written, id) => {
  expect(findSymptom(catalogue, written)).toMatchObject({ id })
})

test('an unknown symptom is answered with the ones that come near, or with all', () => {
  expect(findSymptom(catalogue, 'citatoin')).toEqual({ nearest: ['citation_grounding_failure'] })
  expect(findSymptom(catalogue, 'mice')).toEqual({ nearest: ids })
  expect(findSymptom(catalogue, ' ')).toEqual({ nearest: ids })
})

test('a beginning that fits several symptoms names them and chooses none', () => {
  const first = catalogue.symptoms[0]
  if (!first) throw new Error('the catalogue is empty')
  const crowded = { ...catalogue, symptoms: [...catalogue.symptoms, { ...first, id: 'citation_missing' }] }
  expect(findSymptom(crowded, 'citation')).toEqual({ nearest: ['citation_grounding_failure', 'citation_missing'] })
})

test('a card that was edited wrongly is refused by file and key, every fault at once', () => {
  const folder = copyOfCatalogue()
  edit(folder, 'symptoms/wrong_entity_action.yml', (yaml) =>
    yaml.replace('last_validated: 2026-11-20', 'last_validated: lately').replace('by_minute: 1\n', 'by_minute: 45\n'),
  )
  edit(folder, 'checklist.yml', (yaml) => yaml.replace('phase: contain', 'phase: containment'))
  const faults = faultsOf(folder)
  expect(faults).toHaveLength(3)
  expect(faults).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^checklist\.yml, 4\.phase: /),
      'symptoms/wrong_entity_action.yml, last_validated: must be a day such as 2026-11-20',
      expect.stringMatching(/^symptoms\/wrong_entity_action\.yml, steps\.0\.by_minute: /),
    ]),
  )
})

test('a card under a name that is not its id, an id used twice, and a torn file are refused', () => {
  const folder = copyOfCatalogue()
  renameSync(join(folder, 'symptoms/malformed_tool_args.yml'), join(folder, 'symptoms/tools.yml'))
  edit(folder, 'checklist.yml', (yaml) => yaml.replace('id: sample-traces', 'id: stop-tool-retries'))
  edit(folder, 'symptoms/false_refusal_spike.yml', (yaml) => `${yaml}\ntorn: "`)
  expect(faultsOf(folder)).toEqual([
    expect.stringMatching(/^symptoms\/false_refusal_spike\.yml is not YAML: .+ line \d+/),
    "symptoms/tools.yml, id: is malformed_tool_args, but the file's name must be the id",
    'checklist item stop-tool-retries stands more than once',
  ])
})

function copyOfCatalogue(): string {
  const folder = mkdtempSync(join(tmpdir(), 'catalogue-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync('src/catalogue', folder, { recursive: true })
  return folder
}

function edit(folder: string, file: string, change: (yaml: string) => string): void {
  const before = readFileSync(join(folder, file), 'utf8')
  const after = change(before)
  if (after === before) throw new Error(`nothing changed in ${file}`)
  writeFileSync(join(folder, file), after)
}

function faultsOf(folder: string): string[] {
  try {
    readCatalogue(folder)
  } catch (error) {
    if (error instanceof CatalogueFault) return error.faults
    throw error
  }
  return []
}
