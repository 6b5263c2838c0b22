import { z } from 'zod'
import { checkBlocks } from './block-kit/check.ts'
import { channelById } from './channels.ts'
import { edit, post, remove } from './messages.ts'
import type { ResponseUrl } from './records.ts'
import { Refusal } from './refusal.ts'
import { appById, newId, type World } from './world.ts'

const USES = 5
const MINUTES_OPEN = 30
/** So long an address that is over still says so, instead of being unknown. */
const MS_REMEMBERED = 24 * 60 * 60 * 1000

const reply = z.object({
  text: z.string().optional(),
  blocks: z.array(z.unknown()).optional(),
  attachments: z.array(z.unknown()).optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).optional(),
  replace_original: z.boolean().optional(),
  delete_original: z.boolean().optional(),
  thread_ts: z.string().optional(),
})

/** An address by which the app may answer what this person just did, five times within thirty minutes. */
export function issueResponseUrl(
  world: World,
  kind: 'commands' | 'actions',
  about: Pick<ResponseUrl, 'channel' | 'user' | 'appId' | 'messageId'>,
): string {
  for (const old of world.state.responseUrls.all()) {
    if (old.expiresAt < world.now().getTime() - MS_REMEMBERED) world.state.responseUrls.remove(old.id)
  }
  const expiresAt = world.now().getTime() + MINUTES_OPEN * 60_000
  const { id } = world.state.responseUrls.put({ id: newId('R'), usesLeft: USES, expiresAt, ...about })
  return `${world.address()}/${kind}/${world.team.id}/${id}`
}

export function respondThrough(world: World, id: string, given: unknown) {
  const url = world.state.responseUrls.get(id)
  if (!url) throw new Refusal('invalid_url')
  if (world.now().getTime() > url.expiresAt) throw new Refusal('expired_url')
  if (url.usesLeft === 0) throw new Refusal('used_url')
  const read = reply.safeParse(given)
  if (!read.success) throw new Refusal('invalid_payload')
  respond(world, url, read.data)
  world.state.responseUrls.put({ ...url, usesLeft: url.usesLeft - 1 })
}

/** What the app said in answer to a command or click, by its response URL or in the acknowledgement itself. */
export function respond(
  world: World,
  to: Pick<ResponseUrl, 'channel' | 'user' | 'appId' | 'messageId'>,
  answer: z.infer<typeof reply>,
) {
  const channel = channelById(world, to.channel)
  const app = appById(world, to.appId)
  if (!app) throw new Refusal('invalid_url')
  const original = to.messageId ? world.state.messages.get(to.messageId) : undefined
  if (answer.delete_original) {
    if (original) remove(world, channel, original)
    return
  }
  const { text, attachments } = answer
  const blocks = answer.blocks ? checkBlocks(answer.blocks) : undefined
  if (!text && !blocks?.length && !attachments?.length) throw new Refusal('no_text')
  const content = { text: text ?? '', ...(blocks ? { blocks } : {}), ...(attachments ? { attachments } : {}) }
  if (answer.replace_original && original) {
    edit(world, channel, original, app.userId, content)
    return
  }
  post(
    world,
    channel,
    { kind: 'app', app },
    {
      ...content,
      threadTs: answer.thread_ts ?? (original?.onlyFor ? original.thread_ts : undefined),
      onlyFor: answer.response_type === 'in_channel' ? undefined : to.user,
    },
  )
}

/** The acknowledgement of a command may carry the answer: plain words, or a message. Anything else says nothing. */
export function respondInAcknowledgement(
  world: World,
  to: Pick<ResponseUrl, 'channel' | 'user' | 'appId'>,
  body: unknown,
) {
  const answer = reply.safeParse(typeof body === 'string' ? { text: body } : body)
  if (!answer.success || (!answer.data.text && !answer.data.blocks?.length)) return
  respond(world, to, answer.data)
}
