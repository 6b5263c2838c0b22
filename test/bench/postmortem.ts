import pino from 'pino'
import { readCatalogue } from '../../src/catalogue/read-catalogue.ts'
import { DEFAULTS, fileSchema, settingsOf } from '../../src/config/settings.ts'
import type { Actor } from '../../src/domain/actor.ts'
import { openIncident as openedBy } from '../../src/domain/opening.ts'
import { compileDraft } from '../../src/jobs/compile-draft.ts'
import type { Store } from '../../src/store/change-incident.ts'
import { connect } from '../../src/store/connect.ts'
import { openIncident } from '../../src/store/open-incident.ts'
import { readFacts, readIncident } from '../../src/store/read-incidents.ts'
import { readMessages } from '../../src/store/read-messages.ts'
import { messages } from '../../src/store/schema.ts'
import { type Bench, milliseconds, turnAbout } from './bench.ts'

const MESSAGES = 2_000
const THREADS = 300
const CHANNEL = 'C0BENCH'
const PEOPLE: Actor[] = ['Ada', 'Ben', 'Chiara', 'Dev'].map((name) => ({
  kind: 'person',
  id: `U0${name.toUpperCase()}`,
  name,
}))
const SAID = [
  'The refund answers went wrong for EU customers at 02:02.',
  'Rolled the prompt back to v41, the eval slice is clean: 3 of 50 before, 0 of 50 now.',
  'Support has 14 complaints, all about deadlines.',
  'Acknowledged.',
  'Is the router sending them to the small model?',
]

/** The draft of a long night, by reading what it is compiled from. */
export const draft: Bench = async ({ freshUrl }) => {
  const { db, close } = connect(await freshUrl(), { log: pino({ level: 'silent' }) })
  const policy = settingsOf(fileSchema.parse(DEFAULTS))
  const store: Store = { db, policy, now: () => new Date() }
  const [ada] = PEOPLE
  if (!ada) throw new Error('Nobody is there to open it.')
  await openIncident(store, { actor: ada }, (now) =>
    openedBy({ title: 'Refund bot promises wrong deadlines', severity: 'sev1', symptoms: [] }, ada, policy, now),
  )
  const rows = Array.from({ length: MESSAGES }, (_, index) => said(index, ada))
  for (let from = 0; from < MESSAGES; from += 500) await db.insert(messages).values(rows.slice(from, from + 500))

  const options = {
    store,
    catalogue: readCatalogue(),
    permalink: (channel: string, ts: string) =>
      `https://practice.example.com/archives/${channel}/p${ts.replace('.', '')}`,
    ownAppId: () => undefined,
  }
  const { ours, baseline } = await turnAbout(
    5,
    () => compileDraft(options, 1),
    () => Promise.all([readIncident(db, 1), readFacts(db, 1), readMessages(db, 1, { limit: MESSAGES })]),
  )
  await close()
  return [
    {
      what: `draft of ${MESSAGES} messages in ${THREADS} threads, by reading them`,
      ours: milliseconds(ours),
      baseline: milliseconds(baseline),
      times: ours / baseline,
    },
  ]
}

function said(index: number, nobodyElse: Actor): typeof messages.$inferInsert {
  const second = Math.floor(Date.now() / 1_000) - MESSAGES
  const tsOf = (place: number) => `${second + place}.000100`
  // The first messages each begin a thread; the others answer them in turn.
  const threadTs = index < THREADS ? null : tsOf(index % THREADS)
  return {
    incident: 1,
    channel: CHANNEL,
    ts: tsOf(index),
    threadTs,
    actor: PEOPLE[index % PEOPLE.length] ?? nobodyElse,
    text: `${SAID[index % SAID.length]} (${index})`,
    earlier: [],
  }
}
