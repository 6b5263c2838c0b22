import type { KnownBlock } from '@slack/types'
import { z } from 'zod'
import type { HomeTab, View } from '../records.ts'
import { pointedRefusal, Refusal } from '../refusal.ts'
import { homeView, messageBlock, modalView } from './blocks.ts'

type Loose = { type: string; block_id?: string | undefined } & Record<string, unknown>
type Interactive = { type: string; action_id?: string; focus_on_load?: boolean }

/** Text of all blocks of one message together; beyond this Slack refuses blocks that are each legal. */
const MAX_TEXT_OF_ALL_BLOCKS = 13_200
const MAX_MARKDOWN = 12_000
const MAX_VIEW_BYTES = 250_000
const TEXT_ONLY = new Set(['plain_text', 'mrkdwn', 'image'])

/** The blocks of a message as Slack keeps them: every block and interactive element has an id. */
export function checkBlocks(given: unknown): KnownBlock[] {
  const read = z.array(messageBlock).max(50).safeParse(given)
  if (!read.success) throw pointedRefusal('invalid_blocks', complaints(read.error, '/blocks'))
  const blocks: Loose[] = read.data
  const wrong = [...duplicates(blocks), ...atMostOne(blocks, 'table')]
  if (wrong.length > 0) throw pointedRefusal('invalid_blocks', wrong)
  const markdown = blocks.filter((block) => block.type === 'markdown').map((block) => String(block.text))
  if (markdown.join('').length > MAX_MARKDOWN || textLength(blocks) > MAX_TEXT_OF_ALL_BLOCKS) {
    throw new Refusal('msg_blocks_too_long')
  }
  return withIds(blocks)
}

export function checkModal(given: unknown): View['payload'] {
  return checkView(modalView, given)
}

export function checkHome(given: unknown): HomeTab {
  return checkView(homeView, given) as HomeTab // `homeView` admits no other type
}

function checkView(schema: typeof modalView | typeof homeView, given: unknown): View['payload'] {
  if (JSON.stringify(given ?? null).length > MAX_VIEW_BYTES) throw new Refusal('view_too_large')
  const read = schema.safeParse(given)
  if (!read.success) throw pointedRefusal('invalid_arguments', complaints(read.error, '/view'))
  const wrong = duplicates(read.data.blocks).map((each) => each.replace('json-pointer:', 'json-pointer:/view'))
  if (wrong.length > 0) throw pointedRefusal('invalid_arguments', wrong)
  return { ...read.data, blocks: withIds(read.data.blocks) } as View['payload'] // its schema was checked just above
}

/** The elements one can press, choose or type in, with where they stand. */
function interactiveElements(block: Loose): { element: Interactive; at: string }[] {
  const { elements, element, accessory } = block as Record<string, unknown> // fields of some blocks only
  const several: unknown[] = block.type === 'actions' && Array.isArray(elements) ? elements : []
  return [
    ...several.map((each, index) => ({ element: each, at: `elements/${index}` })),
    ...(block.type === 'input' ? [{ element, at: 'element' }] : []),
    ...(accessory ? [{ element: accessory, at: 'accessory' }] : []),
  ].filter((each): each is { element: Interactive; at: string } => !TEXT_ONLY.has((each.element as Interactive).type))
}

/** Slack wants block ids unique among the blocks, and action ids unique within their block. */
function duplicates(blocks: Loose[]): string[] {
  const blockIds = new Set<string>()
  const focused = blocks.flatMap(interactiveElements).filter(({ element }) => element.focus_on_load)
  const wrong = focused.length > 1 ? ['only one element can have focus_on_load [json-pointer:/blocks]'] : []
  blocks.forEach((block, index) => {
    if (block.block_id !== undefined) {
      if (blockIds.has(block.block_id)) {
        wrong.push(`\`block_id\` "${block.block_id}" already exists [json-pointer:/blocks/${index}/block_id]`)
      }
      blockIds.add(block.block_id)
    }
    const actionIds = new Set<string>()
    for (const { element, at } of interactiveElements(block)) {
      if (element.action_id === undefined) continue
      if (actionIds.has(element.action_id)) {
        wrong.push(
          `\`action_id\` "${element.action_id}" already exists [json-pointer:/blocks/${index}/${at}/action_id]`,
        )
      }
      actionIds.add(element.action_id)
    }
  })
  return wrong
}

const atMostOne = (blocks: Loose[], type: string) =>
  blocks.filter((block) => block.type === type).length > 1
    ? [`only one ${type} block allowed [json-pointer:/blocks]`]
    : []

function textLength(part: unknown): number {
  if (Array.isArray(part)) return part.reduce((sum: number, each) => sum + textLength(each), 0)
  if (typeof part !== 'object' || part === null) return 0
  return Object.entries(part).reduce(
    (sum, [key, value]) => sum + (key === 'text' && typeof value === 'string' ? value.length : textLength(value)),
    0,
  )
}

function withIds(blocks: Loose[]): KnownBlock[] {
  const taken = new Set(blocks.map((block) => block.block_id))
  const freshId = () => {
    let id = Math.random().toString(36).slice(2, 7)
    while (taken.has(id)) id = Math.random().toString(36).slice(2, 7)
    taken.add(id)
    return id
  }
  return blocks.map((block) => {
    const filled = structuredClone(block)
    filled.block_id ??= freshId()
    for (const { element } of interactiveElements(filled)) element.action_id ??= freshId()
    return filled as unknown as KnownBlock // the caller has checked it against the schema of blocks
  })
}

function complaints(error: z.ZodError, root: string): string[] {
  return error.issues.map((issue) => `${inSlacksWords(issue)} [json-pointer:${[root, ...issue.path].join('/')}]`)
}

function inSlacksWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? `must be less than ${Number(issue.maximum) + 1} characters`
        : `no more than ${issue.maximum} items allowed`
    case 'too_small':
      return issue.origin === 'string'
        ? 'must be more than 0 characters'
        : `no fewer than ${issue.minimum} items allowed`
    case 'invalid_union':
      return 'unsupported type'
    case 'unrecognized_keys':
      return `invalid additional property: ${issue.keys.join(', ')}`
    case 'invalid_type':
      return issue.input === undefined
        ? `missing required field: ${String(issue.path.at(-1))}`
        : `must be a valid ${issue.expected}`
    default:
      return issue.message
  }
}
