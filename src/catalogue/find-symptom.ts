import { nearestWord } from '../domain/nearest-word.ts'
import type { Catalogue, Symptom } from './schema.ts'

/**
 * The symptom somebody means by an id, written with - or _ or spaces, or by any beginning of one of its words
 * (`refusal`, `citation`). Otherwise the ids that come near, best first; all of them when none does.
 */
export function findSymptom({ symptoms }: Catalogue, text: string): Symptom | { nearest: string[] } {
  const wanted = text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_')
  const exact = symptoms.find(({ id }) => id === wanted)
  if (exact) return exact
  const ids = symptoms.map(({ id }) => id)
  if (wanted === '') return { nearest: ids }

  const begun = symptoms.filter(({ id }) => `_${id}`.includes(`_${wanted}`))
  const [only, ...others] = begun
  if (only && others.length === 0) return only
  if (only) return { nearest: begun.map(({ id }) => id) }

  const near = ids.filter((id) => nearestWord(wanted, [id, ...id.split('_')]) !== undefined)
  return { nearest: near.length > 0 ? near : ids }
}
