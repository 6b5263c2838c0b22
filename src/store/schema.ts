// The tables. State is one document folded from the facts; the columns beside it are those that queries look for.

import {
  boolean,
  customType,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'
import type { Actor } from '../domain/actor.ts'
import type { Fact } from '../domain/facts.ts'
import type { Change, Incident } from '../domain/incident.ts'

const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' })

/** pg hands jsonb over parsed and drizzle stringifies it on the way in; facts are only ever written by change-incident. */
const factBody = customType<{ data: Fact; driverData: unknown }>({
  dataType: () => 'jsonb',
  toDriver: (fact) => JSON.stringify(fact),
  fromDriver: (value) => value as Fact, // written by this column's own toDriver
})

export const incidents = pgTable(
  'incidents',
  {
    number: integer('number').primaryKey().generatedByDefaultAsIdentity(),
    status: text('status').notNull(),
    service: text('service'),
    /** Of an incident: its own channel. */
    channelId: text('channel_id').unique(),
    /** Of an alert: the message that raised it, as `<channel>/<ts>`. */
    alertMessage: text('alert_message').unique(),
    openedAt: instant('opened_at').notNull(),
    state: jsonb('state').$type<Incident>().notNull(),
  },
  (table) => [index('incidents_by_status').on(table.status)],
)

/** Alerts count downwards, so that the numbers of incidents have no gaps. */
export const alertNumbers = pgSequence('alert_numbers', {
  increment: -1,
  startWith: -1,
  minValue: -2147483648,
  maxValue: -1,
})

export const facts = pgTable(
  'facts',
  {
    incident: integer('incident')
      .notNull()
      .references(() => incidents.number),
    seq: integer('seq').notNull(),
    at: instant('at').notNull(),
    actor: jsonb('actor').$type<Actor>().notNull(),
    fact: factBody('fact').notNull(),
  },
  (table) => [primaryKey({ columns: [table.incident, table.seq] })],
)

/** Every delivery that changed something, or was refused: seen again, it changes nothing. */
export const deliveries = pgTable(
  'deliveries',
  {
    id: text('id').primaryKey(),
    incident: integer('incident'),
    at: instant('at').notNull(),
  },
  (table) => [index('deliveries_by_age').on(table.at)],
)

/** What was said in incident channels and watched ones, as it was said, with edits and deletions. */
export const messages = pgTable(
  'messages',
  {
    channel: text('channel').notNull(),
    ts: text('ts').notNull(),
    incident: integer('incident').references(() => incidents.number),
    threadTs: text('thread_ts'),
    actor: jsonb('actor').$type<Actor>().notNull(),
    text: text('text').notNull(),
    /** The text before each edit, oldest first. */
    earlier: jsonb('earlier').$type<{ text: string; until: string }[]>().notNull(),
    editedAt: instant('edited_at'),
    deletedAt: instant('deleted_at'),
    /** The claim it was flagged for, so that an edit that says the same again is not flagged twice. */
    flagged: text('flagged'),
  },
  (table) => [
    primaryKey({ columns: [table.channel, table.ts] }),
    index('messages_by_incident').on(table.incident, table.ts),
  ],
)

/** What went out for each effect, so that a repeated job edits instead of posting again. */
export const effects = pgTable('effects', {
  /** `<incident>/<effect key>`; rides in the message's metadata. */
  id: text('id').primaryKey(),
  incident: integer('incident').notNull(),
  channel: text('channel'),
  ts: text('ts'),
  fileId: text('file_id'),
  /** Set before the call and cleared by its definite refusal: found set without a result, the outcome is not known. */
  attemptedAt: instant('attempted_at'),
  done: boolean('done').notNull().default(false),
})

/** Changes as pipelines and people reported them, whether or not an incident was open then. */
export const changes = pgTable(
  'changes',
  {
    id: integer('id').primaryKey().generatedAlwaysAsIdentity(),
    at: instant('at').notNull(),
    service: text('service'),
    change: jsonb('change').$type<Change>().notNull(),
    reportedBy: jsonb('reported_by').$type<Actor>().notNull(),
  },
  (table) => [index('changes_by_time').on(table.at)],
)
