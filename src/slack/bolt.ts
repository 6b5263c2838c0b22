import { App as Bolt, type Receiver } from '@slack/bolt'
import type { Logger } from 'pino'
import { sdkLog } from './sdk-log.ts'
import type { Self } from './self.ts'

/** Bolt with our receiver and nothing of its own: it verifies no token again, and an error leaves the delivery unanswered. */
export function boltApp(receiver: Receiver, botToken: string, self: Self, log: Logger): Bolt {
  const bolt = new Bolt({
    receiver,
    authorize: async () => ({ botToken, botId: self.botId, botUserId: self.botUserId }),
    // Our own messages are part of the channel's record too; the guard passes them over.
    ignoreSelf: false,
    logger: sdkLog(log, 'bolt'),
    convoStore: false,
  })
  bolt.error(async (error) => {
    // The name alone: a database error's message holds the row, and so what somebody wrote.
    const cause = error.original ?? error
    log.error({ reason: cause.name, code: codeOf(cause) }, 'a delivery failed and was not acknowledged')
    throw error
  })
  return bolt
}

const codeOf = ({ cause }: Error): unknown =>
  typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : undefined
