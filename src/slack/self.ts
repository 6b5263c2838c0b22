import type { SlackClient } from './client.ts'
import { SlackFailure, SlackSettingFault } from './failure.ts'

/** Who the bot is in its workspace. Deliveries for anybody else are refused, and its own posts are told by `appId`. */
export type Self = {
  appId: string
  teamId: string
  teamName: string
  botId: string
  botUserId: string
  /** The workspace's address, ends in `/`; links to messages begin with it. */
  url: string
}

const TOKEN_FAULTS: Record<string, string> = {
  account_inactive: 'belongs to an app that was removed from the workspace; install it again',
  invalid_auth: 'is not accepted by Slack',
  not_authed: 'is not accepted by Slack',
  not_allowed_token_type: 'is not a bot token',
  token_expired: 'has expired',
  token_revoked: 'has been revoked; install the app again',
}

/** Asks Slack whose token this is. A token that will never do is a `SlackSettingFault`, anything else a `SlackFailure`. */
export async function readSelf(client: SlackClient): Promise<Self> {
  try {
    const us = await client.call('auth.test', {})
    if (!us.bot_id || !us.user_id || !us.team_id) throw botTokenFault('is not a bot token')
    // Newer answers name the app; where they do not, its bot does.
    const appId = us.app_id ?? (await client.call('bots.info', { bot: us.bot_id })).bot?.app_id
    if (!appId) throw new SlackFailure({ kind: 'unreachable', method: 'bots.info', error: 'invalid_response' })
    return {
      appId,
      teamId: us.team_id,
      teamName: us.team ?? us.team_id,
      botId: us.bot_id,
      botUserId: us.user_id,
      url: us.url ?? 'https://slack.com/',
    }
  } catch (error) {
    if (error instanceof SlackFailure && error.kind === 'refused') {
      if (error.error === 'missing_scope')
        throw botTokenFault(`lacks the scope ${error.needed?.join(' or ')}; see manifest.yml`)
      const wrong = TOKEN_FAULTS[error.error]
      if (wrong) throw botTokenFault(wrong)
    }
    throw error
  }
}

function botTokenFault(wrong: string): SlackSettingFault {
  return new SlackSettingFault('SLACK_BOT_TOKEN', wrong, 'xoxb-…')
}

/** The address of a message, as chat.getPermalink would give it; made here, since one call a line would take minutes. */
export function permalink({ url }: Pick<Self, 'url'>, channel: string, ts: string, threadTs?: string): string {
  const base = `${url.endsWith('/') ? url : `${url}/`}archives/${channel}/p${ts.replace('.', '')}`
  return threadTs && threadTs !== ts ? `${base}?thread_ts=${threadTs}&cid=${channel}` : base
}
