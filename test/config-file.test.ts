import { expect, test } from 'vitest'
import { readConfig } from '../src/config.ts'
import { faultsIn } from './support/config-faults.ts'

const noFile = (path: string): string => {
  throw Object.assign(new Error(`ENOENT: no such file or directory, open '${path}'`), { code: 'ENOENT' })
}
const readYaml = (yaml: string) => readConfig({ READBACK_CONFIG: 'readback.yml' }, () => yaml)
const yamlFaults = (yaml: string) => faultsIn(() => readYaml(yaml))
const DEFAULTS = readConfig({}, noFile)

test('every fault of the environment and of the file is reported at once, one line each', () => {
  const yaml = `
incident: { channel_prefix: INC!, default_severity: sev9 }
cadence:
  remind_before: 2 minutes
  escalate_after:
guard: { watch_channels: alerts }
severities:
  sev1: { label: SEV1 }
`
  const env = { PORT: 'http', LOG_LEVEL: 'loud', READBACK_CONFIG: 'readback.yml' }
  expect(() => readConfig(env, () => yaml)).toThrow(
    [
      'PORT is "http", not a port between 0 and 65535; for example PORT=3000',
      'LOG_LEVEL is "loud", not one of debug, info, warn, error; for example LOG_LEVEL=info',
      'incident.channel_prefix (readback.yml line 2) is "INC!", which is not a prefix of up to 20 lowercase letters, digits, - or _; for example channel_prefix: inc',
      'severities.sev1.internal_update (readback.yml line 8) is missing; for example internal_update: 10m',
      'cadence.remind_before (readback.yml line 4) is "2 minutes", which is not a duration such as 90s, 10m, 2h or 1d; for example remind_before: 2m',
      'cadence.escalate_after (readback.yml line 5) is empty; for example escalate_after: 5m',
      'guard.watch_channels (readback.yml line 6) is "alerts", which is not a list of channel names; for example watch_channels: [alerts]',
      'incident.default_severity (readback.yml line 2) is "sev9", which is not among the severities; for example default_severity: sev1',
    ].join('\n'),
  )
})

test('an unknown key is refused, and the nearest known one is named', () => {
  expect(yamlFaults('cadence:\n  remind_befor: 2m\n')).toEqual([
    'cadence.remind_befor (readback.yml line 2) is not a setting; the nearest one is cadence.remind_before',
  ])
  expect(yamlFaults('severites: {}')).toEqual([
    'severites (readback.yml line 1) is not a setting; the nearest one is severities',
  ])
  expect(yamlFaults('severities: { sev2: { internal_update: 5m, executiv_update: 5m } }')).toEqual([
    expect.stringContaining('the nearest one is severities.sev2.executive_update'),
  ])
})

test('a known key in the wrong group is told where it belongs', () => {
  expect(yamlFaults('ownership: { remind_before: 2m }')).toEqual([
    'ownership.remind_before (readback.yml line 1) is not a setting; it belongs under cadence, as cadence.remind_before',
  ])
})

test('an unknown key that resembles nothing is answered with the keys there are', () => {
  expect(yamlFaults('paging: { toString: 1 }')).toEqual([
    'paging.toString (readback.yml line 1) is not a setting; known here: agent_pages_per_hour, machine_pages_per_night, quiet_hours, raise_after, agents',
  ])
})

test.each([
  ['cadence: [1,\nguard: 2', /^READBACK_CONFIG: readback\.yml is not YAML: .+ at line 2, column 1$/],
  ['cadence: {}\ncadence: {}', /is not YAML: Map keys must be unique at line 2/],
  ['cadence: *nowhere', /is not YAML: .*nowhere/],
  ['- cadence', /is \["cadence"\], not groups of settings; for example postmortem: \{ due: 5d \}$/],
])('a file that cannot be understood is refused with its line: %j', (yaml, expected) => {
  expect(yamlFaults(yaml)[0]).toMatch(expected)
})

test('a file that is not there is named', () => {
  expect(faultsIn(() => readConfig({ READBACK_CONFIG: '/etc/readback.yml' }, noFile))).toEqual([
    'READBACK_CONFIG is "/etc/readback.yml", but there is no such file; for example READBACK_CONFIG=./readback.yml',
  ])
})

test('an empty file, and empty groups in it, change nothing', () => {
  expect(readYaml('# nothing yet\n')).toEqual(DEFAULTS)
  expect(readYaml('cadence:\nguard:\n  vocabulary:\n')).toEqual(DEFAULTS)
})

test('one changed key leaves its neighbours as they were', () => {
  const { cadence } = readYaml('cadence: { remind_before: 90s }')
  expect(cadence).toEqual({ remindBefore: 90, escalateAfter: 300, askCustomersEvery: 600 })
})

