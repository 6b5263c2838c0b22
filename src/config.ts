// Every setting there is: the environment and the YAML file, read into one typed Config or refused in words.
// Nothing here touches the process or the disk; main.ts hands both in.

import { type Environment, type EnvironmentSettings, readEnvironment } from './config/environment.ts'
import { ConfigFault, faultsOf } from './config/fault.ts'
import { readSettingsFile } from './config/read-file.ts'
import type { Secret } from './config/secret.ts'
import type { Settings } from './config/settings.ts'

export { ConfigFault } from './config/fault.ts'
export { Secret } from './config/secret.ts'

/** How Readback reaches Slack. In practice mode there is no workspace of one's own: the look-alike stands in. */
export type SlackConnection =
  | { mode: 'practice' }
  | { mode: 'socket'; slack: { botToken: Secret; appToken: Secret; apiUrl?: string | undefined } }
  | { mode: 'http'; slack: { botToken: Secret; signingSecret: Secret; apiUrl?: string | undefined } }

export type Deployment = {
  /** 0: any free port. */
  port: number
  /** Undefined: the embedded database under `dataDir`. */
  databaseUrl?: Secret | undefined
  dataDir: string
  logLevel: EnvironmentSettings['LOG_LEVEL']
  pagerduty: {
    apiToken?: Secret | undefined
    /** Always there beside an `apiToken`. */
    fromEmail?: string | undefined
    routingKey?: Secret | undefined
    webhookSecret?: Secret | undefined
    apiUrl?: string | undefined
    eventsUrl?: string | undefined
  }
  /** Who may call the HTTP API; names and tokens are unique. */
  apiTokens: { name: string; token: Secret }[]
}

/** Every duration in it is a number of seconds. */
export type Config = SlackConnection & Deployment & Settings

/**
 * Reads all settings, and throws a ConfigFault with every fault of the environment and of the file at once.
 * `readFile` is node's `readFileSync(path, 'utf8')`, or throws as it does.
 */
export function readConfig(env: Environment, readFile: (path: string) => string): Config {
  const environment = readEnvironment(env)
  const settings = readSettingsFile(env.READBACK_CONFIG?.trim() || undefined, readFile)
  if ('faults' in environment || 'faults' in settings) {
    throw new ConfigFault([...faultsOf(environment), ...faultsOf(settings)])
  }
  return { ...slackConnection(environment.value), ...deployment(environment.value), ...settings.value }
}

function slackConnection(env: EnvironmentSettings): SlackConnection {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = env
  const apiUrl = env.SLACK_API_URL
  if (botToken && appToken) return { mode: 'socket', slack: { botToken, appToken, apiUrl } }
  if (botToken && signingSecret) return { mode: 'http', slack: { botToken, signingSecret, apiUrl } }
  return { mode: 'practice' }
}

function deployment(env: EnvironmentSettings): Deployment {
  return {
    port: env.PORT,
    databaseUrl: env.DATABASE_URL,
    dataDir: env.DATA_DIR,
    logLevel: env.LOG_LEVEL,
    pagerduty: {
      apiToken: env.PAGERDUTY_API_TOKEN,
      fromEmail: env.PAGERDUTY_FROM_EMAIL,
      routingKey: env.PAGERDUTY_ROUTING_KEY,
      webhookSecret: env.PAGERDUTY_WEBHOOK_SECRET,
      apiUrl: env.PAGERDUTY_API_URL,
      eventsUrl: env.PAGERDUTY_EVENTS_URL,
    },
    apiTokens: env.API_TOKENS,
  }
}
