/**
 * Timers: things that must happen on a day. A timer is a question (whose day has come?) asked of
 * what is recorded, not an alarm set beforehand: a deadline that moves takes its timers along, and
 * a crash loses none.
 */
import type { Tx } from '../../store/database.ts'
import type { CivilDate } from '../../values/civil-date.ts'
import type { Instant } from '../../values/instant.ts'
import type { Bureau } from '../bureau.ts'

/** One thing whose day has come. */
export interface Due {
  /** What it concerns, such as a case. */
  readonly subject: string
  /** The day or other mark that makes this time different from another for the same subject. */
  readonly due: string
}

/** One kind of timer. */
export interface Timer {
  /** Stable id. */
  readonly kind: string
  /**
   * Everything whose day has come and that has not gone off, at most so many, longest due first.
   * Asked as the owner of the tables.
   */
  due(bureau: Bureau, tx: Tx, today: CivilDate, limit: number): Promise<readonly Due[]>
  /** What happens, in the transaction that records that it did. */
  fire(bureau: Bureau, tx: Tx, due: Due, now: Instant): Promise<void>
}
