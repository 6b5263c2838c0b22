// What Slack shows, drawn from data: pure functions from an incident to blocks, and the wording of everything the bot
// says. No calls, no decisions. This file holds the few shapes that every drawing is made of.

import type { ActionsBlock, Button, ContextBlock, HeaderBlock, KnownBlock, SectionBlock } from '@slack/types'
import { clip } from '../text.ts'

/** A message: `text` is what a phone's notification and a screen reader say, so it stands for the whole. */
export type Message = { text: string; blocks?: KnownBlock[] }

export const header = (text: string): HeaderBlock => ({
  type: 'header',
  text: { type: 'plain_text', text: clip(text, 150) },
})

/** `mrkdwn` comes from `slackText`: whatever somebody typed is escaped in it. */
export const section = (mrkdwn: string, accessory?: Button): SectionBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text: mrkdwn },
  ...(accessory ? { accessory } : {}),
})

export const context = (mrkdwn: string): ContextBlock => ({
  type: 'context',
  elements: [{ type: 'mrkdwn', text: mrkdwn }],
})

/** One row a message, with an id that stays: a press on a drawing that has just been redrawn still finds it. */
export const actions = (...elements: Button[]): ActionsBlock => ({ type: 'actions', block_id: 'acts', elements })

export function button(text: string, actionId: string, value: object, style?: 'primary' | 'danger'): Button {
  return {
    type: 'button',
    text: { type: 'plain_text', text },
    action_id: actionId,
    value: JSON.stringify(value),
    ...(style ? { style } : {}),
  }
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
