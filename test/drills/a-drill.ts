// A person at the page while a drill is played: the real app in practice mode, reached over its port alone.

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pino from 'pino'
import { onTestFinished } from 'vitest'
import { startApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import type { DrillProgress, DrillSummary } from '../../src/practice/drill-protocol.ts'
import type { Message, Snapshot } from '../../src/practice/protocol.ts'
import { until } from '../support/app.ts'

export type Page = Awaited<ReturnType<typeof aPracticePage>>

const TOKEN = 'reader-token-0123456789'

type Setup = { databaseUrl: string; settings?: string; drill?: { id: string; speed?: number } }

export async function aPracticePage({ databaseUrl, settings, drill }: Setup) {
  const dataDir = await mkdtemp(join(tmpdir(), 'readback-drill-'))
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }))
  const environment = {
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    PORT: '0',
    API_TOKENS: `reader:${TOKEN}`,
    ...(settings ? { READBACK_CONFIG: 'readback.yml' } : {}),
  }
  const config = readConfig(environment, () => settings ?? '')
  const app = await startApp(config, { log: pino({ level: 'silent' }), drill })
  onTestFinished(app.stop)
  const address = `http://127.0.0.1:${app.port}`

  // biome-ignore lint/suspicious/noExplicitAny: tests look at answers as the outside does, by their documented names
  async function get(path: string): Promise<any> {
    const response = await fetch(address + path, { headers: { Authorization: `Bearer ${TOKEN}` } })
    return response.json()
  }
  async function post(path: string, body: object): Promise<{ ok: boolean; error?: string }> {
    const response = await fetch(address + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return (await response.json()) as { ok: boolean; error?: string }
  }
  async function act(path: string, body: object): Promise<void> {
    const answer = await post(`/practice/${path}`, body)
    if (!answer.ok) throw new Error(`The workspace refused ${path}: ${answer.error}`)
  }
  const snapshot = (): Promise<Snapshot> => get('/practice/snapshot')
  const current = async (): Promise<DrillProgress | null> => (await get('/practice/drills/current')).drill

  return {
    address,
    get,
    post,
    snapshot,
    list: async (): Promise<DrillSummary[]> => (await get('/practice/drills')).drills,
    current,
    command: (actor: string, channel: string, text: string) => act('say', { actor, channel, text }),
    /** A channel by the beginning of its name, once it is there. */
    channel: (beginning: string) =>
      until(
        async () => (await snapshot()).channels.find(({ name }) => name.startsWith(beginning)),
        `a channel ${beginning}…`,
      ),
    /** The newest message of the channel that says this, once it is there. */
    message: (channel: string, words: string) =>
      until(
        async () =>
          (await snapshot()).messages.findLast((each) => each.channel === channel && readable(each).includes(words)),
        `“${words}”`,
      ),
    /** Presses the newest button with these words, once there is one. */
    async press(actor: string, channel: string, words: string): Promise<void> {
      const { ts, blockId, actionId } = await until(async () => {
        const messages = (await snapshot()).messages.filter((each) => each.channel === channel)
        return messages.flatMap((each) => buttonsIn(each, words)).at(-1)
      }, `a button “${words}”`)
      await act('click', { actor, where: { channel, ts }, blockId, actionId, state: {} })
    },
    /** Sends the form in front of this person as it came, with these entries. */
    async submit(actor: string, entries: Record<string, object> = {}): Promise<void> {
      const open = await until(async () => (await snapshot()).views.find(({ user }) => user === actor), 'a form')
      const values = Object.fromEntries(
        Object.entries(entries).map(([name, entry]) => [name, { [name]: entry }] as const),
      )
      await act('submit', { actor, viewId: open.id, values })
    },
  }
}

export const readable = ({ text, blocks }: Pick<Message, 'text' | 'blocks'>): string =>
  `${text}\n${JSON.stringify(blocks ?? [])}`

function buttonsIn(message: Message, words: string) {
  return (message.blocks ?? []).flatMap((block) => {
    const elements = block.type === 'actions' ? block.elements : []
    return elements.flatMap((element) =>
      element.type === 'button' && element.text.text === words && element.action_id && block.block_id
        ? [{ ts: message.ts, blockId: block.block_id, actionId: element.action_id }]
        : [],
    )
  })
}
