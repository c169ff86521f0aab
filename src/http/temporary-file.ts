/** Takes a request body into a file of its own, so that no upload fills memory. */
import { createHash, randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { ReadableStream } from 'node:stream/web'
import { Refusal } from '../declare/refusal.ts'

/** An uploaded file. */
export interface TemporaryFile {
  readonly path: string
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string
  /** Removes it. */
  remove(): Promise<void>
}

const tooLarge = (megabytes: number) =>
  new Refusal(
    'request.too-large',
    {
      zh: `文件过大（上限 ${megabytes} MB）。请拆分后分别导入。`,
      en: `The file is too large (at most ${megabytes} MB). Split it and import the parts.`,
    },
    { megabytes },
  )

const isFull = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT')

const diskFull = () =>
  new Refusal('request.disk-full', {
    zh: '服务器磁盘空间不足，文件未接收。请联系管理员清理后重试。',
    en: 'The server has run out of disk space and did not take the file. Ask the administrator, then try again.',
  })

const empty = () =>
  new Refusal('request.no-file', {
    zh: '没有收到文件，请选择要导入的 xlsx 或 csv 文件。',
    en: 'No file came. Choose the xlsx or csv file to import.',
  })

/**
 * Stores a body.
 *
 * @throws Refusal `request.too-large`, `request.no-file`, `request.disk-full`; nothing is left behind then
 */
export async function takeFile(
  body: globalThis.ReadableStream<Uint8Array> | null,
  megabytes: number,
): Promise<TemporaryFile> {
  if (body === null) throw empty()
  const folder = join(tmpdir(), 'kechuang-uploads')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, randomBytes(16).toString('hex'))
  const hash = createHash('sha256')
  let size = 0
  const remove = () => rm(path, { force: true })
  try {
    await pipeline(
      // The two declarations of a web stream describe the same thing.
      Readable.fromWeb(body as ReadableStream<Uint8Array>),
      async function* count(parts: AsyncIterable<Uint8Array>) {
        for await (const part of parts) {
          size += part.length
          if (size > megabytes * 1024 * 1024) throw tooLarge(megabytes)
          hash.update(part)
          yield part
        }
      },
      createWriteStream(path, { mode: 0o600 }),
    )
    if (size === 0) throw empty()
    return { path, sha256: hash.digest('hex'), remove }
  } catch (error) {
    await remove()
    throw isFull(error) ? diskFull() : error
  }
}
