import { LogLevel, type Logger as SdkLogger } from '@slack/web-api'
import type { Logger } from 'pino'

const TOKEN = /\bx(?:ox[a-z]|app)-[\w-]+/gi

/**
 * Slack's SDK speaking through our log. Its level stays at `info` whatever ours is: at `debug` it writes whole messages
 * and socket payloads, unredacted. What it calls information is detail to us; failures reach us as errors as well.
 */
export function sdkLog(log: Logger, name: string): SdkLogger {
  const said = (parts: unknown[]) => parts.map(String).join(' ').replace(TOKEN, '[token]')
  return {
    debug: () => {},
    info: (...parts) => log.debug({ from: name }, said(parts)),
    warn: (...parts) => log.warn({ from: name }, said(parts)),
    error: (...parts) => log.warn({ from: name }, said(parts)),
    setLevel: () => {},
    getLevel: () => LogLevel.INFO,
    setName: () => {},
  }
}
