/**
 * Reads the archive an xlsx file is, trusting nothing it says.
 *
 * Sizes are taken from the directory at the end of the file, never from the headers in front of the
 * parts, and both the size and the checksum are verified on what really comes out.
 */
import { pipeline } from 'node:stream/promises'
import { crc32, createInflateRaw } from 'node:zlib'
import { type ByteSource, pieces } from './byte-source.ts'
import { SheetRefusal } from './refusal.ts'
import type { SheetLimits } from './sheet.ts'

export interface ZipEntry {
  readonly name: string
  /** 0 is stored, 8 is deflate. */
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly unpacked: number
  /** Where its own header starts in the file. */
  readonly at: number
}

/** Parts by their name in lower case: names of parts differ by more than case. */
export type ZipDirectory = ReadonlyMap<string, ZipEntry>

const END_SIZE = 22
const HEADER_SIZE = 30
/** Below this size the ratio says nothing: a small sheet of equal cells packs very well. */
const RATIO_FROM = 16_000_000

/**
 * Lists the parts of an archive.
 *
 * @throws SheetRefusal `sheet.damaged` (no directory, parts outside the file), `sheet.zip-bomb`
 *   (too many parts, parts lying over each other), `sheet.bad-path`, `sheet.encrypted`
 */
export async function readDirectory(
  source: ByteSource,
  limits: SheetLimits,
): Promise<ZipDirectory> {
  const tailAt = Math.max(0, source.size - END_SIZE - 0xffff)
  const tail = view(await source.read(tailAt, source.size - tailAt))
  const end = findEnd(tail)
  const count = tail.getUint16(end + 10, true)
  const size = tail.getUint32(end + 12, true)
  const start = tail.getUint32(end + 16, true)
  if (count > limits.entries) {
    throw new SheetRefusal('sheet.zip-bomb', { part: 'zip', detail: `${count} entries` })
  }
  if (start + size > tailAt + end) throw damaged('zip', 'directory outside the file')

  const directory = view(await source.read(start, size))
  const entries = new Map<string, ZipEntry>()
  let at = 0
  for (let i = 0; i < count; i++) {
    if (at + 46 > size || directory.getUint32(at, true) !== 0x02014b50)
      throw damaged('zip', 'directory entry')
    const [nameSize, extraSize, noteSize] = [28, 30, 32].map((field) =>
      directory.getUint16(at + field, true),
    )
    const length = 46 + (nameSize ?? 0) + (extraSize ?? 0) + (noteSize ?? 0)
    if (at + length > size) throw damaged('zip', 'directory entry')
    const entry = readEntry(directory, at, nameSize ?? 0, extraSize ?? 0)
    checkName(entry.name)
    const key = entry.name.toLowerCase()
    if (entries.has(key)) throw new SheetRefusal('sheet.bad-path', { part: entry.name })
    entries.set(key, entry)
    at += length
  }
  checkOverlap([...entries.values()], start)
  return entries
}

function readEntry(directory: DataView, at: number, nameSize: number, extraSize: number): ZipEntry {
  const flags = directory.getUint16(at + 8, true)
  const name = new TextDecoder().decode(bytesOf(directory, at + 46, nameSize))
  if (flags & 0x2041) throw new SheetRefusal('sheet.encrypted')
  let unpacked = directory.getUint32(at + 24, true)
  let packed = directory.getUint32(at + 20, true)
  let start = directory.getUint32(at + 42, true)
  // Some programs write 64-bit sizes even for small files; they stand in an extra field, in this order.
  let extra = at + 46 + nameSize
  const extraEnd = extra + extraSize
  while (extra + 4 <= extraEnd) {
    const id = directory.getUint16(extra, true)
    const fieldEnd = extra + 4 + directory.getUint16(extra + 2, true)
    let field = extra + 4
    const wide = (narrow: number) => {
      if (id !== 1 || narrow !== 0xffffffff || field + 8 > Math.min(fieldEnd, extraEnd))
        return narrow
      field += 8
      return Number(directory.getBigUint64(field - 8, true))
    }
    unpacked = wide(unpacked)
    packed = wide(packed)
    start = wide(start)
    extra = fieldEnd
  }
  return {
    name,
    method: directory.getUint16(at + 10, true),
    crc: directory.getUint32(at + 16, true),
    packed,
    unpacked,
    at: start,
  }
}

function findEnd(tail: DataView): number {
  for (let at = tail.byteLength - END_SIZE; at >= 0; at--) {
    if (tail.getUint32(at, true) !== 0x06054b50) continue
    if (at + END_SIZE + tail.getUint16(at + 20, true) === tail.byteLength) return at
  }
  throw damaged('zip', 'end of archive missing')
}

