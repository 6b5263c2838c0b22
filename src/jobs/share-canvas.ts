import { z } from 'zod'
import { SlackFailure } from '../slack/failure.ts'
import type { Outside } from './outside.ts'

/** Slack's types leave the channel's canvas out. */
const withCanvas = z.object({ properties: z.object({ canvas: z.object({ file_id: z.string() }) }) })

/** Puts the draft into the channel's canvas. Where the workspace has none the file is enough, so a refusal is only logged. */
export async function shareCanvas(
  { slack, log }: Outside,
  incident: number,
  channel: string,
  markdown: string,
): Promise<void> {
  const content = { type: 'markdown', markdown } as const
  try {
    await slack
      .call('conversations.canvases.create', { channel_id: channel, document_content: content })
      .catch(async (error: unknown) => {
        if (!(error instanceof SlackFailure) || error.error !== 'channel_canvas_already_exists') throw error
        const known = await canvasOf(slack, channel)
        if (!known) throw error
        const changes: [{ operation: 'replace'; document_content: typeof content }] = [
          { operation: 'replace', document_content: content },
        ]
        await slack.call('canvases.edit', { canvas_id: known, changes })
      })
  } catch (error) {
    if (!(error instanceof SlackFailure) || error.kind !== 'refused') throw error
    log.info(
      { incident, error: error.error },
      'the draft is shared as a file only, since the workspace takes no canvas',
    )
  }
}

async function canvasOf(slack: Outside['slack'], channel: string): Promise<string | undefined> {
  const { channel: info } = await slack.call('conversations.info', { channel })
  const parsed = withCanvas.safeParse(info)
  return parsed.data?.properties.canvas.file_id
}
