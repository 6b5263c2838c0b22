import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * Listens on 127.0.0.1 and nowhere else. A port that was asked for is taken or the start fails; without one (0), the
 * one of last time, so that addresses given out then still lead here, or any when somebody else has it by now.
 */
export async function listenOnLoopback(server: Server, on: { port: number; preferably: number }): Promise<number> {
  const listen = (port: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject)
        resolve()
      })
    })
  if (on.port !== 0) await listen(on.port)
  else await listen(on.preferably).catch(() => listen(0))
  return (server.address() as AddressInfo).port // a listening TCP server has one
}
