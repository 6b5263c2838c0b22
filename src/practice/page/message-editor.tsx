import { useState } from 'react'
import type { Message } from '../protocol.ts'
import { api } from './api.ts'
import { editableText } from './editable-text.ts'
import { usePage } from './use-page.ts'

export function MessageEditor({ message, onDone }: { message: Message; onDone: () => void }) {
  const { actor, state } = usePage()
  const [text, setText] = useState(() => editableText(message.text, state.workspace))
  const [refusal, setRefusal] = useState<string>()

  async function save() {
    if (text.trim() === '') return setRefusal('A message needs some words. To take it away, delete it.')
    const { channel, ts } = message
    const answer = await api.edit({ actor: actor.id, channel, ts, text })
    if (answer) setRefusal(answer)
    else onDone()
  }

  return (
    <form
      className="message-editor"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <textarea
        className="input"
        aria-label="Edit message"
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to edit this text
        autoFocus
        rows={Math.min(10, text.split('\n').length + 1)}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onDone()
          if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
          event.preventDefault()
          save()
        }}
      />
      {refusal && (
        <p className="refusal" role="status">
          {refusal}
        </p>
      )}
      <div className="editor-foot">
        <button type="button" className="button" onClick={onDone}>
          Cancel
        </button>
        <button type="submit" className="button primary">
          Save
        </button>
      </div>
    </form>
  )
}
