import { z } from 'zod'

const labels = [
  'ack_claim',
  'ownership_claim',
  'resolution_claim',
  'neutral',
  'ambiguous_human_ack',
  'clear_human_ownership',
] as const

const labelledMessage = z.object({
  id: z.string(),
  lang: z.string(),
  sender: z.enum(['agent', 'bot', 'workflow', 'human']),
  label: z.enum(labels),
  text: z.string().default(''),
  blocks: z.array(z.unknown()).optional(),
  attachments: z.array(z.unknown()).optional(),
})

export type LabelledMessage = z.infer<typeof labelledMessage>

/** Reads JSON Lines; throws with the number of the line that is not a labelled message. */
export function parseMessages(jsonLines: string): LabelledMessage[] {
  return jsonLines
    .split('\n')
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '')
    .map(({ line, number }) => {
      const parsed = labelledMessage.safeParse(JSON.parse(line))
      if (!parsed.success) throw new Error(`line ${number}: ${z.prettifyError(parsed.error)}`)
      return parsed.data
    })
}

export const shouldBeFlagged = ({ label }: LabelledMessage): boolean => label !== 'neutral'
