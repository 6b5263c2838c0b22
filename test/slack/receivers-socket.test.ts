import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, expect, test } from 'vitest'
import type { WebSocket } from 'ws'
import { SlackSettingFault } from '../../src/slack/failure.ts'
import { type SocketReceiver, slackSocketReceiver } from '../../src/slack/receivers/socket-mode.ts'
import { boltApp, DELIVERIES, forTeam, KINDS, type Kind, US, type Work } from './delivered.ts'
import { type Answer, keptLog, type StandInSlack, standInSlack, until } from './stand-in-slack.ts'

const APP_TOKEN = 'xapp-1-very-secret'
const opened = (): Answer => ({ body: { ok: true, url: slack?.origin.replace('http', 'ws') } })

let slack: StandInSlack | undefined
let running: SocketReceiver | undefined
afterEach(async () => {
  await running?.stop()
  await slack?.close()
  running = undefined
})

async function start({
  work = async () => {},
  answer = opened,
}: {
  work?: Work
  answer?: (nth: number) => Answer
} = {}) {
  slack = await standInSlack((_, nth) => answer(nth))
  const { log, lines } = keptLog()
  const receiver = slackSocketReceiver({
    appToken: APP_TOKEN,
    apiUrl: slack.apiUrl,
    ourApp: () => US,
    log,
    apartMs: 300,
  })
  running = receiver
  const done: string[] = []
  boltApp(receiver, async (deliveryId) => {
    await work(deliveryId)
    done.push(deliveryId)
  })
  return { slack, receiver, done, lines }
}

const TYPES = {
  event: 'events_api',
  command: 'slash_commands',
  click: 'interactive',
  form: 'interactive',
  shortcut: 'interactive',
}
let envelopes = 0

/** Sends a delivery down a socket; what comes back for it collects in `acks`. */
function send(socket: WebSocket | undefined, kind: Kind, more: object = {}) {
  const envelope_id = `envelope-${++envelopes}`
  const acks: unknown[] = []
  for (const open of slack?.sockets ?? []) {
    open.on('message', (data) => {
      const message = JSON.parse(String(data))
      if (message.envelope_id === envelope_id) acks.push(message)
    })
  }
  socket?.send(
    JSON.stringify({
      envelope_id,
      type: TYPES[kind],
      payload: DELIVERIES[kind](more),
      accepts_response_payload: kind !== 'event',
    }),
  )
  return { envelope_id, acks }
}

function held() {
  const waiting: (() => void)[] = []
  return {
    work: () => new Promise<void>((resolve) => void waiting.push(resolve)),
    waiting,
    commit: () => waiting.shift()?.(),
  }
}

test.each(KINDS)('a delivery (%s) is acknowledged only when what it asks for is on record', async (kind) => {
  const { work, waiting, commit } = held()
  const { slack, receiver, done } = await start({ work })
  await receiver.start()
  const { acks, envelope_id } = send(slack.sockets[0], kind)
  await until(() => waiting.length === 1)
  await new Promise((resolve) => setTimeout(resolve, 50)) // an acknowledgement that does not wait would be here by now
  expect(acks).toEqual([])
  commit()
  await until(() => acks.length === 1)
  expect([acks, done.length]).toEqual([[{ envelope_id, payload: {} }], 1])
})

test.each(KINDS)(
  'a delivery (%s) that cannot be recorded, or is not for us, is left for Slack to deliver again',
  async (kind) => {
    const { slack, receiver, done } = await start({
      work: async (id) => {
        if (id === 'bad') throw new Error('no database')
      },
    })
    await receiver.start()
    const id = kind === 'event' ? 'event_id' : 'trigger_id'
    const failed = send(slack.sockets[0], kind, { [id]: 'bad' })
    const otherApp = send(slack.sockets[0], kind, { api_app_id: 'A2' })
    const otherTeam = send(slack.sockets[0], kind, forTeam(kind, 'T2'))
    const good = send(slack.sockets[0], kind, { [id]: 'good' })
    await until(() => good.acks.length === 1)
    expect([failed.acks, otherApp.acks, otherTeam.acks, done]).toEqual([[], [], [], ['good']])
  },
)

