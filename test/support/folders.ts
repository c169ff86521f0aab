/** Where a test run keeps what it makes. */
import { accessSync, constants, mkdirSync, statSync } from 'node:fs'
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
