/** Which characters the bytes of a text table are. */
import { isUtf8 } from 'node:buffer'
import { type ByteSource, pieces } from './byte-source.ts'
import { SheetRefusal } from './refusal.ts'

type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

interface Encoded {
  readonly encoding: Encoding
  /** Bytes of the mark in front. */
  readonly skip: number
}

/**
 * Tells the encoding of a text table from the whole file: a ledger whose first Chinese name comes
 * on the last row is not guessed from its beginning. What is not UTF-8 is taken for GB18030, which
 * contains GBK and GB2312; reading it refuses whatever is neither.
 */
export async function detectEncoding(source: ByteSource): Promise<Encoded> {
  const mark = await source.read(0, 3)
  if (mark[0] === 0xef && mark[1] === 0xbb && mark[2] === 0xbf)
    return { encoding: 'utf-8', skip: 3 }
  if (mark[0] === 0xff && mark[1] === 0xfe) return { encoding: 'utf-16le', skip: 2 }
  if (mark[0] === 0xfe && mark[1] === 0xff) return { encoding: 'utf-16be', skip: 2 }
  return { encoding: (await isAllUtf8(source)) ? 'utf-8' : 'gb18030', skip: 0 }
}

async function isAllUtf8(source: ByteSource): Promise<boolean> {
  let cut: Uint8Array = new Uint8Array(0)
  for await (const piece of pieces(source, 0, source.size)) {
    const whole = cut.length === 0 ? piece : Buffer.concat([cut, piece])
    const tail = incompleteTail(whole)
    if (!isUtf8(whole.subarray(0, whole.length - tail))) return false
    cut = whole.subarray(whole.length - tail)
  }
  return cut.length === 0
}

/** How many bytes at the end belong to a character whose rest is still to come. */
function incompleteTail(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0
  }
  return 0
}

/**
 * The text of the file, piece by piece, without the mark in front.
 *
 * @throws SheetRefusal `sheet.encoding` - bytes that mean nothing in this encoding
 */
export async function* decodeText(source: ByteSource, from: Encoded): AsyncGenerator<string> {
  const decoder = new TextDecoder(from.encoding, { fatal: true, ignoreBOM: true })
  for await (const piece of pieces(source, from.skip, source.size)) {
    yield decode(() => decoder.decode(piece, { stream: true }))
  }
  yield decode(() => decoder.decode())
}

function decode(step: () => string): string {
  try {
    return step()
  } catch (error) {
    if (error instanceof TypeError) throw new SheetRefusal('sheet.encoding')
    throw error
  }
}
