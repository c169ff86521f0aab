/** Rows on their way into the database: csv on disk in pieces that each hold whole rows. */
import { closeSync, openSync, writeSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'

/** A piece of a spool. */
export interface SpoolPiece {
  readonly bytes: number
  readonly rows: number
}

/** A finished spool. */
export interface Spool {
  readonly path: string
  readonly pieces: readonly SpoolPiece[]
}

/** Writes a spool, readable by this process only. */
export class SpoolWriter {
  readonly #path: string
  readonly #file: number
  readonly #rowsPerPiece: number
  readonly #pieces: SpoolPiece[] = []
  /** Lines are written out as bytes at once: a long text made of many would keep them all apart. */
  readonly #buffer = Buffer.allocUnsafe(256 * 1024)
  #filled = 0
  #bytes = 0
  #rows = 0
  #open = true

  constructor(path: string, rowsPerPiece: number) {
    this.#path = path
    this.#rowsPerPiece = rowsPerPiece
    this.#file = openSync(path, 'wx', 0o600)
  }

  /** Adds a row; the line ends with its line break. */
  add(line: string): void {
    const most = line.length * 3
    if (this.#filled + most > this.#buffer.length) this.#write()
    if (most > this.#buffer.length) {
      const bytes = Buffer.from(line)
      writeAll(this.#file, bytes)
      this.#bytes += bytes.length
    } else this.#filled += this.#buffer.write(line, this.#filled)
    if (++this.#rows === this.#rowsPerPiece) this.#endPiece()
  }

  /** Ends the spool. */
  finish(): Spool {
    this.#endPiece()
    this.abandon()
    return { path: this.#path, pieces: this.#pieces }
  }

  /** Closes the spool; its folder is removed by whoever made it. */
  abandon(): void {
    if (this.#open) closeSync(this.#file)
    this.#open = false
  }

  #write(): void {
    writeAll(this.#file, this.#buffer.subarray(0, this.#filled))
    this.#bytes += this.#filled
    this.#filled = 0
  }

  #endPiece(): void {
    if (this.#rows === 0) return
    this.#write()
    this.#pieces.push({ bytes: this.#bytes, rows: this.#rows })
    this.#bytes = 0
    this.#rows = 0
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  let from = 0
  while (from < bytes.length) from += writeSync(file, bytes, from)
}

/** The pieces of a spool, one at a time. */
export async function* readSpool(spool: Spool): AsyncGenerator<SpoolPiece & { text: string }> {
  if (spool.pieces.length === 0) return
  const file = await open(spool.path, 'r')
  try {
    for (const piece of spool.pieces) yield { ...piece, text: await readText(file, piece.bytes) }
  } finally {
    await file.close()
  }
}

async function readText(file: FileHandle, bytes: number): Promise<string> {
  const buffer = Buffer.allocUnsafe(bytes)
  let filled = 0
  while (filled < bytes) {
    const { bytesRead } = await file.read(buffer, filled, bytes - filled)
    if (bytesRead === 0) throw new Error('a spool ended too early')
    filled += bytesRead
  }
  return buffer.toString()
}
