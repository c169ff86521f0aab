/** A folder in which uploads arrive, each in a file of its own, counted and hashed on the way. */
import { createHash, randomBytes } from 'node:crypto'
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileTooLarge } from './file-store.ts'

/** What arrived. It is on the disk, also after a power cut. */
export interface Arrived {
  readonly path: string
  readonly sha256: string
  readonly size: number
}

/**
 * Writes bytes into a new file of the folder.
 *
 * @throws Refusal `file.too-large`; whatever goes wrong, nothing is left behind
 */
export async function arrive(
  folder: string,
  bytes: AsyncIterable<Uint8Array>,
  most: number,
): Promise<Arrived> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, randomBytes(16).toString('hex'))
  const hash = createHash('sha256')
  let size = 0
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const part of bytes) {
      size += part.length
      if (size > most) throw fileTooLarge(most)
      hash.update(part)
      await file.writeFile(part)
    }
    await file.sync()
    await file.close()
  } catch (error) {
    await file.close().catch(() => undefined)
    await rm(path, { force: true })
    throw error
  }
  return { path, sha256: hash.digest('hex'), size }
}

/**
 * Removes files that stopped arriving: those last written before a moment.
 *
 * @param before - milliseconds since 1970
 */
export async function tidyInbox(folder: string, before: number): Promise<number> {
  const names = await readdir(folder).catch(() => [])
  let removed = 0
  for (const name of names) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (found === undefined || found.mtimeMs >= before) continue
    await rm(path, { force: true })
    removed++
  }
  return removed
}
