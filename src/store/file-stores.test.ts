import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { s3Server } from '../../test/support/s3-server.ts'
import type { FileStore } from './file-store.ts'
import { folderFileStore } from './folder-file-store.ts'
import { s3FileStore } from './s3-file-store.ts'

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function* inPieces(bytes: Uint8Array, size = 64 * 1024) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function whole(found: AsyncIterable<Uint8Array> | undefined) {
  const parts: Uint8Array[] = []
  for await (const part of found ?? []) parts.push(part)
  return Buffer.concat(parts)
}

async function listed(store: FileStore) {
  const found: string[] = []
  for await (const each of store.list()) found.push(`${each.sha256} ${each.size}`)
  return found.sort()
}

const kinds = {
  async folder(place: string) {
    return { store: folderFileStore(join(place, 'files')), close: async () => undefined }
  },
  async s3(place: string) {
    const server = await s3Server(join(place, 'bucket'))
    const store = s3FileStore({ ...server.settings, inbox: join(place, 'inbox') })
    return { store, close: server.close }
  },
}

describe.each(Object.entries(kinds))('the file store of kind %s', (kind, openStore) => {
  let place = ''
  let store: FileStore
  let close: () => Promise<void>
  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), 'kechuang-files-'))
    const opened = await openStore(place)
    store = opened.store
    close = opened.close
  })
  afterAll(async () => {
    await close()
    await rm(place, { recursive: true, force: true })
  })
  const inbox = () => join(place, kind === 'folder' ? 'files/incoming' : 'inbox')
  const most = 64 * 1024 * 1024
  const put = async (bytes: Uint8Array) => {
    const received = await store.receive(inPieces(bytes), most)
    await received.keep()
    return received
  }

  it('gives back what was put in, whole and in parts, under its hash', async () => {
    const bytes = randomBytes(200_000)
    const { sha256, size } = await put(bytes)
    expect([sha256, size]).toEqual([hashOf(bytes), bytes.length])
    expect(hashOf(await whole(await store.open(sha256)))).toBe(sha256)
    const middle = await whole(await store.open(sha256, { start: 1000, end: 1999 }))
    expect(middle.equals(bytes.subarray(1000, 2000))).toBe(true)
    expect(await store.has(sha256)).toBe(true)
    expect(await listed(store)).toContain(`${sha256} ${size}`)
    await store.remove(sha256)
  })

  it('gives back a file of many parts', async () => {
    const bytes = randomBytes(20 * 1024 * 1024 + 7)
    const { sha256 } = await put(bytes)
    expect(hashOf(await whole(await store.open(sha256)))).toBe(hashOf(bytes))
    await store.remove(sha256)
  })

  it('keeps the same content once, also when two send it at the same time', async () => {
    const bytes = randomBytes(100_000)
    const all = await Promise.all([put(bytes), put(bytes), put(bytes)])
    expect(new Set(all.map((each) => each.sha256)).size).toBe(1)
    expect(await listed(store)).toEqual([`${hashOf(bytes)} ${bytes.length}`])
    expect(await readdir(inbox())).toEqual([])
    await store.remove(hashOf(bytes))
  })

  it('keeps nothing of what is dropped, too large or cut off', async () => {
    const received = await store.receive(inPieces(randomBytes(5000)), most)
    await received.drop()
    await expect(store.receive(inPieces(randomBytes(5000)), 4999)).rejects.toMatchObject({
      code: 'file.too-large',
    })
    const cut = async function* () {
      yield randomBytes(5000)
      throw new Error('the sender is gone')
    }
    await expect(store.receive(cut(), most)).rejects.toThrow('the sender is gone')
    expect(await store.has(received.sha256)).toBe(false)
    expect(await readdir(inbox())).toEqual([])
    expect(await listed(store)).toEqual([])
  })

  it('says that there is no such content, and removing none is no fault', async () => {
    const unknown = hashOf(randomBytes(8))
    expect(await store.open(unknown)).toBeUndefined()
    expect(await store.has(unknown)).toBe(false)
    await store.remove(unknown)
    await expect(store.has('../../etc/passwd')).rejects.toThrow()
  })

  it('tidies away old leftovers and leaves what may still arrive', async () => {
    await put(randomBytes(10))
    const old = join(inbox(), 'old')
    await writeFile(old, 'half a file')
    await utimes(old, 1000, 1000)
    await writeFile(join(inbox(), 'young'), 'half a file')
    expect(await store.tidy(2_000_000)).toBe(1)
    expect(await readdir(inbox())).toEqual(['young'])
  })
})
