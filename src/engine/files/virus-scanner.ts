/** Asks ClamAV's clamd about a file, by its INSTREAM command over TCP. */
import { createReadStream } from 'node:fs'
import { connect } from 'node:net'
import { pipeline } from 'node:stream/promises'

/** What the scanner says: nothing found, or the name of what was found. */
export type ScanVerdict =
  | { readonly clean: true }
  | { readonly clean: false; readonly found: string }

/** Scans the file at a path. @throws Error when the scanner gives no verdict */
export type Scanner = (path: string) => Promise<ScanVerdict>

/** Where clamd listens. */
export interface ClamdSettings {
  readonly host: string
  readonly port: number
  /** Milliseconds without a sign of life after which it counts as down. */
  readonly patience: number
}

/** Each piece goes with its length in front; a length of zero ends the file. */
async function* framed(path: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from('zINSTREAM\0')
  const bytes: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: 256 * 1024 })
  for await (const piece of bytes) {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(piece.length)
    yield length
    yield piece
  }
  yield Buffer.alloc(4)
}

/**
 * A scanner over clamd. A scanner that cannot be reached, breaks off, says nothing for too long or
 * answers with an error (such as its own limit of size) has given no verdict.
 */
export function clamdScanner({ host, port, patience }: ClamdSettings): Scanner {
  return async (path) => {
    const socket = connect({ host, port })
    const answered: Buffer[] = []
    socket.setTimeout(patience, () => socket.destroy(new Error('clamd says nothing')))
    socket.on('data', (piece: Buffer) => answered.push(piece))
    const ended = new Promise<void>((resolve, reject) => {
      socket.once('end', resolve)
      socket.once('close', () => resolve())
      socket.once('error', reject)
    })
    // It may answer and hang up before it has taken everything; then the answer counts.
    pipeline(framed(path), socket, { end: false }).catch(() => socket.destroy())
    try {
      await ended
    } finally {
      socket.destroy()
    }
    return verdictOf(Buffer.concat(answered).toString('utf8').replace(/\0.*$/s, '').trim())
  }
}

function verdictOf(answer: string): ScanVerdict {
  if (answer === 'stream: OK') return { clean: true }
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1]
  if (found !== undefined) return { clean: false, found }
  throw new Error(`clamd gave no verdict: ${answer === '' ? 'no answer' : answer.slice(0, 200)}`)
}