test('a form’s errors go back with the acknowledgement', async () => {
  slack = await standInSlack(opened)
  running = slackSocketReceiver({ appToken: APP_TOKEN, apiUrl: slack.apiUrl, ourApp: () => US, log: keptLog().log })
  const response_action = { response_action: 'errors', errors: { who: 'Choose a person.' } } as const
  boltApp(running, async () => {}).view('roles', async ({ ack }) => ack(response_action))
  await running.start()
  const view = { id: 'V1', type: 'modal', callback_id: 'roles', state: { values: {} } }
  const { acks } = send(slack.sockets[0], 'form', { view })
  await until(() => acks.length === 1)
  expect(acks).toMatchObject([{ payload: response_action }])
})

test('a delivery sent again over another socket keeps its id, also where the payload has none', async () => {
  const { slack, receiver, done } = await start()
  await receiver.start()
  await until(() => slack.sockets.length === 2)
  for (const socket of [...slack.sockets]) {
    const event = send(socket, 'event')
    const closedForm = send(socket, 'form', { trigger_id: undefined })
    await until(() => event.acks.length === 1 && closedForm.acks.length === 1)
  }
  const [form, ...others] = new Set(done.filter((id) => id !== 'Ev1'))
  expect([done.length, others]).toEqual([4, []])
  expect(form).toMatch(/^[0-9a-f]{64}$/)
})

test('while Slack closes one socket, a command arrives by the other, and the first comes back', async () => {
  const { slack, receiver, done } = await start()
  await receiver.start()
  expect(receiver.connected()).toBe(true)
  await until(() => slack.sockets.length === 2)
  const [first, second] = slack.sockets
  first?.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }))
  await until(() => !slack.sockets.includes(first as WebSocket)) // it was just in the list
  const { acks } = send(second, 'command')
  await until(() => acks.length === 1)
  expect([receiver.connected(), done]).toEqual([true, ['1.command']])
  await until(() => slack.sockets.length === 2)
})

test('a socket is replaced at once, though Slack closes it without a proper goodbye', async () => {
  const { slack, receiver } = await start()
  await receiver.start()
  await until(() => slack.sockets.length === 2)
  const [first] = slack.sockets
  first?.send(JSON.stringify({ type: 'disconnect', reason: 'warning' }), () => first.pause())
  await until(() => slack.calls.length === 3, 2_000)
})

test('what was on record when its socket closed is acknowledged over the other', async () => {
  const { work, waiting, commit } = held()
  const { slack, receiver } = await start({ work })
  await receiver.start()
  await until(() => slack.sockets.length === 2)
  const [first] = slack.sockets
  const { acks } = send(first, 'click')
  await until(() => waiting.length === 1)
  first?.terminate()
  await until(() => slack.sockets.length === 1)
  commit()
  await until(() => acks.length === 1)
})

test('sockets lost together come back, one after the other', async () => {
  const { slack, receiver, done } = await start()
  await receiver.start()
  await until(() => slack.sockets.length === 2)
  for (const socket of [...slack.sockets]) socket.terminate()
  await until(() => !receiver.connected())
  await until(() => slack.sockets.length === 1)
  const { acks } = send(slack.sockets[0], 'command')
  await until(() => acks.length === 1)
  expect(done).toEqual(['1.command'])
  await until(() => slack.sockets.length === 2)
})

test('a wrong app token ends the start, and Slack is not asked again', async () => {
  const names = ['invalid_auth', 'not_allowed_token_type', 'token_revoked', 'missing_scope']
  const { slack, receiver, lines } = await start({ answer: (nth) => ({ body: { ok: false, error: names[nth - 1] } }) })
  for (const _ of names) {
    const fault = await receiver.start().catch((thrown: unknown) => thrown)
    expect(fault).toBeInstanceOf(SlackSettingFault)
    expect(fault).toMatchObject({
      setting: 'SLACK_APP_TOKEN',
      message: expect.stringMatching(/^SLACK_APP_TOKEN .*xapp-…$/),
    })
  }
  await new Promise((resolve) => setTimeout(resolve, 700)) // longer than the first pause before another attempt
  expect(slack.calls).toHaveLength(names.length)
  expect(JSON.stringify(lines)).not.toContain('very-secret')
})

