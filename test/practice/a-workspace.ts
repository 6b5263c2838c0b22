// What every test of the practice workspace starts from.

import { SocketModeClient } from '@slack/socket-mode'
import { WebClient } from '@slack/web-api'
import { onTestFinished } from 'vitest'
import { startWorkspace, type Workspace, type WorkspaceOptions } from '../../src/practice/workspace.ts'

export const GENERAL = 'C0GENERAL'
export const INCIDENTS = 'C0INCIDENTS'
export const ADA = 'U0ADAMOREAU'
export const BEN = 'U0BENOKAFOR'
export const FINN_WHO_LEFT = 'U0FINNLARSEN'

export async function aWorkspace(options: WorkspaceOptions = {}): Promise<Workspace> {
  const workspace = await startWorkspace(options)
  onTestFinished(() => workspace.stop())
  return workspace
}

/** Slack's own client, without retries: what it meets is what the workspace answered. */
export const clientOf = (workspace: Workspace, token = workspace.botToken) =>
  new WebClient(token, { slackApiUrl: workspace.apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true })

type Answer = { ok: boolean; error?: string; [field: string]: unknown }

/** One call by hand, as JSON: for arguments that Slack's own client would not send. */
export async function call(
  workspace: Workspace,
  method: string,
  args: Record<string, unknown> = {},
  token: string | undefined = workspace.botToken,
): Promise<Answer> {
  const response = await fetch(workspace.apiUrl + method, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(args),
  })
  return (await response.json()) as Answer
}

/** A channel the bot has opened, by id. */
export async function aChannel(workspace: Workspace, name = 'inc-1'): Promise<string> {
  const { channel } = await clientOf(workspace).conversations.create({ name })
  return channel?.id ?? ''
}

export type Delivery = {
  type: string
  // biome-ignore lint/suspicious/noExplicitAny: bodies are whatever came over the wire
  body: any
  retry_num?: number
  retry_reason?: string
}

/** An app on the other end of a socket, which notes what it gets and acknowledges with what `answer` returns. */
export async function anApp(
  workspace: Workspace,
  answer: (delivery: Delivery) => unknown = () => undefined,
): Promise<{ received: Delivery[]; client: SocketModeClient }> {
  const client = new SocketModeClient({
    appToken: workspace.appToken,
    clientOptions: { slackApiUrl: workspace.apiUrl },
    logger: silent,
  })
  const received: Delivery[] = []
  client.on('slack_event', async ({ ack, ...delivery }) => {
    received.push(delivery)
    const body = await answer(delivery)
    if (body !== NO_ANSWER) await ack(body)
  })
  await client.start()
  onTestFinished(() => client.disconnect())
  return { received, client }
}

export const NO_ANSWER = Symbol('the app stays silent')

const nothing = () => {}
const silent = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  setName: nothing,
  getLevel: () => 'error' as never,
}

/** The events among what an app got, by type and subtype. */
export const eventsOf = (received: Delivery[], type: string, subtype?: string) =>
  received
    .filter(({ type: kind }) => kind === 'events_api')
    .map(({ body }) => body.event)
    .filter((event) => event.type === type && (subtype === undefined || event.subtype === subtype))

/** Looks until something is there; says what it was waiting for when it never comes. */
export async function eventually<Found>(
  look: () => Found | undefined | false,
  what: string,
  ms = 5000,
): Promise<Found> {
  const deadline = Date.now() + ms
  for (;;) {
    const found = look()
    if (found) return found
    if (Date.now() > deadline) throw new Error(`Waited ${ms} ms in vain for ${what}.`)
    await new Promise((done) => setTimeout(done, 10))
  }
}

export const modal = (blocks: unknown[] = [question()], more: Record<string, unknown> = {}) => ({
  type: 'modal',
  title: { type: 'plain_text', text: 'A form' },
  submit: { type: 'plain_text', text: 'Send' },
  blocks,
  ...more,
})

export const question = (blockId = 'question', element: Record<string, unknown> = {}) => ({
  type: 'input',
  block_id: blockId,
  label: { type: 'plain_text', text: 'What happened' },
  element: { type: 'plain_text_input', action_id: 'answer', ...element },
})

export const button = (text: string, more: Record<string, unknown> = {}) => ({
  type: 'button',
  action_id: text,
  text: { type: 'plain_text', text },
  ...more,
})

export const section = (text: string) => ({ type: 'section', text: { type: 'mrkdwn', text } })
export const actions = (...elements: unknown[]) => ({ type: 'actions', elements })
