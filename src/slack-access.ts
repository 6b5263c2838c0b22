import type { Config } from './config.ts'

/** How the bot reaches its Slack, whichever that is. */
export type SlackAccess = {
  botToken: string
  appToken?: string | undefined
  signingSecret?: string | undefined
  apiUrl?: string | undefined
}

/** Of a configuration with Slack tokens. */
export function accessOf({ mode, slack }: Exclude<Config, { mode: 'practice' }>): SlackAccess {
  const common = { botToken: slack.botToken.reveal(), apiUrl: slack.apiUrl }
  return mode === 'socket'
    ? { ...common, appToken: slack.appToken.reveal() }
    : { ...common, signingSecret: slack.signingSecret.reveal() }
}
