import { z } from 'zod'
import { duration } from './duration.ts'
import {
  channelName,
  contact,
  expert,
  inWords,
  list,
  matching,
  pagerDutyId,
  phrase,
  quietHours,
  reservation,
  section,
  severity,
} from './shapes.ts'

/** The file as it is written: every key, and nothing else. Defaults are filled in before this looks at it. */
export const fileSchema = section({
  incident: section({
    // With the number and the title's slug behind it the name must stay under Slack's 80 characters.
    channel_prefix: matching(/^[a-z0-9][a-z0-9_-]{0,19}$/, 'a prefix of up to 20 lowercase letters, digits, - or _'),
    announce_channel: z.preprocess((name) => (name === '' ? null : name), channelName.nullish()),
    default_severity: z.string({ error: inWords('the name of a severity') }),
  }),
  severities: z
    .record(matching(/^[a-z][a-z0-9-]{0,19}$/, 'a severity name such as sev1'), severity, {
      error: inWords('a list of severities, worst first'),
    })
    .refine((severities) => Object.keys(severities).length > 0, { error: 'has no severity in it' }),
  cadence: section({
    remind_before: duration(),
    escalate_after: duration(),
    ask_customers_every: duration({ zeroAllowed: true }),
  }),
  ownership: section({
    remind_unowned_every: duration(),
    page_unowned_after: duration(),
    page_backup_after: duration().optional(),
    page_lead_after: duration().optional(),
    page_specialist_after: duration().optional(),
    page_director_after: duration().optional(),
    page_again_after: duration(),
    page_rounds: z.int({ error: inWords('a whole number') }).min(1, { error: inWords('one or more') }),
    role_offer_expires: duration(),
    readback_within: duration(),
    check_in_after: duration(),
    check_in_grace: duration(),
  }),
  guard: section({
    watch_channels: list(channelName, 'a list of channel names'),
    correct_at_most_every: duration({ zeroAllowed: true }),
    vocabulary: section({
      acknowledges: list(phrase(), 'a list of phrases'),
      owns: list(phrase(), 'a list of phrases'),
      resolves: list(phrase(), 'a list of phrases'),
    }),
  }),
  /** Channels in which every alert and every incident is a drill, and nobody is paged. */
  drills: section({ channels: list(channelName, 'a list of channel names') }),
  escalation: section({
    primary: contact(),
    backup: contact(),
    lead: contact(),
    director: contact(),
    provider: contact(),
  }),
  experts: section({ infra: expert(), feature: expert(), risk: expert(), ops: expert() }),
  pagerduty: section({
    service: pagerDutyId('a PagerDuty service id such as PABC123').nullish(),
    machine_users: list(z.string().trim().min(1), 'a list of PagerDuty user ids or e-mail addresses'),
  }),
  paging: section({
    agents: z.record(
      z.string(),
      section({
        owner: matching(/^[UW][A-Z0-9]{2,}$/, 'a Slack user id').optional(),
        team: z
          .string({ error: inWords('a name') })
          .max(100)
          .optional(),
        may_page: z.boolean({ error: inWords('true or false') }).optional(),
      }),
      { error: inWords('agents by app id, or by the name of their API token') },
    ),
    agent_pages_per_hour: z.int({ error: inWords('a whole number') }).min(0, { error: inWords('zero or more') }),
    machine_pages_per_night: z.int({ error: inWords('a whole number') }).min(0, { error: inWords('zero or more') }),
    quiet_hours: quietHours().nullish(),
    raise_after: duration(),
  }),
  people: section({
    machine_users: list(matching(/^[UW][A-Z0-9]{2,}$/, 'a Slack user id'), 'a list of Slack user ids'),
  }),
  permissions: section({ severity: reservation(), resolve: reservation(), close: reservation() }),
  postmortem: section({ due: duration() }),
})

/** What holds where the file says nothing, written as the file would write it. */
export const DEFAULTS = {
  incident: { channel_prefix: 'inc', announce_channel: 'incidents', default_severity: 'sev2' },
  severities: {
    sev1: { label: 'SEV1 critical', internal_update: '10m', executive_update: '30m' },
    sev2: { label: 'SEV2 major', internal_update: '20m', executive_update: '1h' },
    sev3: { label: 'SEV3 minor', internal_update: '1h', wakes: false },
  },
  cadence: { remind_before: '2m', escalate_after: '5m', ask_customers_every: '10m' },
  ownership: {
    remind_unowned_every: '3m',
    page_unowned_after: '5m',
    page_again_after: '15m',
    page_rounds: 3,
    role_offer_expires: '5m',
    readback_within: '2m',
    check_in_after: '15m',
    check_in_grace: '5m',
  },
  guard: {
    watch_channels: ['alerts'],
    correct_at_most_every: '5m',
    vocabulary: { acknowledges: [], owns: [], resolves: [] },
  },
  drills: { channels: ['drills'] },
  escalation: { primary: null, backup: null, lead: null, director: null, provider: null },
  experts: { infra: null, feature: null, risk: null, ops: null },
  pagerduty: { service: null, machine_users: [] },
  paging: {
    agent_pages_per_hour: 2,
    machine_pages_per_night: 2,
    quiet_hours: null,
    raise_after: '15m',
    agents: {},
  },
  people: { machine_users: [] },
  permissions: { severity: 'anyone', resolve: 'anyone', close: 'anyone' },
  postmortem: { due: '5d' },
} satisfies z.input<typeof fileSchema>

