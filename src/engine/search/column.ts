/** Columns of numbers in pages: they grow without copying, so no addition is ever slow. */

const pageBits = 13
const pageRows = 1 << pageBits
const noInts = new Int32Array(0)
const noBytes = new Uint8Array(0)

/** A growing column of 32-bit whole numbers. Rows never set read as 0. */
export class IntColumn {
  readonly #pages: Int32Array[] = []

  set(row: number, value: number): void {
    while (this.#pages.length <= row >>> pageBits) this.#pages.push(new Int32Array(pageRows))
    const page = this.#pages[row >>> pageBits] ?? noInts
    page[row & (pageRows - 1)] = value
  }

  get(row: number): number {
    return (this.#pages[row >>> pageBits] ?? noInts)[row & (pageRows - 1)] ?? 0
  }

  /** Bytes held. */
  get bytes(): number {
    return this.#pages.length * pageRows * 4
  }
}

/** A growing column of numbers from 0 to 255. Rows never set read as 0. */
export class ByteColumn {
  readonly #pages: Uint8Array[] = []

  set(row: number, value: number): void {
    while (this.#pages.length <= row >>> pageBits) this.#pages.push(new Uint8Array(pageRows))
    const page = this.#pages[row >>> pageBits] ?? noBytes
    page[row & (pageRows - 1)] = value
  }

  get(row: number): number {
    return (this.#pages[row >>> pageBits] ?? noBytes)[row & (pageRows - 1)] ?? 0
  }

  /** Bytes held. */
  get bytes(): number {
    return this.#pages.length * pageRows
  }
}
