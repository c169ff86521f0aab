/** Judged registers a process keeps in memory, so that a slider is answered from them. */
import type { Register } from '../../declare/register.ts'
import type { RuleSet } from '../../declare/rule-set.ts'
import type { Reader } from '../../store/database.ts'
import type { CivilDate } from '../../values/civil-date.ts'
import type { Bureau } from '../bureau.ts'
import { Loops } from './judge-columns.ts'
import { type Assumptions, type JudgedRegister, judgeRegister } from './judge-register.ts'

/** Rule sets and days kept at once; each is some 40 MB for a quarter of a million rows. */
const mostKept = 3
/** Milliseconds for which they hold where other processes may write too. */
const lifetime = 60_000

/** Keeps the newest judged registers. Every write this process knows of forgets its register. */
export class JudgedRegisters {
  readonly #bureau: Bureau
  readonly #kept = new Map<
    string,
    { readonly at: number; readonly judged: Promise<JudgedRegister> }
  >()
  readonly loops = new Loops()

  constructor(bureau: Bureau) {
    this.#bureau = bureau
  }

  /** A register judged on a day, as a reader sees it. */
  of(
    reader: Reader,
    register: Register,
    set: RuleSet,
    on: CivilDate,
    now: number,
    assumptions: Assumptions = {},
  ): Promise<JudgedRegister> {
    const { assume = {}, aside = [] } = assumptions
    const key = JSON.stringify([register.id, reader.role, set.id, on, assume, aside])
    const known = this.#kept.get(key)
    const shared = this.#bureau.database.kind === 'server'
    if (known !== undefined && (!shared || now - known.at < lifetime)) return known.judged
    const judged = judgeRegister(this.#bureau, reader, register, set, on, this.loops, assumptions)
    this.#kept.delete(key)
    this.#kept.set(key, { at: now, judged })
    judged.catch(() => this.#kept.delete(key))
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest)
    return judged
  }

  /** Rows of a register were written. */
  forget(register: string): void {
    for (const key of this.#kept.keys()) {
      if (key.startsWith(`["${register}",`)) this.#kept.delete(key)
    }
  }
}
