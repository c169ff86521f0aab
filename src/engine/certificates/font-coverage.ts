/** Which characters a font file can draw, read from its character map. */
import { open } from 'node:fs/promises'

/** Whether the font has a glyph for the code point. */
export type Coverage = (codePoint: number) => boolean

/** Segmented coverage, the map with which fonts cover all of Unicode. */
const FORMAT_12 = 12

/**
 * Reads the coverage of a TrueType or OpenType file; of its ten megabytes only the map.
 *
 * @throws Error when the file is no such font or has no map of the whole of Unicode
 * @see OpenType, `cmap`, format 12
 */
export async function readCoverage(path: string): Promise<Coverage> {
  const file = await open(path)
  try {
    const read = async (from: number, length: number): Promise<Buffer> => {
      const bytes = Buffer.alloc(length)
      const { bytesRead } = await file.read(bytes, 0, length, from)
      if (bytesRead < length) throw new Error(`the font ${path} ends early`)
      return bytes
    }
    const directory = await read(12, (await read(4, 2)).readUInt16BE(0) * 16)
    for (let at = 0; at < directory.length; at += 16) {
      if (directory.toString('latin1', at, at + 4) !== 'cmap') continue
      const from = directory.readUInt32BE(at + 8)
      return coverageOf(await read(from, directory.readUInt32BE(at + 12)), path)
    }
    throw new Error(`the font ${path} has no character map`)
  } finally {
    await file.close()
  }
}

function coverageOf(map: Buffer, path: string): Coverage {
  const count = map.readUInt16BE(2)
  for (let i = 0; i < count; i++) {
    const at = map.readUInt32BE(4 + i * 8 + 4)
    if (map.readUInt16BE(at) !== FORMAT_12) continue
    const groups = map.readUInt32BE(at + 12)
    return (codePoint) => covers(map, at + 16, groups, codePoint)
  }
  throw new Error(`the font ${path} has no map of the whole of Unicode`)
}

/** Binary search: groups of first, last and glyph stand in ascending order, 12 bytes each. */
function covers(map: Buffer, from: number, groups: number, codePoint: number): boolean {
  let [low, high] = [0, groups]
  while (low < high) {
    const middle = (low + high) >>> 1
    const at = from + middle * 12
    if (codePoint > map.readUInt32BE(at + 4)) low = middle + 1
    else high = middle
  }
  return low < groups && codePoint >= map.readUInt32BE(from + low * 12)
}
