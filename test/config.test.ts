import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { readConfig } from '../src/config.ts'
import { faultsIn } from './support/config-faults.ts'

const BOT_TOKEN = 'xoxb-111-222-bottokenvalue'
const APP_TOKEN = 'xapp-1-A1-333-apptokenvalue'
const read = (env: Record<string, string>) =>
  readConfig(env, (path) => {
    throw new Error(`no test here reads ${path}`)
  })
const faults = (env: Record<string, string>) => faultsIn(() => read(env))

test('with nothing set, everything has its documented default, in seconds', () => {
  expect(read({})).toEqual({
    mode: 'practice',
    port: 3000,
    dataDir: './data',
    logLevel: 'info',
    pagerduty: {},
    apiTokens: [],
    incident: { channelPrefix: 'inc', announceChannel: 'incidents', defaultSeverity: 'sev2' },
    severities: [
      { id: 'sev1', label: 'SEV1 critical', internalUpdate: 600, executiveUpdate: 1800, wakes: true },
      { id: 'sev2', label: 'SEV2 major', internalUpdate: 1200, executiveUpdate: 3600, wakes: true },
      { id: 'sev3', label: 'SEV3 minor', internalUpdate: 3600, wakes: false },
    ],
    cadence: { remindBefore: 120, escalateAfter: 300, askCustomersEvery: 600 },
    ownership: {
      remindUnownedEvery: 180,
      pageUnownedAfter: 300,
      pageBackupAfter: 600,
      pageLeadAfter: 900,
      pageSpecialistAfter: 1200,
      pageDirectorAfter: 1500,
      hops: ['primary', 'backup', 'lead'],
      pageAgainAfter: 900,
      pageRounds: 3,
      roleOfferExpires: 300,
      readbackWithin: 120,
      checkInAfter: 900,
      checkInGrace: 300,
    },
    guard: {
      watchChannels: ['alerts'],
      correctAtMostEvery: 300,
      vocabulary: { acknowledges: [], owns: [], resolves: [] },
    },
    drills: { channels: ['drills'] },
    escalation: {},
    experts: {},
    pagerdutyMachines: [],
    paging: { agentPagesPerHour: 2, machinePagesPerNight: 2, quietHours: null, raiseAfter: 900, agents: {} },
    people: { machineUsers: [] },
    permissions: { severity: 'anyone', resolve: 'anyone', close: 'anyone' },
    postmortem: { due: 432_000 },
  })
})

test('an empty variable counts as absent', () => {
  expect(read({ SLACK_BOT_TOKEN: '', PORT: ' ', READBACK_CONFIG: '' })).toMatchObject({ mode: 'practice', port: 3000 })
})

test('a bot token with an app token means Socket Mode, even where a signing secret is set too', () => {
  const config = read({ SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_APP_TOKEN: APP_TOKEN, SLACK_SIGNING_SECRET: 'shh' })
  expect(config.mode).toBe('socket')
  expect(config.mode === 'socket' && config.slack.botToken.reveal()).toBe(BOT_TOKEN)
  expect(config.mode === 'socket' && config.slack.appToken.reveal()).toBe(APP_TOKEN)
})

test('a bot token with a signing secret means HTTP', () => {
  const apiUrl = 'http://127.0.0.1:4000/api/'
  const config = read({ SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_SIGNING_SECRET: 'shh', SLACK_API_URL: apiUrl })
  expect(config).toMatchObject({ mode: 'http', slack: { apiUrl } })
})

test('tokens that do not belong together are refused, so that no practice workspace starts in production', () => {
  expect(faults({ SLACK_BOT_TOKEN: BOT_TOKEN })).toEqual([
    'SLACK_APP_TOKEN is missing: a bot token needs it for Socket Mode, or SLACK_SIGNING_SECRET for HTTP; ' +
      'for example SLACK_APP_TOKEN=xapp-1-A012AB3CD-1234567890-abcdef',
  ])
  expect(faults({ SLACK_APP_TOKEN: APP_TOKEN })).toEqual([
    expect.stringMatching(/^SLACK_BOT_TOKEN is missing, although/),
  ])
  expect(faults({ SLACK_SIGNING_SECRET: 'shh' })).toEqual([
    expect.stringMatching(/^SLACK_BOT_TOKEN is missing, although/),
  ])
})

