import { expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { Workspace } from '../../src/practice/workspace.ts'
import { anApp, aWorkspace, call, clientOf, eventsOf, eventually, GENERAL, NO_ANSWER } from './a-workspace.ts'

const inGeneral = async (workspace: Workspace) =>
  void (await clientOf(workspace).conversations.join({ channel: GENERAL }))

/** A bare socket, to see what is said on the wire. */
async function aSocket(workspace: Workspace) {
  const { url } = (await call(workspace, 'apps.connections.open', {}, workspace.appToken)) as {
    ok: boolean
    url?: string
  }
  const socket = new WebSocket(url ?? '')
  const said: Record<string, unknown>[] = []
  socket.on('message', (data) => said.push(JSON.parse(String(data))))
  await eventually(() => said[0], 'the first word on the socket')
  return { socket, said, url: url ?? '' }
}

test('a socket is greeted, and its address is good for one connection', async () => {
  const workspace = await aWorkspace()
  const { said, url, socket } = await aSocket(workspace)
  expect(said[0]).toMatchObject({ type: 'hello', num_connections: 1, connection_info: { app_id: workspace.appId } })
  const again = new WebSocket(url)
  const refusal = await new Promise((resolve) => again.on('error', (error) => resolve(error.message)))
  expect(refusal).toContain('403')
  socket.close()
})

test('each delivery goes to one of the open sockets', async () => {
  const workspace = await aWorkspace()
  const [one, other] = [await anApp(workspace), await anApp(workspace)]
  await inGeneral(workspace)
  for (let number = 0; number < 6; number++) workspace.say('ada', '#general', `message ${number}`)
  await eventually(() => workspace.undelivered() === 0, 'every event to be acknowledged')
  const heard = [one, other].map(({ received }) =>
    eventsOf(received, 'message').filter(({ text }) => /message/.test(text)),
  )
  expect(heard.map((events) => events.length)).toEqual([3, 3])
})

test('an event that nobody acknowledges in three seconds comes again, marked as a retry', async () => {
  const workspace = await aWorkspace({ retryDelaysMs: [0] })
  const { received } = await anApp(workspace, ({ retry_num }) => (retry_num ? undefined : NO_ANSWER))
  await inGeneral(workspace)
  const retried = await eventually(() => received.find(({ retry_num }) => retry_num === 1), 'the retry')
  expect(retried.retry_reason).toBe('timeout')
  const first = received.find(({ body }) => body.event_id === retried.body.event_id)
  expect(first).toMatchObject({ retry_num: 0, body: retried.body })
})

test('an event lost with its socket goes out again by the next one', async () => {
  const workspace = await aWorkspace()
  const deaf = await anApp(workspace, () => NO_ANSWER)
  await inGeneral(workspace)
  await eventually(() => deaf.received.length > 0, 'an event to arrive')
  workspace.sockets.cut()
  const { received } = await anApp(workspace)
  const again = await eventually(() => received.find(({ retry_num }) => retry_num), 'the event to come again')
  expect(again.retry_reason).toBe('connection_failed')
  expect(deaf.received.map(({ body }) => body.event_id)).toContain(again.body.event_id)
})

test('events wait while no socket is open, but not longer than two hours', async () => {
  let at = new Date('2026-03-01T00:00:00Z')
  const workspace = await aWorkspace({ now: () => at })
  await inGeneral(workspace)
  workspace.say('ada', '#general', 'too old')
  at = new Date('2026-03-01T01:00:00Z')
  workspace.say('ada', '#general', 'still news')
  at = new Date('2026-03-01T02:30:00Z')
  const { received } = await anApp(workspace)
  await eventually(() => workspace.undelivered() === 0, 'what waits to be delivered')
  expect(eventsOf(received, 'message').map(({ text }) => text)).toEqual(['still news'])
})

test('a command is not sent again: the person reads that it failed', async () => {
  const workspace = await aWorkspace()
  const { received } = await anApp(workspace, () => NO_ANSWER)
  const typed = workspace.command('ada', '#general', '/incident open')
  await expect(typed).rejects.toThrow('/incident failed with the error "operation_timeout"')
  expect(received.filter(({ type }) => type === 'slash_commands')).toHaveLength(1)
})

test('without any socket a command fails at once', async () => {
  const workspace = await aWorkspace()
  await expect(workspace.command('ada', '#general', '/incident open')).rejects.toThrow('dispatch_failed')
})

test('a warned socket is still served, a refreshed one is closed', async () => {
  const workspace = await aWorkspace()
  const { socket, said } = await aSocket(workspace)
  workspace.sockets.disconnect('warning')
  await eventually(() => said[1], 'the warning')
  expect([said[1], workspace.sockets.count()]).toMatchObject([{ type: 'disconnect', reason: 'warning' }, 1])
  workspace.sockets.disconnect('refresh_requested')
  await eventually(() => socket.readyState === WebSocket.CLOSED, 'the socket to close')
  expect(said[2]).toMatchObject({ type: 'disconnect', reason: 'refresh_requested' })
  await eventually(() => workspace.sockets.count() === 0, 'the workspace to forget the socket')
})

test('an eleventh socket is one too many', async () => {
  const workspace = await aWorkspace()
  for (let count = 0; count < 10; count++) await aSocket(workspace)
  const { said } = await aSocket(workspace)
  expect(said[0]).toMatchObject({ type: 'disconnect', reason: 'too_many_websockets' })
})

test('on request every delivery is sent three times over', async () => {
  const workspace = await aWorkspace()
  workspace.faults.deliveries({ copies: 3 })
  const { received } = await anApp(workspace)
  await workspace.command('ada', '#general', '/incident open')
  await eventually(() => received.length === 3, 'three copies')
  expect(new Set(received.map(({ body }) => body.trigger_id)).size).toBe(1)
})

test('on request events are late, or lost', async () => {
  const workspace = await aWorkspace()
  const { received } = await anApp(workspace)
  await inGeneral(workspace)
  await eventually(() => workspace.undelivered() === 0, 'the join to be told')
  workspace.faults.deliveries({ delayMs: 200, loseEvents: 1 })
  workspace.say('ada', '#general', 'lost')
  const began = performance.now()
  workspace.say('ada', '#general', 'late')
  await eventually(() => eventsOf(received, 'message').some(({ text }) => text === 'late'), 'the late event')
  expect(performance.now() - began).toBeGreaterThanOrEqual(195)
  expect(eventsOf(received, 'message').map(({ text }) => text)).not.toContain('lost')
})
