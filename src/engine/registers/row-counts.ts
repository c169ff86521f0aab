/** Remembers how many rows a list has, so that turning pages doesn't count a quarter million again. */

interface Counted {
  readonly rows: number
  readonly at: number
}

/** Lists remembered for one register; more than people keep open at once. */
const mostLists = 500
/** Milliseconds for which a count holds where other processes may write too. */
const lifetime = 15_000

/** Counts of lists by register. Every write this process knows of forgets those of its register. */
export class RowCounts {
  readonly #shared: boolean
  readonly #counts = new Map<string, Map<string, Counted>>()

  /** @param shared - other processes may write to the same database */
  constructor(shared: boolean) {
    this.#shared = shared
  }

  /**
   * The count of a list.
   *
   * @param list - names filters and reader's rows
   * @param count - counts exactly, when nothing recent is known
   */
  async of(
    register: string,
    list: string,
    now: number,
    count: () => Promise<number>,
  ): Promise<number> {
    let lists = this.#counts.get(register)
    if (lists === undefined) {
      lists = new Map()
      this.#counts.set(register, lists)
    }
    const known = lists.get(list)
    if (known !== undefined && (!this.#shared || now - known.at < lifetime)) return known.rows
    const rows = await count()
    if (lists.size >= mostLists) lists.clear()
    // A write in the meantime has put another map in place, so what is kept here is not read again.
    lists.set(list, { rows, at: now })
    return rows
  }

  /** Rows of a register were written. */
  forget(register: string): void {
    this.#counts.delete(register)
  }
}