test.each([
  ['SLACK_API_URL', 'https://slack.com/api'],
  ['SLACK_API_URL', 'slack.com/api/'],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['PORT', '80.5'],
  ['DATABASE_URL', 'mysql://db/readback'],
  ['PAGERDUTY_API_URL', 'ftp://pagerduty'],
  ['PAGERDUTY_EVENTS_URL', 'events'],
  ['PAGERDUTY_FROM_EMAIL', 'nobody'],
  ['API_TOKENS', 'only-a-token-without-a-name'],
  ['API_TOKENS', 'ci:'],
  ['API_TOKENS', 'ci:0123456789abcdef,ci:fedcba9876543210'],
  ['API_TOKENS', 'ci:0123456789abcdef,agent:0123456789abcdef'],
  ['LOG_LEVEL', 'loud'],
])('%s=%s is refused in one line with an example that would be accepted', (name, value) => {
  const [fault, ...others] = faults({ [name]: value })
  expect(others).toEqual([])
  expect(fault).toMatch(new RegExp(`^${name} .+; for example ${name}=`))
  expect(fault).not.toContain('\n')
  expect(faults({ [name]: fault?.split(`${name}=`)[1] ?? '' })).toEqual([])
})

test('port 0 asks for any free port', () => {
  expect(read({ PORT: '0' }).port).toBe(0)
})

test('a PagerDuty token needs the e-mail of the person in whose name it pages', () => {
  expect(faults({ PAGERDUTY_API_TOKEN: 'u+key' })).toEqual([expect.stringContaining('PAGERDUTY_FROM_EMAIL is missing')])
  expect(read({ PAGERDUTY_API_TOKEN: 'u+key', PAGERDUTY_FROM_EMAIL: 'oncall@example.com' }).pagerduty.fromEmail).toBe(
    'oncall@example.com',
  )
})

test('API tokens are pairs of a name and a token, and a token may hold colons', () => {
  const { apiTokens } = read({ API_TOKENS: 'deploys:0123456789abcdef, agents:fedc:ba98:7654:3210' })
  expect(apiTokens.map(({ name, token }) => [name, token.reveal()])).toEqual([
    ['deploys', '0123456789abcdef'],
    ['agents', 'fedc:ba98:7654:3210'],
  ])
})

test('no token is shown by printing, logging or serialising the configuration', () => {
  const secrets = {
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_APP_TOKEN: APP_TOKEN,
    DATABASE_URL: 'postgres://readback:databasepassword@db/readback',
    PAGERDUTY_API_TOKEN: 'pagerdutytoken',
    PAGERDUTY_FROM_EMAIL: 'oncall@example.com',
    PAGERDUTY_ROUTING_KEY: 'routingkeyvalue',
    PAGERDUTY_WEBHOOK_SECRET: 'webhooksecretvalue',
    API_TOKENS: 'deploys:apitokenvalue0001',
  }
  const config = read(secrets)
  const shown = [
    inspect(config, { depth: 9, showHidden: true }),
    JSON.stringify(config),
    `${config.databaseUrl}`,
  ].join()
  expect(shown).toContain('[secret]')
  for (const value of [...Object.values(secrets), 'apitokenvalue0001', 'databasepassword']) {
    if (value !== secrets.PAGERDUTY_FROM_EMAIL) expect(shown).not.toContain(value)
  }
})

test('no fault quotes a token, however wrong it is', () => {
  const wrong = {
    SLACK_BOT_TOKEN: 'xapp-leaked',
    SLACK_APP_TOKEN: 'xoxb-leaked',
    SLACK_SIGNING_SECRET: 'leaked leaked',
    DATABASE_URL: 'readback:leaked@db',
    PAGERDUTY_ROUTING_KEY: 'leaked leaked',
    API_TOKENS: 'leaked,ci:leaked',
  }
  const all = faults(wrong)
  for (const name of Object.keys(wrong)) expect(all.join('\n')).toContain(name)
  expect(all.join('\n')).not.toContain('leaked')
})
