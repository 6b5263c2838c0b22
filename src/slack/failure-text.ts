import type { SlackFailure } from './failure.ts'
import { escapeText } from './text.ts'

const TOKEN_REFUSED =
  'Slack no longer accepts this app’s token. An administrator has to install the app again and set SLACK_BOT_TOKEN.'
const NO_SUCH_PERSON = 'Slack does not know that person here. Check the name, or ask them to join this workspace.'
const CANNOT_BE_INVITED =
  'That person cannot be added to this channel. Someone with the right to invite them can add them by hand.'
const NOT_PERMITTED =
  'This workspace’s settings do not let the app do this. A workspace owner can allow it, or do it by hand.'
const TOO_LONG = 'That text is longer than Slack accepts. Shorten it and send it again.'
const NOT_OPEN_ANY_MORE = 'The form took too long to open. Please try once more.'

const WORDS: Record<string, string> = {
  account_inactive: TOKEN_REFUSED,
  cant_invite: CANNOT_BE_INVITED,
  cant_invite_self: 'The app is in this channel already.',
  cannot_dm_bot: 'Slack does not let apps write to each other. Choose a person.',
  channel_not_found:
    'Slack does not show the app that channel. If it is private, invite the app with /invite and try again.',
  exchanged_trigger_id: NOT_OPEN_ANY_MORE,
  expired_trigger_id: NOT_OPEN_ANY_MORE,
  invalid_auth: TOKEN_REFUSED,
  invitee_cant_see_channel: CANNOT_BE_INVITED,
  is_archived: 'That channel is archived. Unarchive it in Slack, or use another one.',
  markdown_text_conflict: TOO_LONG,
  msg_blocks_too_long: TOO_LONG,
  msg_too_long: TOO_LONG,
  name_taken: 'A channel of that name exists already.',
  no_permission: NOT_PERMITTED,
  not_authed: TOKEN_REFUSED,
  not_in_channel: 'The app is not in that channel. Invite it with /invite and try again.',
  org_user_not_in_team: NO_SUCH_PERSON,
  restricted_action: NOT_PERMITTED,
  team_access_not_granted: NOT_PERMITTED,
  token_expired: TOKEN_REFUSED,
  token_revoked: TOKEN_REFUSED,
  too_long: TOO_LONG,
  ura_max_channels:
    'That guest can be in one channel only. Someone with the right to change this can add them by hand.',
  user_disabled: 'That account has been deactivated. Choose someone else.',
  user_is_restricted:
    'That person is a guest and cannot be added by the app. Someone with the right to invite them can add them by hand.',
  user_not_found: NO_SUCH_PERSON,
  users_not_found: NO_SUCH_PERSON,
  view_too_large: TOO_LONG,
}

/** What a person is told about a failed call: what happened, and what they can do about it. Safe as mrkdwn. */
export function plainFailure(failure: SlackFailure): string {
  if (failure.kind === 'rate_limited') {
    return `Slack is limiting how fast the app may act. It goes on by itself in about ${seconds(failure.retryAfterSeconds ?? 30)}.`
  }
  if (failure.kind === 'unreachable') {
    return failure.ambiguous
      ? 'Slack did not answer, so this may or may not have happened. Look before doing it again.'
      : 'Slack cannot be reached at the moment. Please try again shortly.'
  }
  if (failure.error === 'missing_scope') {
    const scopes = failure.needed ? ` ${failure.needed.map((scope) => `\`${escapeText(scope)}\``).join(' or ')}` : ''
    return `The app lacks the permission${scopes} for this. An administrator can add it in the app’s settings and install the app again.`
  }
  return (
    WORDS[failure.error] ??
    `Slack refused this (${escapeText(failure.error)}). Try again; if it stays so, tell whoever runs the app.`
  )
}

function seconds(count: number): string {
  return count === 1 ? '1 second' : `${count} seconds`
}
