/**
 * The file of a backup: a gzip stream of frames, each a line of JSON and as many bytes as the line
 * says. The last frame carries the hash of everything before it, so a file that was cut off or
 * altered is never taken for a whole one.
 */
import { createHash } from 'node:crypto'
import { Refusal } from '../declare/refusal.ts'
import type { Migration } from './migrate.ts'

/** What a frame is. */
export type Frame =
  | {
      readonly kind: 'head'
      readonly format: 'kechuang-backup/1'
      readonly jurisdiction: string
      readonly takenAt: string
      readonly migrations: readonly Migration[]
    }
  | { readonly kind: 'table'; readonly table: string; readonly columns: readonly string[] }
  /** Csv of the table before. */
  | { readonly kind: 'rows' }
  /** Bytes of a file beside the database; a file may take several frames. */
  | { readonly kind: 'file'; readonly path: string }
  | {
      readonly kind: 'end'
      readonly tables: Readonly<Record<string, number>>
      readonly files: number
      readonly sha256: string
    }

/** A frame that was read. */
export interface ReadFrame {
  readonly frame: Frame
  readonly bytes: Buffer
}

/** Bytes of one frame, at most, so that reading needs little memory. */
export const frameSize = 1 << 20

const longestLine = 1 << 20

/** Writes frames to a sink and keeps their hash. */
export function frameWriter(sink: (bytes: Uint8Array) => Promise<void>) {
  const hash = createHash('sha256')
  const write = async (bytes: Uint8Array) => {
    hash.update(bytes)
    await sink(bytes)
  }
  const line = (frame: Frame, bytes: number) =>
    Buffer.from(`${JSON.stringify({ ...frame, bytes })}\n`)
  return {
    async put(frame: Frame, bytes: Uint8Array = new Uint8Array()) {
      await write(line(frame, bytes.length))
      if (bytes.length > 0) await write(bytes)
    },
    /** The same frame for pieces of any size. */
    async putAll(frame: Frame, pieces: AsyncIterable<Uint8Array>) {
      let held: Uint8Array[] = []
      let size = 0
      for await (const piece of pieces) {
        for (let from = 0; from < piece.length; from += frameSize) {
          const part = piece.subarray(from, from + frameSize)
          held.push(part)
          size += part.length
          if (size < frameSize) continue
          await this.put(frame, Buffer.concat(held))
          held = []
          size = 0
        }
      }
      if (size > 0) await this.put(frame, Buffer.concat(held))
    },
    async end(tables: Readonly<Record<string, number>>, files: number) {
      const sha256 = hash.digest('hex')
      await sink(line({ kind: 'end', tables, files, sha256 }, 0))
    },
  }
}

/** The file is no backup, or not whole. */
export const damaged = () =>
  new Refusal('backup.damaged', {
    zh: '备份文件不完整或已损坏，未恢复任何数据。请使用另一份备份。',
    en: 'The backup is incomplete or damaged; nothing was restored. Use another one.',
  })

function frameOf(line: Buffer): { readonly frame: Frame; readonly bytes: number } {
  try {
    const read: unknown = JSON.parse(line.toString())
    const bytes = typeof read === 'object' && read !== null ? Reflect.get(read, 'bytes') : undefined
    if (!Number.isInteger(bytes) || bytes < 0 || bytes > 4 * frameSize) throw damaged()
    // Written by frameWriter; the hash at the end tells whether it is as it was written.
    return { frame: read as Frame, bytes }
  } catch {
    throw damaged()
  }
}

/**
 * Reads frames and checks the hash when the last one comes.
 *
 * @throws Refusal `backup.damaged` - at the latest where the file ends
 */
export async function* readFrames(source: AsyncIterable<Uint8Array>): AsyncGenerator<ReadFrame> {
  const hash = createHash('sha256')
  const pieces = source[Symbol.asyncIterator]()
  let held = Buffer.alloc(0)
  const more = async () => {
    const { done, value } = await pieces.next().catch(() => {
      throw damaged()
    })
    if (done === true) throw damaged()
    held = Buffer.concat([held, value])
  }
  for (;;) {
    let end = held.indexOf(10)
    while (end < 0) {
      if (held.length > longestLine) throw damaged()
      await more()
      end = held.indexOf(10)
    }
    const { frame, bytes } = frameOf(held.subarray(0, end))
    while (held.length < end + 1 + bytes) await more()
    const whole = held.subarray(0, end + 1 + bytes)
    held = held.subarray(end + 1 + bytes)
    if (frame.kind === 'end') {
      if (hash.digest('hex') !== frame.sha256) throw damaged()
      yield { frame, bytes: Buffer.alloc(0) }
      return
    }
    hash.update(whole)
    yield { frame, bytes: whole.subarray(end + 1) }
  }
}
