// A line to the database that a test can cut: connections go through a port of its own.

import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'

export type CuttableDatabase = {
  url: string
  /** Every connection breaks, and none can be made. */
  cut: () => Promise<void>
  mend: () => Promise<void>
}

export async function cuttable(url: string, until: (cleanUp: () => Promise<void>) => void): Promise<CuttableDatabase> {
  const there = new URL(url)
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(Number(there.port), there.hostname)
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(socket)
      socket.pipe(other)
      socket.on('error', () => other.destroy())
      socket.on('close', () => {
        sockets.delete(socket)
        other.destroy()
      })
    }
  })
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const { port } = server.address() as AddressInfo // it listens on a port
  const cut = async () => {
    const closed = new Promise((resolve) => server.close(resolve))
    for (const socket of sockets) socket.destroy()
    await closed
  }
  until(async () => {
    if (server.listening) await cut()
  })
  const here = new URL(url)
  here.hostname = '127.0.0.1'
  here.port = String(port)
  return { url: here.href, cut, mend: () => listen(port) }
}
