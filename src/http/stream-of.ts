/** Bytes made piece by piece as the body of an answer, at the pace of the reader. */
import { Readable } from 'node:stream'

export function streamOf(bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  // Node's type of a web stream and the one of the standard library describe the same thing.
  return Readable.toWeb(Readable.from(bytes)) as ReadableStream<Uint8Array>
}
