import { expect, test } from 'vitest'
import { readCommandLine } from '../src/command-line.ts'
import { faultsIn } from './support/config-faults.ts'

const faults = (...args: string[]) => faultsIn(() => readCommandLine(args))
const NO_SLACK = { SLACK_BOT_TOKEN: '', SLACK_APP_TOKEN: '', SLACK_SIGNING_SECRET: '', SLACK_API_URL: '' }

test('with nothing asked for, the environment alone decides', () => {
  expect(readCommandLine([])).toEqual({ env: {} })
})

test('practice stays in practice, whatever tokens the environment holds', () => {
  expect(readCommandLine(['--practice', '--port', '4000', '--data-dir', '/tmp/somewhere'])).toEqual({
    env: { ...NO_SLACK, PORT: '4000', DATA_DIR: '/tmp/somewhere' },
  })
})

test('a drill is asked for by its name, at its own pace or another', () => {
  expect(readCommandLine(['--drill', 'router-at-1120'])).toEqual({ env: {}, drill: { id: 'router-at-1120' } })
  expect(readCommandLine(['--drill', 'router-at-1120', '--speed', '2.5'])).toEqual({
    env: {},
    drill: { id: 'router-at-1120', speed: 2.5 },
  })
})

test('the workspace stands alone for an app of one’s own, over sockets or HTTP', () => {
  expect(readCommandLine(['--practice', '--alone'])).toEqual({ env: NO_SLACK, alone: {} })
  const eventsUrl = 'http://localhost:4000/slack/events'
  expect(readCommandLine(['--practice', '--http', eventsUrl])).toEqual({ env: NO_SLACK, alone: { eventsUrl } })
})

test('help names every option, and the drills are listed by the names they are asked for by', () => {
  const help = readCommandLine(['--practice', '--help'])
  for (const option of ['--drill', '--speed', '--list-drills', '--port', '--data-dir', '--alone', '--http']) {
    expect('say' in help && help.say).toContain(option)
  }
  const list = readCommandLine(['--list-drills'])
  expect('say' in list && list.say).toContain(
    '  acknowledgement-at-0214\n    The 02:14 acknowledgement. An alert at night',
  )
})

test.each([
  [['--drill', 'nothing'], /^--drill is nothing, which is none of acknowledgement-at-0214, /],
  [['--drill', 'router-at-1120', '--speed', 'fast'], /^--speed is fast, not a number from 0.5 to 60/],
  [['--drill', 'router-at-1120', '--alone'], /^--drill needs Readback to answer it/],
  [['--http', 'localhost:4000'], /^--http is localhost:4000, not an address; for example/],
  [['--speeed', '2'], /^Unknown option '--speeed'; npm run practice -- --help lists what there is$/],
  [['router-at-1120'], /^Unexpected argument 'router-at-1120'/],
])('%j is refused in one line', (args, words) => {
  expect(faults(...args)).toEqual([expect.stringMatching(words)])
})
