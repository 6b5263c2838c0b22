// What is left standing after a drill is settled as a person would settle it, so that no clock of the bot goes on ringing.

import type { Workspace } from '../practice/workspace.ts'

type Hands = Pick<Workspace, 'messages' | 'click' | 'command' | 'join' | 'appId'>

/** Presses `No action needed` under the alert. Without a button there is nothing left to settle. */
export async function settleAlert(
  workspace: Hands,
  who: string,
  alert: { channel: string; ts: string },
): Promise<void> {
  const card = workspace
    .messages(alert.channel)
    .find(({ thread_ts, app_id, blocks }) => thread_ts === alert.ts && app_id === workspace.appId && hasButton(blocks))
  if (card) await workspace.click(who, card, NO_ACTION)
}

const NO_ACTION = 'No action needed'
const hasButton = (blocks: unknown): boolean => JSON.stringify(blocks ?? []).includes(`"${NO_ACTION}"`)

/** The draft comes into the channel all the same, with every open question waived for this reason. */
export async function closeIncident(workspace: Hands, who: string, channel: string): Promise<void> {
  workspace.join(who, channel)
  await workspace.command(who, channel, '/incident close --waive the drill was ended')
}
