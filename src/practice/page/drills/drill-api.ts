// The page's half of drills: the list, the bar while one is played, the debrief. The page's only door to whoever plays
// them; in a workspace where nobody does, it stays shut and nothing of this is shown.

import type { DrillProgress, DrillSummary, StartDrill } from '../../drill-protocol.ts'

/** Undefined: nobody plays drills here. */
export async function fetchDrills(): Promise<DrillSummary[] | undefined> {
  const answer = await read<{ drills: DrillSummary[] }>('/practice/drills')
  return answer?.drills
}

/** Undefined: no answer this time. */
export async function fetchCurrent(): Promise<DrillProgress | null | undefined> {
  const answer = await read<{ drill: DrillProgress | null }>('/practice/drills/current')
  return answer?.drill
}

async function read<Answer>(path: string): Promise<Answer | undefined> {
  try {
    const response = await fetch(path)
    const isJson = response.headers.get('content-type')?.includes('json') ?? false
    return response.ok && isJson ? ((await response.json()) as Answer) : undefined // the shapes of drill-protocol.ts
  } catch {
    return undefined
  }
}

export const startDrill = (id: string, wish: StartDrill) => post(`${encodeURIComponent(id)}/start`, wish)
export const stopDrill = () => post('stop', {})

const NO_ANSWER = 'The practice workspace did not answer. Check that it is still running, then try again.'

/** Nothing, or the refusal in words that can be shown as they are. */
async function post(act: string, body: object): Promise<string | undefined> {
  try {
    const response = await fetch(`/practice/drills/${act}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!response.ok) return NO_ANSWER
    const answer = (await response.json()) as { ok: boolean; error?: string } // the shape of drill-protocol.ts
    return answer.ok ? undefined : (answer.error ?? NO_ANSWER)
  } catch {
    return NO_ANSWER
  }
}