/** Parts are never written to disk, but a name that tries to climb out has no honest reason. */
function checkName(name: string) {
  const climbs = name.split('/').some((step) => step === '..')
  if (name === '' || climbs || name.startsWith('/') || /[\\\p{Cc}]|^[a-z]:/iu.test(name)) {
    throw new SheetRefusal('sheet.bad-path', { part: name })
  }
}

/** Parts that share bytes are how a small archive claims petabytes. */
function checkOverlap(entries: ZipEntry[], directoryAt: number) {
  let free = 0
  for (const entry of entries.sort((one, other) => one.at - other.at)) {
    if (entry.at < free)
      throw new SheetRefusal('sheet.zip-bomb', { part: entry.name, detail: 'overlap' })
    free = entry.at + HEADER_SIZE + entry.packed
  }
  if (free > directoryAt) throw damaged('zip', 'part outside the file')
}

/** Counts what was unpacked from one file, over all its parts. */
export interface Inflated {
  bytes: number
}

/**
 * Unpacks one part piece by piece.
 *
 * @throws SheetRefusal `sheet.zip-bomb` - before more than the limits allow has been unpacked
 * @throws SheetRefusal `sheet.damaged` - broken data, or another size or checksum than the
 *   directory says
 */
export async function* unpack(
  source: ByteSource,
  entry: ZipEntry,
  limits: SheetLimits,
  inflated: Inflated,
): AsyncGenerator<Buffer> {
  checkClaims(entry, limits)
  const header = view(await source.read(entry.at, HEADER_SIZE))
  if (header.byteLength < HEADER_SIZE || header.getUint32(0, true) !== 0x04034b50) {
    throw damaged(entry.name, 'header')
  }
  const from = entry.at + HEADER_SIZE + header.getUint16(26, true) + header.getUint16(28, true)
  const packed = pieces(source, from, from + entry.packed)
  let crc = 0
  let size = 0
  for await (const piece of entry.method === 0 ? buffers(packed) : inflate(packed, entry.name)) {
    size += piece.length
    inflated.bytes += piece.length
    if (size > entry.unpacked) throw bomb(entry.name, 'more than declared')
    if (inflated.bytes > limits.inflatedBytes)
      throw bomb(entry.name, `> ${limits.inflatedBytes} bytes`)
    crc = crc32(piece, crc)
    yield piece
  }
  if (size !== entry.unpacked) throw damaged(entry.name, 'size')
  if (crc !== entry.crc) throw damaged(entry.name, 'checksum')
}

/** One whole small part. */
export async function unpackWhole(
  source: ByteSource,
  entry: ZipEntry,
  limits: SheetLimits,
  inflated: Inflated,
): Promise<Buffer> {
  if (entry.unpacked > 16_000_000) throw bomb(entry.name, `${entry.unpacked} bytes`)
  const parts: Buffer[] = []
  for await (const piece of unpack(source, entry, limits, inflated)) parts.push(piece)
  return Buffer.concat(parts)
}

function checkClaims(entry: ZipEntry, limits: SheetLimits) {
  if (entry.method !== 0 && entry.method !== 8) throw damaged(entry.name, `method ${entry.method}`)
  if (entry.unpacked > limits.inflatedBytes) throw bomb(entry.name, `${entry.unpacked} bytes`)
  if (entry.unpacked > RATIO_FROM && entry.unpacked > entry.packed * limits.ratio) {
    throw bomb(entry.name, `1:${Math.floor(entry.unpacked / Math.max(1, entry.packed))}`)
  }
}

async function* inflate(packed: AsyncIterable<Uint8Array>, name: string): AsyncGenerator<Buffer> {
  const stream = createInflateRaw({ chunkSize: 256 * 1024 })
  // Whatever goes wrong while feeding also ends the stream, and is seen there.
  const feeding = pipeline(packed, stream).catch(() => undefined)
  const unpacked: AsyncIterable<Buffer> = stream
  try {
    yield* unpacked
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')) {
      throw damaged(name, 'data')
    }
    throw error
  } finally {
    stream.destroy()
    await feeding
  }
}

async function* buffers(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const piece of packed) yield Buffer.from(piece.buffer, piece.byteOffset, piece.length)
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function bytesOf(from: DataView, at: number, length: number): Uint8Array {
  return new Uint8Array(from.buffer, from.byteOffset + at, length)
}

function damaged(part: string, detail: string): SheetRefusal {
  return new SheetRefusal('sheet.damaged', { part, detail })
}

function bomb(part: string, detail: string): SheetRefusal {
  return new SheetRefusal('sheet.zip-bomb', { part, detail })
}
