import { and, eq, isNotNull, like } from 'drizzle-orm'
import type { Catalogue } from '../catalogue/schema.ts'
import { postmortemMarkdown } from '../documents/postmortem-markdown.ts'
import { postmortemCanvas } from '../documents/slack-canvas.ts'
import { compilePostmortem } from '../domain/postmortem.ts'
import type { Store } from '../store/change-incident.ts'
import { readFacts, readIncident } from '../store/read-incidents.ts'
import { readMessages } from '../store/read-messages.ts'
import { effects } from '../store/schema.ts'

/** Far more than any incident said; compiling these takes about a second, in which nothing else is answered. */
const MOST_MESSAGES = 10_000

export type DraftOptions = {
  store: Store
  catalogue: Catalogue
  permalink: (channel: string, ts: string, threadTs?: string) => string
  /** The bot's own app: what it posted is told by the facts already. Undefined until Slack has said who we are. */
  ownAppId: () => string | undefined
}

export type Draft = { markdown: string; canvas: string }

/** Compiles the postmortem draft from the record as it stands; null when there is no such incident. */
export async function compileDraft(
  { store, catalogue, permalink, ownAppId }: DraftOptions,
  number: number,
): Promise<Draft | null> {
  const { db, policy, now } = store
  const [incident, facts, captured, told] = await Promise.all([
    readIncident(db, number),
    readFacts(db, number),
    readMessages(db, number, { limit: MOST_MESSAGES }),
    readTold(store, number),
  ])
  if (!incident) return null
  const toldBefore = incident.fromAlert ? await readTold(store, incident.fromAlert.number) : new Map()
  const messages = captured
    .filter(({ actor }) => actor.id !== ownAppId())
    .map(({ editedAt, deletedAt, ...message }) => ({
      ...message,
      editedAt: editedAt?.toISOString() ?? null,
      deletedAt: deletedAt?.toISOString() ?? null,
    }))
  const symptoms = catalogue.symptoms.filter(({ id }) => incident.symptoms.includes(id))
  const postmortem = compilePostmortem({
    incident,
    facts,
    messages,
    policy,
    now: now(),
    symptoms,
    told: new Map([...toldBefore, ...told]),
  })
  const names = new Map([...captured, ...facts].map(({ actor }) => [actor.id, actor.name]))
  const reading = { permalink, names }
  return { markdown: postmortemMarkdown(postmortem, reading), canvas: postmortemCanvas(postmortem, reading) }
}

/** Which message told the channel of which fact, so that timeline lines can link to it. */
async function readTold({ db }: Store, number: number): Promise<Map<number, { channel: string; ts: string }>> {
  const rows = await db
    .select({ id: effects.id, channel: effects.channel, ts: effects.ts })
    .from(effects)
    .where(and(eq(effects.incident, number), isNotNull(effects.ts), like(effects.id, `${number}/tell_channel:%`)))
  return new Map(
    rows.flatMap(({ id, channel, ts }) =>
      channel && ts ? [[Number(id.slice(id.lastIndexOf(':') + 1)), { channel, ts }] as const] : [],
    ),
  )
}