test('a Slack that cannot be reached at the start does not end it, and is found when it is back', async () => {
  const { receiver, lines } = await start({
    answer: (nth) => (nth === 1 ? { status: 503, body: 'down' } : nth === 2 ? 'reset' : opened()),
  })
  await receiver.start()
  expect(receiver.connected()).toBe(false)
  await until(() => receiver.connected())
  expect(lines.filter((line) => line.level >= 50)).toEqual([])
})

test('messages that make no sense end neither the socket nor the process', async () => {
  const { slack, receiver, done } = await start()
  await receiver.start()
  const [socket] = slack.sockets
  const nonsense = [
    'null',
    '[]',
    '{',
    '{"type":"events_api","envelope_id":"1"}',
    '{"type":"events_api","envelope_id":"2","payload":{"type":"app_rate_limited"}}',
  ]
  for (const message of [...nonsense, '{"type":"interactive"}', '{"type":"disconnected"}']) socket?.send(message)
  const { acks } = send(socket, 'command')
  await until(() => acks.length === 1)
  expect([done, slack.sockets.includes(socket as WebSocket)]).toEqual([['1.command'], true]) // it is the first of the list
})

test('stopping finishes what is in hand, takes in nothing more and closes the sockets', async () => {
  const { work, waiting, commit } = held()
  const { slack, receiver, done } = await start({ work })
  await receiver.start()
  const [socket] = slack.sockets
  const inHand = send(socket, 'event')
  await until(() => waiting.length === 1)
  const stopped = receiver.stop()
  const late = send(socket, 'command')
  commit()
  await stopped
  await until(() => slack.sockets.length === 0)
  expect([inHand.acks.length, late.acks, done, receiver.connected()]).toEqual([1, [], ['Ev1'], false])
})

test('stopping takes two seconds at most, though a listener hangs and Slack does not answer the goodbye', async () => {
  const { work, waiting } = held()
  const { slack, receiver } = await start({ work })
  await receiver.start()
  const [socket] = slack.sockets
  send(socket, 'event')
  await until(() => waiting.length === 1)
  socket?.pause()
  const began = performance.now()
  await receiver.stop()
  expect(performance.now() - began).toBeLessThan(2_000)
})

test('a stopped process can end, though Slack never answers the goodbye', async () => {
  const { slack } = await start()
  const program = `
    import { pino } from 'pino'
    import { slackSocketReceiver } from './src/slack/receivers/socket-mode.ts'
    const log = pino({ level: 'silent' })
    const receiver = slackSocketReceiver({ appToken: 'xapp-1', apiUrl: '${slack.apiUrl}', ourApp: () => undefined, log })
    await receiver.start()
    process.stdin.once('data', () => receiver.stop())
    process.stdin.unref()`
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
    stdio: ['pipe', 'inherit', 'inherit'],
  })
  const ended = once(child, 'exit')
  try {
    await until(() => slack.sockets.length === 1)
    slack.sockets[0]?.pause()
    const began = performance.now()
    child.stdin.end('stop')
    expect((await ended)[0]).toBe(0)
    expect(performance.now() - began).toBeLessThan(5_000)
  } finally {
    child.kill()
  }
})

test('stopping in the middle of connecting leaves nothing behind', async () => {
  let asked = false
  const { slack, receiver } = await start({
    answer: () => {
      asked = true
      return 'silence'
    },
  })
  const starting = receiver.start()
  await until(() => asked)
  await receiver.stop()
  await starting
  expect([slack.sockets, slack.calls.length]).toEqual([[], 1])
})

test('closing at every moment of connecting never ends the process', async () => {
  // Node ends the process on a rejection nobody catches, and vitest fails the run; that is what this provokes.
  const { slack, receiver } = await start()
  for (let round = 0; round < 5; round++) {
    const other = slackSocketReceiver({
      appToken: APP_TOKEN,
      apiUrl: slack.apiUrl,
      ourApp: () => US,
      log: keptLog().log,
    })
    boltApp(other, async () => {})
    const starting = other.start()
    await new Promise((resolve) => setTimeout(resolve, round * 7))
    for (const socket of [...slack.sockets]) socket.terminate()
    await other.stop()
    await starting
  }
  await receiver.start()
  expect(receiver.connected()).toBe(true)
})
