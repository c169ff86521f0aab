/** Where a test run keeps what it makes. */
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Root of the project. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/**
 * A folder that outlives the run, for what is costly to make and depends only on packages or
 * sources. Gone with the next installation of the packages.
 */
export function cacheFolder(): string {
  const wanted = join(root, 'node_modules', '.cache', 'kechuang')
  try {
    mkdirSync(wanted, { recursive: true })
    accessSync(wanted, constants.W_OK)
    return wanted
  } catch {
    const own = join(tmpdir(), `kechuang-cache-${process.getuid?.() ?? 0}`)
    mkdirSync(own, { recursive: true, mode: 0o700 })
    return own
  }
}

const everybodyMayEnter = (folder: string): boolean =>
  (statSync(folder).mode & 0o001) !== 0 &&
  (dirname(folder) === folder || everybodyMayEnter(dirname(folder)))

/** A folder for temporary files that other accounts may enter too. */
export function openTemporaryFolder(): string {
  const found = [tmpdir(), '/tmp', '/var/tmp'].find((folder) => {
    try {
      return everybodyMayEnter(folder)
    } catch {
      return false
    }
  })
  return found ?? tmpdir()
}

/** Whether a process runs. */
export function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0)
  } catch {
    return false
  }
}

/** The number a file starts with; 0 where there is none. */
export const numberIn = (file: string): number =>
  existsSync(file) ? Number.parseInt(readFileSync(file, 'utf8'), 10) || 0 : 0

const owner = 'owner.pid'
const minute = 60_000

/** Names the process with whose end a folder loses its use. */
export const giveFolderTo = (folder: string, pid: number): void =>
  writeFileSync(join(folder, owner), String(pid))

/**
 * A new folder of this run. Folders of the same name whose owners are gone are removed first: a run
 * that was killed leaves its own behind.
 */
export function ownedFolder(
  within: string,
  prefix: string,
  beforeRemoval?: (folder: string) => void,
): string {
  for (const name of readdirSync(within).filter((each) => each.startsWith(prefix))) {
    const folder = join(within, name)
    try {
      const isNew = Date.now() - statSync(folder).ctimeMs < minute
      if (isNew || isAlive(numberIn(join(folder, owner)))) continue
      beforeRemoval?.(folder)
      rmSync(folder, { recursive: true, force: true })
    } catch {
      // another account's, or being removed by another run
    }
  }
  const folder = mkdtempSync(join(within, prefix))
  giveFolderTo(folder, process.pid)
  return folder
}
