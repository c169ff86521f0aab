/** Files in a folder: `ab/cdef…` by the hash of their content. */
import { createReadStream } from 'node:fs'
import { access, mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { arrive, tidyInbox } from './file-inbox.ts'
import { type ByteRange, contentHash, type FileStore, type ListedFile } from './file-store.ts'

const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  )

/** Makes a new name in a folder survive a power cut. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A name appears only once its whole content is on the disk: rename is all or nothing. */
async function keepAs(from: string, to: string): Promise<void> {
  const folder = dirname(to)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  try {
    // Over what is there already: it is the same content, or a damaged one that is now whole.
    await rename(from, to)
  } catch (error) {
    if (!(await exists(to)) || (await exists(from))) throw error
  }
  await syncFolder(folder)
  await syncFolder(dirname(folder))
}

/** Reads from a file that is opened at once, so that it cannot vanish before it is read. */
async function openPart(path: string, range?: ByteRange): Promise<AsyncIterable<Uint8Array>> {
  const handle = await open(path, 'r')
  return createReadStream(path, { ...range, fd: handle, autoClose: true })
}

/** Opens the folder; it is made when the first file comes. */
export function folderFileStore(folder: string): FileStore {
  const incoming = join(folder, 'incoming')
  const pathOf = (sha256: string) => {
    const known = contentHash(sha256)
    return join(folder, known.slice(0, 2), known.slice(2))
  }
  return {
    kind: 'folder',
    async receive(bytes, most) {
      const arrived = await arrive(incoming, bytes, most)
      return {
        ...arrived,
        keep: () => keepAs(arrived.path, pathOf(arrived.sha256)),
        drop: () => rm(arrived.path, { force: true }),
      }
    },
    async open(sha256, range) {
      const path = pathOf(sha256)
      return (await exists(path)) ? openPart(path, range) : undefined
    },
    has: async (sha256) => exists(pathOf(sha256)),
    remove: async (sha256) => rm(pathOf(sha256), { force: true }),
    list: () => listFolder(folder),
    tidy: (before) => tidyInbox(incoming, before),
  }
}

async function* listFolder(folder: string): AsyncGenerator<ListedFile> {
  if (!(await exists(folder))) return
  for await (const first of await opendir(folder)) {
    if (!/^[0-9a-f]{2}$/.test(first.name)) continue
    for await (const rest of await opendir(join(folder, first.name))) {
      const sha256 = first.name + rest.name
      if (!/^[0-9a-f]{64}$/.test(sha256)) continue
      const { size } = await stat(join(folder, first.name, rest.name))
      yield { sha256, size }
    }
  }
}
