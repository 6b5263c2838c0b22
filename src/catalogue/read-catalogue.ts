import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseDocument } from 'yaml'
import type { z } from 'zod'
import { PHASES } from '../domain/checklist.ts'
import { type Catalogue, type ChecklistItem, checklistFile, symptomFile } from './schema.ts'

/** What is wrong with the cards, one sentence each: file, key, what is wrong. */
export class CatalogueFault extends Error {
  readonly faults: string[]

  constructor(faults: string[]) {
    super(faults.join('\n'))
    this.name = 'CatalogueFault'
    this.faults = faults
  }
}

const BESIDE_THIS_FILE = fileURLToPath(new URL('.', import.meta.url))

/** Reads `checklist.yml` and `symptoms/*.yml` under a folder, once at start. Throws a CatalogueFault with every fault. */
export function readCatalogue(folder = BESIDE_THIS_FILE): Catalogue {
  const faults: string[] = []
  const read = <T>(file: string, schema: z.ZodType<T>): T[] => {
    const document = parseDocument(readFileSync(join(folder, file), 'utf8'))
    if (document.errors.length > 0) {
      faults.push(...document.errors.map(({ message }) => `${file} is not YAML: ${message.split('\n')[0]}`))
      return []
    }
    const parsed = schema.safeParse(document.toJS())
    if (parsed.success) return [parsed.data]
    faults.push(
      ...parsed.error.issues.map(({ path, message }) => `${file}, ${path.join('.') || 'as a whole'}: ${message}`),
    )
    return []
  }

  const checklist = read('checklist.yml', checklistFile).flat()
  const files = readdirSync(join(folder, 'symptoms'))
    .filter((file) => file.endsWith('.yml'))
    .sort()
  const symptoms = files.flatMap((file) => {
    const cards = read(join('symptoms', file), symptomFile)
    for (const { id } of cards) {
      if (`${id}.yml` !== basename(file))
        faults.push(`symptoms/${file}, id: is ${id}, but the file's name must be the id`)
    }
    return cards
  })
  faults.push(...repeated([...checklist, ...symptoms.flatMap((symptom) => symptom.checklist)]))
  if (faults.length > 0) throw new CatalogueFault(faults)
  return { symptoms, checklist: inOrderOfPhases(checklist) }
}

/** One checklist for an incident: the general items, then those of its symptoms, phase by phase. */
export function checklistFor({ symptoms, checklist }: Catalogue, symptomIds: readonly string[]): ChecklistItem[] {
  const extra = symptoms.filter(({ id }) => symptomIds.includes(id)).flatMap((symptom) => symptom.checklist)
  return inOrderOfPhases([...checklist, ...extra])
}

function inOrderOfPhases(items: ChecklistItem[]): ChecklistItem[] {
  return PHASES.flatMap((phase) => items.filter((item) => item.phase === phase))
}

/** A mark is kept under the item's id, so two items of one id would be ticked together. */
function repeated(items: ChecklistItem[]): string[] {
  const ids = items.map(({ id }) => id)
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) < index))
  return [...twice].map((id) => `checklist item ${id} stands more than once`)
}
