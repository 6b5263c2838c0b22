import { createServer, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { pino } from 'pino'
import { type WebSocket, WebSocketServer } from 'ws'

export type Call = { method: string; args: URLSearchParams; headers: IncomingMessage['headers']; body: string }
/** `silence` never answers, `reset` breaks the connection after the call has been taken in. */
export type Answer = { status?: number; headers?: Record<string, string>; body: unknown } | 'silence' | 'reset'

export type StandInSlack = {
  apiUrl: string
  origin: string
  /** Every call taken in, in order. */
  calls: Call[]
  /** Every socket that was greeted and is still open, oldest first. */
  sockets: WebSocket[]
  close(): Promise<void>
}

/** A Web API and Socket Mode on a port of its own, which misbehaves as told: the practice workspace is too well-mannered. */
export async function standInSlack(answer: (call: Call, nth: number) => Answer): Promise<StandInSlack> {
  const calls: Call[] = []
  const sockets: WebSocket[] = []
  const server = createServer(async (request, response) => {
    const body = await text(request)
    const method = (request.url ?? '').split('/').at(-1) ?? ''
    const call = { method, args: new URLSearchParams(body), headers: request.headers, body }
    calls.push(call)
    const given = answer(call, calls.filter((other) => other.method === method).length)
    if (given === 'silence') return
    if (given === 'reset') return void request.socket.destroy()
    const asIs = typeof given.body === 'string'
    const sent = asIs ? String(given.body) : JSON.stringify(given.body)
    response.writeHead(given.status ?? 200, {
      'content-type': asIs ? 'text/html' : 'application/json',
      ...given.headers,
    })
    response.end(sent)
  })
  const upgrades = new WebSocketServer({ server })
  upgrades.on('connection', (socket) => {
    socket.on('close', () => sockets.splice(sockets.indexOf(socket), 1))
    sockets.push(socket)
    socket.send(JSON.stringify({ type: 'hello', num_connections: sockets.length }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The stand-in has no port')
  const origin = `http://127.0.0.1:${address.port}`
  return {
    apiUrl: `${origin}/api/`,
    origin,
    calls,
    sockets,
    async close() {
      for (const socket of upgrades.clients) socket.terminate()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

export type LogLine = { level: number; msg: string } & Record<string, unknown>

/** A log at its most talkative, kept in memory. */
export function keptLog() {
  const lines: LogLine[] = []
  return { lines, log: pino({ level: 'trace' }, { write: (line: string) => void lines.push(JSON.parse(line)) }) }
}

/** Waits for something to become true, for at most `withinMs`. */
export async function until(isTrue: () => boolean, withinMs = 10_000): Promise<void> {
  const deadline = Date.now() + withinMs
  while (!isTrue()) {
    if (Date.now() > deadline) throw new Error(`Still not so after ${withinMs} ms: ${isTrue}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
