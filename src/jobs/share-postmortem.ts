import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { incidentKey } from '../domain/incident.ts'
import { finishUpload, sendContent, startUpload } from '../slack/uploads.ts'
import { beginEffect, keepEffect } from '../store/effects.ts'
import { readIncident } from '../store/read-incidents.ts'
import { fillGaps } from './fill-gaps.ts'
import { type EffectPayload, effectId, type Outside } from './outside.ts'
import { shareCanvas } from './share-canvas.ts'

/** Compiles the draft, keeps it on disk, and puts it into the channel as a file; both before anything else happens there. */
export async function sharePostmortem(outside: Outside, { incident: number, seq }: EffectPayload): Promise<void> {
  const { store, slack, draft, documentsDir } = outside
  const incident = await readIncident(store.db, number)
  if (!incident?.channel) return
  const id = effectId(number, `share_postmortem:${seq}`)
  const before = await beginEffect(store.db, id, number, store.now())
  if (before.done) return
  const channel = incident.channel.id
  if (!before.fileId || !(await isShared(outside, before.fileId, channel))) {
    await fillGaps(outside, incident)
    const compiled = await draft(number)
    if (!compiled) return
    const { markdown } = compiled
    const filename = `postmortem-inc-${number}.md`
    await keepOnDisk(documentsDir, filename, markdown)
    const upload = await startUpload(slack, filename, markdown)
    await sendContent(upload, markdown)
    await keepEffect(store.db, id, { fileId: upload.fileId })
    await finishUpload(slack, { fileId: upload.fileId, title: `Postmortem draft of ${incidentKey(incident)}`, channel })
    await shareCanvas(outside, number, channel, compiled.canvas)
  }
  await keepEffect(store.db, id, { done: true })
}

/** After a crash between completing and noting it, the file says itself where it is shared. */
async function isShared({ slack }: Outside, fileId: string, channel: string): Promise<boolean> {
  const { file } = await slack.call('files.info', { file: fileId })
  return [...Object.keys(file?.shares?.public ?? {}), ...Object.keys(file?.shares?.private ?? {})].includes(channel)
}

/** Written beside and renamed, so that a reader never sees half a document. */
async function keepOnDisk(folder: string, filename: string, markdown: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, filename)
  await writeFile(`${path}.part`, markdown)
  await rename(`${path}.part`, path)
}
