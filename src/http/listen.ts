import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'

/** How long work in hand may take once the process is to stop. */
const CLOSE_MS = 3_000
/** A body that trickles in for longer is an attack or a broken link. */
const REQUEST_MS = 30_000

export type Listening = {
  port: number
  /** Takes no new connection, lets work in hand finish, and cuts what is still open after three seconds. */
  close: () => Promise<void>
}

/** Port 0: any free one. Without a host, every address of the machine. Rejects, in words, when the port cannot be had. */
export async function listen(app: Hono, port: number, host?: string): Promise<Listening> {
  const server = createServer({ requestTimeout: REQUEST_MS }, getRequestListener(app.fetch))
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(whyNot(port, error), { cause: error })))
    server.listen({ port, host }, resolve)
  })

  const close = async () => {
    const cut = setTimeout(() => server.closeAllConnections(), CLOSE_MS)
    // Closing ends the connections that are idle then; one whose answer comes later would stay open for its next request.
    const sweep = setInterval(() => server.closeIdleConnections(), 50)
    await new Promise((resolve) => server.close(resolve))
    clearInterval(sweep)
    clearTimeout(cut)
  }
  return { port: (server.address() as AddressInfo).port, close } // an address of TCP, since it listens on a port
}

function whyNot(port: number, { code, message }: NodeJS.ErrnoException): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Stop that one, or set PORT to a free port.`
  if (code === 'EACCES') return `Port ${port} is not open to this user. Set PORT to one above 1023.`
  return `Port ${port} cannot be listened on: ${message}`
}