test.each([
  ['90s', 90],
  ['10m', 600],
  ['2h', 7_200],
  ['1d', 86_400],
])('%s is %d seconds', (written, seconds) => {
  expect(readYaml(`postmortem: { due: ${written} }`).postmortem.due).toBe(seconds)
})

test.each(['0s', '5', '"5"', '1.5h', '-5m', '10 m', '10M', '366d', '5m30s'])('%s is not a duration', (written) => {
  expect(yamlFaults(`postmortem: { due: ${written} }`)).toHaveLength(1)
})

test('only the guard may have no pause between its corrections', () => {
  expect(readYaml('guard: { correct_at_most_every: 0s }').guard.correctAtMostEvery).toBe(0)
})

test('severities are replaced as a whole, in the order written, worst first', () => {
  const yaml = `
severities:
  p2: { internal_update: 30m, executive_update: null }
  p0: { label: "P0 all hands", internal_update: 5m, executive_update: 10m }
incident: { default_severity: p0 }
`
  expect(readYaml(yaml).severities).toEqual([
    { id: 'p2', label: 'P2', internalUpdate: 1800, wakes: true },
    { id: 'p0', label: 'P0 all hands', internalUpdate: 300, executiveUpdate: 600, wakes: true },
  ])
})

test('quiet hours are times of day in a zone that there is', () => {
  const night = (hours: string) => `paging: { quiet_hours: ${hours} }`
  expect(readYaml(night('{ from: "22:00", to: "07:30", time_zone: Europe/London }')).paging.quietHours).toEqual({
    from: 1320,
    to: 450,
    timeZone: 'Europe/London',
  })
  expect(yamlFaults(night('{ from: 24:00, to: "7:30", time_zone: London }'))).toEqual([
    expect.stringMatching(/paging\.quiet_hours\.from .*not a time of day such as 22:00/),
    expect.stringMatching(/paging\.quiet_hours\.to .*not a time of day/),
    expect.stringMatching(/paging\.quiet_hours\.time_zone .*not a time zone such as Europe\/London/),
  ])
})

test('a hop beyond the lead is called where somebody is named for it', () => {
  expect(readYaml('escalation: { director: { phone: "+44 9" } }').ownership.hops).toContain('director')
  expect(readYaml('experts: { risk: { slack_user: U012ABCDEF } }').ownership.hops).toContain('specialist')
  expect(readYaml('experts: { risk: { slack_usergroup: S012ABCDEF } }').ownership.hops).toHaveLength(3)
  expect(yamlFaults('escalation: { lead: { slack_usergroup: S012ABCDEF } }')).toHaveLength(1)
})

test('there is always a severity, and the default one exists', () => {
  expect(yamlFaults('severities: {}')).toEqual([
    expect.stringContaining('severities (readback.yml line 1) has no severity'),
  ])
  expect(yamlFaults('severities: { p1: { internal_update: 5m } }')).toEqual([
    'incident.default_severity (readback.yml) is "sev2", which is not among the severities; for example default_severity: p1',
  ])
})

test.each(['null', '', '""'])('announce_channel: %s announces nowhere', (written) => {
  expect(readYaml(`incident:\n  announce_channel: ${written}\n`).incident.announceChannel).toBeUndefined()
})

test('a channel may be written with its # where YAML lets it', () => {
  expect(readYaml('guard: { watch_channels: ["#alerts", ops-alerts, 障害] }').guard.watchChannels).toEqual([
    'alerts',
    'ops-alerts',
    '障害',
  ])
})

test('a later first page moves the backup and the lead behind it', () => {
  const { ownership } = readYaml('ownership: { page_unowned_after: 20m }')
  expect(ownership).toMatchObject({ pageUnownedAfter: 1200, pageBackupAfter: 1500, pageLeadAfter: 1800 })
})

test('machine users are Slack user ids', () => {
  expect(readYaml('people: { machine_users: [U0SCRIPT1] }').people.machineUsers).toEqual(['U0SCRIPT1'])
  expect(yamlFaults('people: { machine_users: [U0SCRIPT1, deploybot] }')).toEqual([
    'people.machine_users[1] (readback.yml line 1) is "deploybot", which is not a Slack user id; for example machine_users: [U012AB3CD]',
  ])
})

test('the guard learns phrases of a team', () => {
  const yaml = 'guard: { vocabulary: { acknowledges: [" picked up "], owns: } }'
  expect(readYaml(yaml).guard.vocabulary).toEqual({ acknowledges: ['picked up'], owns: [], resolves: [] })
})