type File = z.output<typeof fileSchema>
export type Settings = ReturnType<typeof settingsOf>

/** The file's settings as the code speaks of them. Every duration is a number of seconds. */
export function settingsOf(file: File) {
  const { incident, cadence, guard, paging } = file
  return {
    incident: {
      channelPrefix: incident.channel_prefix,
      /** Without the #. Undefined: nothing is announced. */
      announceChannel: incident.announce_channel ?? undefined,
      defaultSeverity: incident.default_severity,
    },
    /** Worst first, as written. */
    severities: Object.entries(file.severities).map(([id, severity]) => ({
      id,
      label: severity.label ?? id.toUpperCase(),
      internalUpdate: severity.internal_update,
      executiveUpdate: severity.executive_update ?? undefined,
      wakes: severity.wakes ?? true,
    })),
    cadence: {
      remindBefore: cadence.remind_before,
      escalateAfter: cadence.escalate_after,
      askCustomersEvery: cadence.ask_customers_every,
    },
    ownership: { ...ownershipOf(file.ownership), hops: hopsOf(file) },
    guard: {
      watchChannels: guard.watch_channels,
      correctAtMostEvery: guard.correct_at_most_every,
      vocabulary: guard.vocabulary,
    },
    drills: { channels: file.drills.channels },
    /** Whom each hop of the chain calls; undefined: nobody is named. */
    escalation: {
      primary: contactOf(file.escalation.primary),
      backup: contactOf(file.escalation.backup),
      lead: contactOf(file.escalation.lead),
      director: contactOf(file.escalation.director),
    },
    /** Dialled by hand, never paged. */
    provider: contactOf(file.escalation.provider),
    experts: {
      infra: contactOf(file.experts.infra),
      feature: contactOf(file.experts.feature),
      risk: contactOf(file.experts.risk),
      ops: contactOf(file.experts.ops),
    },
    pagerdutyService: file.pagerduty.service ?? undefined,
    pagerdutyMachines: file.pagerduty.machine_users,
    paging: {
      /** Per agent and target. */
      agentPagesPerHour: paging.agent_pages_per_hour,
      /** Per person, over all agents, in quiet hours. */
      machinePagesPerNight: paging.machine_pages_per_night,
      quietHours: paging.quiet_hours ?? null,
      raiseAfter: paging.raise_after,
      /** By app id, or `api:<token name>` for programs that call the HTTP API. */
      agents: Object.fromEntries(
        Object.entries(paging.agents).map(([id, { owner, team, may_page }]) => [
          id,
          { owner, team, mayPage: may_page ?? true },
        ]),
      ),
    },
    people: { machineUsers: file.people.machine_users },
    /** Who may change the severity, resolve and close. */
    permissions: file.permissions,
    postmortem: { due: file.postmortem.due },
  }
}

function contactOf(contact: File['escalation']['primary'] | File['experts']['risk']) {
  if (!contact) return undefined
  const { name, slack_user, pagerduty_policy, phone } = contact
  const slackGroup = 'slack_usergroup' in contact ? contact.slack_usergroup : undefined
  return { name, slackUser: slack_user, pagerdutyPolicy: pagerduty_policy, phone, slackGroup }
}

/** A hop beyond the lead is called only where somebody is named for it. */
function hopsOf({ escalation, experts }: File) {
  const named = Object.values(experts).some((contact) => contact?.slack_user || contact?.pagerduty_policy)
  return [
    ...(['primary', 'backup', 'lead'] as const),
    ...(named ? (['specialist'] as const) : []),
    ...(escalation.director ? (['director'] as const) : []),
  ]
}

const FIVE_MINUTES = 5 * 60
const FIFTEEN_MINUTES = 15 * 60

function ownershipOf(ownership: File['ownership']) {
  const pageUnownedAfter = ownership.page_unowned_after
  // The later hops follow a changed first one, so that moving one key cannot page the backup before the primary.
  const pageBackupAfter = ownership.page_backup_after ?? pageUnownedAfter + FIVE_MINUTES
  const pageLeadAfter = ownership.page_lead_after ?? Math.max(FIFTEEN_MINUTES, pageBackupAfter + FIVE_MINUTES)
  const pageSpecialistAfter = ownership.page_specialist_after ?? pageLeadAfter + FIVE_MINUTES
  const pageDirectorAfter = ownership.page_director_after ?? pageSpecialistAfter + FIVE_MINUTES
  return {
    remindUnownedEvery: ownership.remind_unowned_every,
    /** From here to the director's, every delay counts from the moment nobody owned it. */
    pageUnownedAfter,
    pageBackupAfter,
    pageLeadAfter,
    pageSpecialistAfter,
    pageDirectorAfter,
    pageAgainAfter: ownership.page_again_after,
    pageRounds: ownership.page_rounds,
    roleOfferExpires: ownership.role_offer_expires,
    readbackWithin: ownership.readback_within,
    checkInAfter: ownership.check_in_after,
    checkInGrace: ownership.check_in_grace,
  }
}
