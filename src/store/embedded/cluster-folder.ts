import { createHash, randomBytes } from 'node:crypto'
import { access, chmod, chown, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Logger } from 'pino'
import type { Binaries } from './binaries.ts'
import { ClusterError, USE_YOUR_OWN } from './cluster-error.ts'
import { canEnter, chooseUser, type RunAs, run } from './run-as.ts'

/** Where a cluster lies and who runs it. `data` is PostgreSQL's own folder, `log` what its server wrote. */
export type ClusterFolder = { path: string; data: string; log: string; as: RunAs; exists: boolean }

/** Where things go that root's unprivileged user must reach although DATA_DIR is closed to it. */
export const OUTSIDE = '/var/lib/readback'

/**
 * Decides where the cluster of `dataDir` (its real path) lies. A cluster once made is used where it is, whatever the permissions
 * have become since: starting an empty one beside it would look like every incident was lost.
 */
export async function findClusterFolder(dataDir: string, log: Logger): Promise<ClusterFolder> {
  const inside = join(dataDir, 'postgres')
  const outside = join(OUTSIDE, createHash('sha256').update(dataDir).digest('hex').slice(0, 16))

  for (const path of [inside, outside]) {
    if (!(await exists(join(path, 'data', 'PG_VERSION')))) continue
    const as = await chooseUser(join(path, 'data'))
    if (as && !(await canEnter(dirname(path), as))) {
      throw new ClusterError(
        `The database in ${path} belongs to ${as.name}, who can no longer enter ${dirname(path)}. Allow it (chmod o+x on that folder and those above), or set DATABASE_URL.`,
      )
    }
    if (path === outside) say(log, dataDir, outside)
    return at(path, as, true)
  }

  const as = await chooseUser(undefined)
  if (!as || (await canEnter(dataDir, as))) return at(inside, as, false)
  await mkdir(OUTSIDE, { recursive: true, mode: 0o755 })
  say(log, dataDir, outside)
  return at(outside, as, false)
}

const say = (log: Logger, dataDir: string, folder: string) =>
  log.info({ folder, dataDir }, `the database lives under ${folder}, since its user cannot enter ${dataDir}`)

const at = (path: string, as: RunAs, exists: boolean): ClusterFolder => ({
  path,
  data: join(path, 'data'),
  log: join(path, 'postgres.log'),
  as,
  exists,
})

/** Made aside and renamed: a start that is killed here leaves no half-made cluster, and of two only one is kept. */
export async function createCluster(folder: ClusterFolder, { initdb }: Binaries): Promise<void> {
  await removeLeftOvers(folder)
  const unfinished = await mkdtemp(`${folder.path}.new-`)
  const passwordFile = join(unfinished, 'password')
  try {
    await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 })
    if (folder.as) {
      await chown(passwordFile, folder.as.uid, folder.as.gid)
      await chown(unfinished, folder.as.uid, folder.as.gid)
    }
    await chmod(unfinished, 0o700)
    const made = await run(
      initdb,
      [
        ...['--pgdata', join(unfinished, 'data'), '--username', 'postgres'],
        ...['--auth', 'scram-sha-256', '--pwfile', passwordFile],
        // The provider built into PostgreSQL sorts alike on every machine; the system's changes with its C library.
        ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
      ],
      folder.as,
    )
    if (!made.ok) {
      const said = made.stderr.trim().split('\n').slice(0, 3).join(' ') || `initdb ended with ${made.code}`
      throw new ClusterError(`The database could not be created in ${folder.path}: ${said}. ${USE_YOUR_OWN}`)
    }
    await rename(unfinished, folder.path)
  } catch (error) {
    const anotherWasFaster = await exists(join(folder.data, 'PG_VERSION'))
    if (anotherWasFaster) return
    if (error instanceof ClusterError) throw error
    throw new ClusterError(`The database could not be created in ${folder.path}: ${String(error)}. ${USE_YOUR_OWN}`, {
      cause: error,
    })
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
}

/** The superuser's and the bot's alike: whoever may read the file is the one who runs the database. */
export async function readPassword(folder: ClusterFolder): Promise<string> {
  try {
    return (await readFile(join(folder.path, 'password'), 'utf8')).trim()
  } catch (error) {
    throw new ClusterError(
      `The database in ${folder.path} belongs to another user: ${String(error)}. Start Readback as that user, or choose another DATA_DIR.`,
      { cause: error },
    )
  }
}

/** A folder we may not look into counts as there: its password then cannot be read, which says what is wrong. */
const exists = (path: string) =>
  access(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => error.code !== 'ENOENT' && error.code !== 'ENOTDIR',
  )

const LEFT_OVER_AFTER_MS = 10 * 60_000

/** A start that was killed while it created the cluster leaves 40 MB behind. One still at work is younger. */
async function removeLeftOvers({ path }: ClusterFolder): Promise<void> {
  const siblings = await readdir(dirname(path))
  for (const name of siblings.filter((sibling) => sibling.startsWith(`${basename(path)}.new-`))) {
    const leftOver = join(dirname(path), name)
    const age = Date.now() - (await stat(leftOver)).mtimeMs
    if (age > LEFT_OVER_AFTER_MS) await rm(leftOver, { recursive: true, force: true })
  }
}
