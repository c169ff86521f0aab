/** Many short texts in few buffers, as UTF-16 units. A text never crosses a page and never moves. */
export class TextPool {
  readonly #pages: Uint16Array[] = []
  #used = pageUnits

  /** Keeps a copy of the first `length` units and returns their address. */
  add(units: Uint16Array, length: number): number {
    let page = this.#pages.at(-1)
    if (page === undefined || this.#used + length > pageUnits) {
      page = new Uint16Array(pageUnits)
      this.#pages.push(page)
      this.#used = 0
    }
    const address = (this.#pages.length - 1) * pageUnits + this.#used
    for (let i = 0; i < length; i++) page[this.#used++] = units[i] ?? 0
    return address
  }

  /** The page an address lies in; the text starts at `offset(address)`. */
  page(address: number): Uint16Array {
    return this.#pages[address >>> pageBits] ?? noUnits
  }

  /** Where in its page the text of an address starts. */
  offset(address: number): number {
    return address & (pageUnits - 1)
  }

  /** The text as a string. */
  text(address: number, length: number): string {
    const from = this.offset(address)
    return String.fromCharCode(...this.page(address).subarray(from, from + length))
  }

  /** Bytes held. */
  get bytes(): number {
    return this.#pages.length * pageUnits * 2
  }
}

const pageBits = 16
const pageUnits = 1 << pageBits
const noUnits = new Uint16Array(0)
