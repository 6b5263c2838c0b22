import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseDocument } from 'yaml'
import { type Scenario, scenario } from './scenario.ts'

/** What is wrong with the scenarios, one sentence each: file, key, what is wrong. */
export class ScenarioFault extends Error {
  constructor(faults: string[]) {
    super(faults.join('\n'))
    this.name = 'ScenarioFault'
  }
}

const BESIDE_THIS_FILE = fileURLToPath(new URL('./scenarios/', import.meta.url))

/** Every `*.yml` of the folder, in the order of their ids. Throws a ScenarioFault with every fault. */
export function readScenarios(folder = BESIDE_THIS_FILE): Scenario[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.yml'))
  const read = files.map((file) => readScenario(file, readFileSync(join(folder, file), 'utf8')))
  const faults = read.flatMap((each) => ('faults' in each ? each.faults : []))
  if (faults.length > 0) throw new ScenarioFault(faults)
  return read
    .flatMap((each) => ('value' in each ? [each.value] : []))
    .sort((one, other) => one.id.localeCompare(other.id))
}

export function readScenario(file: string, text: string): { value: Scenario } | { faults: string[] } {
  const document = parseDocument(text)
  if (document.errors.length > 0)
    return { faults: document.errors.map(({ message }) => `${file} is not YAML: ${message.split('\n')[0]}`) }
  const parsed = scenario.safeParse(document.toJS())
  if (!parsed.success)
    return {
      faults: parsed.error.issues.map(({ path, message }) => `${file}, ${path.join('.') || 'as a whole'}: ${message}`),
    }
  if (`${parsed.data.id}.yml` !== basename(file))
    return { faults: [`${file}, id: is ${parsed.data.id}, but the file's name must be the id`] }
  return { value: parsed.data }
}
