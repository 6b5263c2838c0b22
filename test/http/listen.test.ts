import { Agent, get } from 'node:http'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { listen } from '../../src/http/server.ts'

/** A route that answers when told to. */
function slowly() {
  let begun = () => {}
  let finish = () => {}
  const arrived = new Promise<void>((resolve) => {
    begun = resolve
  })
  const told = new Promise<void>((resolve) => {
    finish = resolve
  })
  const app = new Hono().get('/', async (c) => {
    begun()
    await told
    return c.text('done')
  })
  return { app, arrived, finish }
}

function fetchKeepingAlive(port: number, agent: Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', agent }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part) => (text += part))
      answer.on('end', () => resolve(text))
    }).on('error', reject)
  })
}

test('closing lets a request in hand finish, then does not wait for the connection it came on', async () => {
  const { app, arrived, finish } = slowly()
  const { port, close } = await listen(app, 0, '127.0.0.1')
  const agent = new Agent({ keepAlive: true })
  const answer = fetchKeepingAlive(port, agent)
  await arrived

  const closing = close()
  finish()
  expect(await answer).toBe('done')
  const answeredAt = performance.now()
  await closing
  expect(performance.now() - answeredAt).toBeLessThan(1_000)
  agent.destroy()
  await expect(fetchKeepingAlive(port, new Agent())).rejects.toThrow('ECONNREFUSED')
})

test('closing does not wait for ever: what still hangs after three seconds is cut', async () => {
  const { app, arrived } = slowly()
  const { port, close } = await listen(app, 0, '127.0.0.1')
  const answer = fetch(`http://127.0.0.1:${port}/`).catch((error: Error) => error.message)
  await arrived
  await close()
  expect(await answer).toBe('fetch failed')
})

test('a port that another program has is named, with what to do', async () => {
  const { port, close } = await listen(new Hono(), 0, '127.0.0.1')
  await expect(listen(new Hono(), port, '127.0.0.1')).rejects.toThrow(
    `Port ${port} is taken by another program. Stop that one, or set PORT to a free port.`,
  )
  await close()
})
