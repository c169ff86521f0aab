/** Width and height of a picture, read from its header without unpacking it. */
import type { ByteSource } from '../sheets/byte-source.ts'

/** Pixels. */
export interface ImageSize {
  readonly width: number
  readonly height: number
}

type Reading = (source: ByteSource) => Promise<ImageSize | undefined>

const head = async (source: ByteSource, length: number) => Buffer.from(await source.read(0, length))

const png: Reading = async (source) => {
  const bytes = await head(source, 24)
  if (bytes.length < 24 || bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}

const gif: Reading = async (source) => {
  const bytes = await head(source, 10)
  if (bytes.length < 10) return undefined
  return { width: bytes.readUInt16LE(6), height: bytes.readUInt16LE(8) }
}

const webp: Reading = async (source) => {
  const bytes = await head(source, 30)
  if (bytes.length < 30) return undefined
  switch (bytes.toString('latin1', 12, 16)) {
    case 'VP8 ':
      return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff }
    case 'VP8L': {
      const bits = bytes.readUInt32LE(21)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8X':
      return { width: bytes.readUIntLE(24, 3) + 1, height: bytes.readUIntLE(27, 3) + 1 }
    default:
      return undefined
  }
}

/** Markers that stand alone, without a length. */
const alone = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)
/** Markers of frames: all of C0 to CF but the tables among them. */
const frame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc

const jpeg: Reading = async (source) => {
  let at = 2
  // A picture has some dozen segments before its frame; a file made to keep us busy has more.
  for (let segments = 0; segments < 10_000; segments++) {
    const bytes = Buffer.from(await source.read(at, 9))
    if (bytes.length < 9 || bytes[0] !== 0xff) return undefined
    const marker = bytes.readUInt8(1)
    if (marker === 0xff) at += 1
    else if (alone(marker)) at += 2
    else if (frame(marker)) {
      return { width: bytes.readUInt16BE(7), height: bytes.readUInt16BE(5) }
    } else at += 2 + bytes.readUInt16BE(2)
  }
  return undefined
}

const tiff: Reading = async (source) => {
  const start = await head(source, 8)
  if (start.length < 8) return undefined
  const little = start.toString('latin1', 0, 2) === 'II'
  const short = (from: Buffer, at: number) =>
    little ? from.readUInt16LE(at) : from.readUInt16BE(at)
  const long = (from: Buffer, at: number) =>
    little ? from.readUInt32LE(at) : from.readUInt32BE(at)
  let largest: ImageSize | undefined
  let directory = long(start, 4)
  // Every page has a directory; the largest counts. Directories that lead in a circle come to an end.
  for (let pages = 0; directory !== 0; pages++) {
    if (pages === 10_000) return undefined
    const count = Buffer.from(await source.read(directory, 2))
    if (count.length < 2) return undefined
    const entries = Buffer.from(await source.read(directory + 2, 12 * short(count, 0) + 4))
    if (entries.length < 12 * short(count, 0) + 4) return undefined
    let width = 0
    let height = 0
    for (let at = 0; at + 12 < entries.length; at += 12) {
      const value = short(entries, at + 2) === 3 ? short(entries, at + 8) : long(entries, at + 8)
      if (short(entries, at) === 0x100) width = value
      if (short(entries, at) === 0x101) height = value
    }
    if (width * height > (largest?.width ?? 0) * (largest?.height ?? 0)) largest = { width, height }
    directory = long(entries, entries.length - 4)
  }
  return largest
}

const readings = { png, gif, webp, jpeg, tiff }

/** Kinds of picture. */
export type ImageKind = keyof typeof readings

/** Whether a kind of file is a picture. */
export const isImage = (kind: string): kind is ImageKind => kind in readings

/** The size a picture says it has; undefined when its header is damaged. */
export const imageSize = (kind: ImageKind, source: ByteSource): Promise<ImageSize | undefined> =>
  readings[kind](source)
