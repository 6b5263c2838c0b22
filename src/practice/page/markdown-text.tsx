import Markdown, { type Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { Link } from './mrkdwn-text.tsx'

// The page loads nothing from elsewhere, so a picture is shown by its words.
const COMPONENTS: Components = {
  a: ({ href, children }) => <Link href={href ?? ''}>{children}</Link>,
  img: ({ alt }) => <span className="remote-image">{alt}</span>,
  table: ({ children }) => (
    <div className="block-table">
      <table>{children}</table>
    </div>
  ),
}

/** Markdown as GitHub has it: files, canvases and Slack's `markdown` block. HTML in it stays text. */
export function MarkdownText({ source }: { source: string }) {
  return (
    <div className="markdown">
      <Markdown remarkPlugins={[remarkGfm]} components={COMPONENTS}>
        {source}
      </Markdown>
    </div>
  )
}
