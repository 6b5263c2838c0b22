import { useEffect, useState } from 'react'
import type { PageFile } from '../protocol.ts'
import { fileAddress } from './api.ts'
import { MarkdownText } from './markdown-text.tsx'
import { PanelFrame } from './panel-frame.tsx'

type Text = { state: 'loading' } | { state: 'ready'; text: string } | { state: 'failed' }

export function FilePanel({ file }: { file: PageFile }) {
  const address = fileAddress(file.id)
  const [isRaw, setRaw] = useState(false)
  const isMarkdown = /\.(md|markdown)$/i.test(file.name) || file.mimetype === 'text/markdown'
  const isImage = file.mimetype.startsWith('image/')
  return (
    <PanelFrame
      title={file.title || file.name}
      tools={
        <>
          {isMarkdown && (
            <button type="button" className="button" aria-pressed={isRaw} onClick={() => setRaw(!isRaw)}>
              Raw
            </button>
          )}
          <a className="button" href={address} download={file.name}>
            Download
          </a>
        </>
      }
    >
      {isImage ? (
        <img className="picture" src={address} alt={file.title || file.name} />
      ) : (
        <FileText address={address} isMarkdown={isMarkdown && !isRaw} />
      )}
    </PanelFrame>
  )
}

function FileText({ address, isMarkdown }: { address: string; isMarkdown: boolean }) {
  const content = useText(address)
  if (content.state === 'loading') return <p className="empty">Fetching the file…</p>
  if (content.state === 'failed') return <p className="empty">The file could not be fetched.</p>
  return isMarkdown ? <MarkdownText source={content.text} /> : <pre className="pre whole">{content.text}</pre>
}

function useText(address: string): Text {
  const [content, setContent] = useState<Text>({ state: 'loading' })
  useEffect(() => {
    const stopped = new AbortController()
    fetch(address, { signal: stopped.signal })
      .then(async (response) => {
        setContent(response.ok ? { state: 'ready', text: await response.text() } : { state: 'failed' })
      })
      .catch(() => {
        if (!stopped.signal.aborted) setContent({ state: 'failed' })
      })
    return () => stopped.abort()
  }, [address])
  return content
}
