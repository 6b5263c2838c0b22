import type { SlackClient } from './client.ts'
import { readFailure, SlackFailure } from './failure.ts'

const UPLOAD_TIMEOUT_MS = 30_000

/** A place Slack has made for a file. It shows nowhere until the upload is finished, so an abandoned one does no harm. */
export type Upload = { fileId: string; url: string }

/**
 * First of three steps. Store `fileId` before the third: that one must not be repeated blindly, or the file is shared
 * twice; after a crash look with `files.info` whether `shares` names the channel.
 */
export async function startUpload(client: SlackClient, filename: string, content: string): Promise<Upload> {
  const answer = await client.call('files.getUploadURLExternal', { filename, length: Buffer.byteLength(content) })
  if (!answer.file_id || !answer.upload_url) throw new SlackFailure(incomplete('files.getUploadURLExternal'))
  return { fileId: answer.file_id, url: answer.upload_url }
}

/** Second step; may be repeated. The address is itself the permission, so no token goes with it. */
export async function sendContent(upload: Upload, content: string): Promise<void> {
  const method = 'file upload'
  const response = await fetch(upload.url, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: Buffer.from(content),
    redirect: 'error',
    signal: AbortSignal.timeout(UPLOAD_TIMEOUT_MS),
  }).catch((thrown: unknown) => {
    throw readFailure(method, thrown)
  })
  await response.body?.cancel()
  if (response.ok) return
  throw new SlackFailure({
    kind: 'unreachable',
    method,
    error: `http_${response.status}`,
    ambiguous: response.status >= 500,
  })
}

export type FinishedUpload = { fileId: string; title: string; channel: string; threadTs?: string | undefined }

/** Third step: the file appears in the channel, or in the thread. */
export async function finishUpload(
  client: SlackClient,
  { fileId, title, channel, threadTs }: FinishedUpload,
): Promise<void> {
  const files: [{ id: string; title: string }] = [{ id: fileId, title }]
  if (threadTs) await client.call('files.completeUploadExternal', { files, channel_id: channel, thread_ts: threadTs })
  else await client.call('files.completeUploadExternal', { files, channel_id: channel })
}

function incomplete(method: string) {
  return { kind: 'unreachable', method, error: 'invalid_response' } as const
}
