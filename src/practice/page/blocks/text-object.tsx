import type { TextObject } from '@slack/types'
import { Mrkdwn, PlainText } from '../mrkdwn-text.tsx'

export function TextObjectView({ text }: { text: TextObject }) {
  if (text.type === 'mrkdwn') return <Mrkdwn text={text.text} />
  return (
    <span className="plain-text">
      <PlainText text={text.text} />
    </span>
  )
}
