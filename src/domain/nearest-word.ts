/**
 * The word that was probably meant, or undefined when none comes near: a guess far off sends a tired reader the wrong way.
 * Letter case, `-`, `_` and spaces do not count as differences.
 */
export function nearestWord(word: string, candidates: readonly string[]): string | undefined {
  const meant = plain(word)
  if (meant === '') return undefined
  let nearest: { candidate: string; distance: number } | undefined
  for (const candidate of candidates) {
    const known = plain(candidate)
    const distance = known.startsWith(meant) && meant.length >= 3 ? 0.5 : editDistance(meant, known)
    const tolerated = Math.max(1, Math.floor(Math.min(meant.length, known.length) / 3))
    if (distance <= tolerated && distance < (nearest?.distance ?? Number.POSITIVE_INFINITY))
      nearest = { candidate, distance }
  }
  return nearest?.candidate
}

const plain = (text: string): string => text.toLowerCase().replace(/[\s_-]+/g, '')

/** Letters to insert, delete, replace or swap with their neighbour (optimal string alignment). */
function editDistance(from: string, to: string): number {
  const rows: number[][] = [Array.from({ length: to.length + 1 }, (_, column) => column)]
  const cell = (row: number, column: number): number => rows[row]?.[column] ?? Number.POSITIVE_INFINITY
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    rows.push(current)
    for (let column = 1; column <= to.length; column++) {
      const replaced = cell(row - 1, column - 1) + (from[row - 1] === to[column - 1] ? 0 : 1)
      const swapped =
        from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
          ? cell(row - 2, column - 2) + 1
          : Number.POSITIVE_INFINITY
      current.push(Math.min(cell(row - 1, column) + 1, cell(row, column - 1) + 1, replaced, swapped))
    }
  }
  return cell(from.length, to.length)
}
