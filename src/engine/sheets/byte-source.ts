/** A ledger file that can be read at any place, wherever it came from. */
import { randomBytes } from 'node:crypto'
import { type FileHandle, open, unlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SheetRefusal } from './refusal.ts'

/** Where a ledger comes from: a file, the whole bytes, or an upload that is still arriving. */
export type SheetSource =
  | { readonly path: string }
  | { readonly bytes: Uint8Array }
  | { readonly stream: AsyncIterable<Uint8Array> }

export interface ByteSource {
  readonly size: number
  /** The file behind it, if there is one, so that a thread can open it too. */
  readonly path: string | null
  /** Bytes from `at`; fewer than `length` only at the end. */
  read(at: number, length: number): Promise<Uint8Array>
  close(): Promise<void>
}

/**
 * Opens a source for reading at any place, as an archive needs.
 *
 * An upload is first written to a file of its own in the temporary folder, readable by this process
 * only and removed when closed, so that a slow sender costs no memory.
 *
 * @throws SheetRefusal `sheet.too-large` - more than `limit` bytes
 */
export async function openSource(source: SheetSource, limit: number): Promise<ByteSource> {
  if ('bytes' in source) return fromBytes(source.bytes, limit)
  if ('stream' in source) {
    const path = await spool(source.stream, limit)
    return fromFile(path, limit, true)
  }
  return fromFile(source.path, limit, false)
}

/**
 * Writes an upload to a new temporary file and returns its path; nothing is left behind when that
 * fails.
 */
async function spool(stream: AsyncIterable<Uint8Array>, limit: number): Promise<string> {
  const path = join(tmpdir(), `ledger-${randomBytes(12).toString('hex')}`)
  const file = await open(path, 'wx', 0o600)
  let size = 0
  try {
    for await (const chunk of stream) {
      size += chunk.length
      if (size > limit) throw new SheetRefusal('sheet.too-large', { limit })
      await file.writeFile(chunk)
    }
  } catch (error) {
    await file.close()
    await unlink(path)
    throw error
  }
  await file.close()
  return path
}

function fromBytes(bytes: Uint8Array, limit: number): ByteSource {
  if (bytes.length > limit) throw new SheetRefusal('sheet.too-large', { limit })
  return {
    size: bytes.length,
    path: null,
    read: (at, length) => Promise.resolve(bytes.subarray(at, at + length)),
    close: () => Promise.resolve(),
  }
}

async function fromFile(path: string, limit: number, temporary: boolean): Promise<ByteSource> {
  const file = await open(path, 'r')
  const close = async () => {
    await file.close()
    if (temporary) await unlink(path)
  }
  try {
    const { size } = await file.stat()
    if (size > limit) throw new SheetRefusal('sheet.too-large', { limit })
    return { size, path, read: (at, length) => readFully(file, at, length), close }
  } catch (error) {
    await close()
    throw error
  }
}

async function readFully(file: FileHandle, at: number, length: number): Promise<Uint8Array> {
  const buffer = Buffer.allocUnsafe(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await file.read(buffer, filled, length - filled, at + filled)
    if (bytesRead === 0) break
    filled += bytesRead
  }
  return buffer.subarray(0, filled)
}

/** The bytes from `at` to `end` in pieces of a size that keeps memory small and calls few. */
export async function* pieces(
  source: ByteSource,
  at: number,
  end: number,
): AsyncGenerator<Uint8Array> {
  const step = 256 * 1024
  for (let from = at; from < end; from += step) {
    const piece = await source.read(from, Math.min(step, end - from))
    if (piece.length === 0) return
    yield piece
  }
}
