import { z } from 'zod'
import { anyObject, incident, logEntry, note } from './answers.ts'
import type { Caller } from './call.ts'
import { everyPage } from './every-page.ts'
import { PagerDutyFailure } from './failure.ts'

export type Status = 'triggered' | 'acknowledged' | 'resolved'

export type IncidentRead = {
  id: string
  status: Status
  key: string | null
  /** Empty unless it is acknowledged. `type` is `user_reference` or `service_reference`. */
  acknowledgers: { type: string; id: string; name: string }[]
  /**
   * `agentType` is `user_reference` for a user, and PagerDuty's word for anything else; `none` where no agent is named.
   * `channelType` is how it was done: `website`, `sms`, `api`, `auto` … `userId` is null unless a user did it.
   */
  lastAcknowledgement: { agentType: string; channelType: string | null; userId: string | null } | null
}

const pathOf = (id: string) => `/incidents/${encodeURIComponent(id)}`

export async function readIncident(call: Caller, id: string): Promise<IncidentRead> {
  const { incident: found } = await call({ method: 'GET', path: pathOf(id) }, z.object({ incident }))
  return {
    id: found.id,
    status: found.status,
    key: found.incident_key ?? null,
    acknowledgers: found.acknowledgements.map(({ acknowledger: { id, type, summary } }) => ({
      type: type ?? 'unknown',
      id,
      name: summary ?? id,
    })),
    lastAcknowledgement: await readLastAcknowledgement(call, id),
  }
}

async function readLastAcknowledgement(call: Caller, id: string): Promise<IncidentRead['lastAcknowledgement']> {
  let last: z.output<typeof logEntry> | undefined
  const list = { path: `${pathOf(id)}/log_entries`, name: 'log_entries' }
  for await (const entry of everyPage(call, list, logEntry)) {
    if (!entry.type?.startsWith('acknowledge_log_entry')) continue
    // The newest come first, as a rule that PagerDuty does not promise.
    if (!last || Date.parse(entry.created_at ?? '') > Date.parse(last.created_at ?? '')) last = entry
  }
  if (!last) return null
  const agentType = last.agent ? (last.agent.type ?? 'unknown') : 'none'
  return {
    agentType,
    channelType: last.channel?.type ?? null,
    userId: agentType === 'user_reference' ? (last.agent?.id ?? null) : null,
  }
}

/** A note cannot be told from its repetition: after an `ambiguous` failure it may stand there already. */
export async function addNote(call: Caller, id: string, text: string, from: string): Promise<void> {
  const body = { note: { content: text } }
  await call({ method: 'POST', path: `${pathOf(id)}/notes`, from, body }, anyObject)
}

/** As they were written; PagerDuty gives all of an incident at once. */
export async function readNotes(call: Caller, id: string): Promise<string[]> {
  const { notes } = await call({ method: 'GET', path: `${pathOf(id)}/notes` }, z.object({ notes: z.array(note) }))
  return notes.map(({ content }) => content)
}

export async function putUrgency(call: Caller, id: string, urgency: 'high' | 'low', from: string): Promise<void> {
  const body = { incident: { type: 'incident_reference', urgency } }
  await call({ method: 'PUT', path: pathOf(id), from, body }, anyObject)
}

/** Where it stands already is success: PagerDuty refuses to resolve twice. */
export async function putStatus(call: Caller, id: string, status: Status, from: string): Promise<void> {
  const body = { incident: { type: 'incident_reference', status } }
  try {
    await call({ method: 'PUT', path: pathOf(id), from, body }, anyObject)
  } catch (failure) {
    if (!(failure instanceof PagerDutyFailure) || failure.status !== 400) throw failure
    const now = await call({ method: 'GET', path: pathOf(id) }, z.object({ incident }))
    if (now.incident.status !== status) throw failure
  }
}
