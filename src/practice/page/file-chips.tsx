import type { PageFile } from '../protocol.ts'
import { usePage } from './use-page.ts'

export function FileChips({ files }: { files: PageFile[] }) {
  const { dispatch, state } = usePage()
  return (
    <div className="files">
      {files.map((file) => (
        <button
          key={file.id}
          type="button"
          className="file-chip"
          onClick={() => {
            dispatch({ type: 'open_panel', panel: { kind: 'file', file } })
            dispatch({ type: 'did', deed: { what: 'file', text: file.name, channel: state.channelId } })
          }}
        >
          <span className="file-sign" aria-hidden="true">
            {file.name.split('.').at(-1)?.slice(0, 4) ?? 'file'}
          </span>
          <span>
            <strong>{file.title || file.name}</strong>
            <small>
              {file.name} · {sizeOf(file.size)}
            </small>
          </span>
        </button>
      ))}
    </div>
  )
}

export function sizeOf(bytes: number): string {
  return bytes < 1024 ? `${bytes} bytes` : `${Math.round(bytes / 1024)} KB`
}
