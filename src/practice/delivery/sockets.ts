// Socket Mode: the app opens WebSockets to us, each parcel goes to one of them, and the app acknowledges it there.

import { randomUUID } from 'node:crypto'
import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { type WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import { parseJson } from '../parse-json.ts'
import { newId, type World } from '../world.ts'
import { type Carrier, MS_TO_ANSWER, type Parcel, type Receipt } from './deliveries.ts'

const MOST_SOCKETS = 10
const MS_BETWEEN_PINGS = 5000
const TICKET_MS = 30_000

const acknowledgement = z.object({ envelope_id: z.string(), payload: z.unknown().optional() })

export type DisconnectReason = 'warning' | 'refresh_requested' | 'link_disabled' | 'too_many_websockets'

export type Sockets = Carrier & {
  /** The address of a socket that is good for one connection, as `apps.connections.open` gives out. */
  open(): string
  count(): number
  /** Tells the oldest socket, or all of them, to reconnect; Slack closes it some seconds after a warning. */
  disconnect(reason: DisconnectReason, which?: 'oldest' | 'all'): void
  /** Cuts every socket without a word, as a broken network does. */
  cut(): void
  onOpen(listener: () => void): void
  stop(): void
}

type Waiting = { socket: WebSocket; settle: (receipt: Receipt) => void }

export function openSockets(server: Server, world: World): Sockets {
  const wss = new WebSocketServer({ noServer: true })
  const tickets = new Map<string, number>()
  const waiting = new Map<string, Waiting>()
  const openListeners = new Set<() => void>()
  /** In the order of turns: whoever got a parcel goes to the end. */
  let live: WebSocket[] = []

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    const ticket = new URL(request.url ?? '/', 'ws://workspace').searchParams.get('ticket') ?? ''
    const validUntil = tickets.get(ticket) ?? 0
    tickets.delete(ticket)
    if (validUntil < Date.now()) return void stream.end('HTTP/1.1 403 Forbidden\r\n\r\n')
    wss.handleUpgrade(request, stream, head, greet)
  })

  function greet(socket: WebSocket) {
    socket.on('message', (data) => acknowledge(String(data)))
    socket.on('close', () => lose(socket))
    socket.on('error', () => socket.terminate())
    if (live.length >= MOST_SOCKETS) return sayGoodbye(socket, 'too_many_websockets')
    live.push(socket)
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: live.length,
        connection_info: { app_id: world.app.id },
        debug_info: { host: 'practice', build_number: 1, approximate_connection_time: 18_060 },
      }),
    )
    for (const listener of openListeners) listener()
  }

  function acknowledge(data: string) {
    const read = acknowledgement.safeParse(parseJson(data))
    if (!read.success) return
    waiting.get(read.data.envelope_id)?.settle({ ok: true, body: read.data.payload })
  }

  function lose(socket: WebSocket) {
    live = live.filter((other) => other !== socket)
    for (const { socket: used, settle } of waiting.values()) {
      if (used === socket) settle({ ok: false, reason: 'connection_failed' })
    }
  }

  const sayGoodbye = (socket: WebSocket, reason: DisconnectReason) => {
    socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'practice' } }))
    if (reason !== 'warning') socket.close()
  }

  function send({ kind, payload, retry }: Parcel): Promise<Receipt> {
    const socket = live.shift()
    if (!socket) return Promise.resolve({ ok: false, reason: 'connection_failed' })
    live.push(socket)
    const id = randomUUID()
    const envelope = {
      envelope_id: id,
      type: kind,
      payload,
      accepts_response_payload: kind !== 'events_api',
      ...(kind === 'events_api' ? { retry_attempt: retry?.number ?? 0, retry_reason: retry?.reason ?? '' } : {}),
    }
    return new Promise((resolve) => {
      const settle = (receipt: Receipt) => {
        clearTimeout(timer)
        waiting.delete(id)
        resolve(receipt)
      }
      const timer = setTimeout(() => settle({ ok: false, reason: 'timeout' }), MS_TO_ANSWER)
      waiting.set(id, { socket, settle })
      socket.send(JSON.stringify(envelope))
    })
  }

  const pings = setInterval(() => {
    for (const socket of live) socket.ping()
  }, MS_BETWEEN_PINGS)

  return {
    isReady: () => live.length > 0,
    send,
    open() {
      const ticket = newId('')
      tickets.set(ticket, Date.now() + TICKET_MS)
      return `${world.address().replace('http:', 'ws:')}/link/?ticket=${ticket}&app_id=${world.app.id}`
    },
    count: () => live.length,
    disconnect(reason, which = 'oldest') {
      for (const socket of which === 'all' ? [...live] : live.slice(0, 1)) sayGoodbye(socket, reason)
    },
    cut() {
      for (const socket of [...live]) socket.terminate()
    },
    onOpen: (listener) => void openListeners.add(listener),
    stop() {
      clearInterval(pings)
      for (const socket of wss.clients) socket.terminate()
      wss.close()
      for (const { settle } of waiting.values()) settle({ ok: false, reason: 'connection_failed' })
    },
  }
}
