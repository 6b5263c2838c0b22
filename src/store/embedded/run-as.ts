import { type ExecFileException, execFile } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { ClusterError, USE_YOUR_OWN } from './cluster-error.ts'

/** The user PostgreSQL runs as when we are root, which it refuses to be. `undefined`: as ourselves. */
export type RunAs = { uid: number; gid: number; name: string } | undefined

/** A cluster keeps the user that owns it; a new one belongs to `postgres`, or to `nobody` where there is none. */
export async function chooseUser(existingData: string | undefined): Promise<RunAs> {
  if (!areWeRoot()) return undefined
  if (existingData) {
    const { uid, gid } = await stat(existingData)
    return { uid, gid, name: `user ${uid}` }
  }
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
    if (uid.ok && gid.ok) return { uid: Number(uid.stdout), gid: Number(gid.stdout), name }
  }
  throw new ClusterError(
    `PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody. Start Readback as another user. ${USE_YOUR_OWN}`,
  )
}

/** Asks the kernel by trying: mode bits alone would miss access lists and mounts. */
export async function canEnter(folder: string, as: RunAs): Promise<boolean> {
  return (await run('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], as)).ok
}

export type RunResult = { ok: boolean; code: string | number | null; stdout: string; stderr: string }

/**
 * Runs a program to its end with an environment of three variables: no token of ours reaches it, and no `PG…` variable of
 * the operator changes what it does. `code` is the exit status, or the errno name when it could not be started.
 */
export function run(program: string, args: string[], as?: RunAs): Promise<RunResult> {
  return new Promise((resolve) => {
    const done = (error: ExecFileException | null, stdout: string, stderr: string) =>
      resolve({ ok: !error, code: error?.code ?? (error ? null : 0), stdout, stderr })
    const child = execFile(program, args, { ...spawnOptions(as), cwd: '/' }, done)
    child.stdin?.end()
  })
}

/** English messages, because ours are recognised by their text. */
export function spawnOptions(as: RunAs) {
  const env = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
  return as ? { env, uid: as.uid, gid: as.gid } : { env }
}

function areWeRoot(): boolean {
  try {
    return userInfo().uid === 0
  } catch {
    return false // a container's user without a name: not root, which always has one
  }
}
