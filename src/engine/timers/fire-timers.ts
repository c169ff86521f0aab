/** Lets timers go off: each once, whatever crashes and however many processes run. */
import type { Statement } from '../../store/database.ts'
import { civilDateOf, type Instant } from '../../values/instant.ts'
import type { Bureau } from '../bureau.ts'
import type { Due, Timer } from './timer.ts'

/** Looked up at once. */
const batch = 200

const claim: Statement = {
  name: 'timer-claim',
  text: `insert into fired_timer (jurisdiction, kind, subject, due, at) values ($1, $2, $3, $4, $5)
    on conflict (jurisdiction, kind, subject, due) do nothing returning subject`,
}

/**
 * Fires everything due of the given timers.
 *
 * The record that a timer went off and its effect are one transaction: a crash between them undoes
 * both, and a second process that tries the same finds the record.
 */
export async function fireTimers(
  bureau: Bureau,
  timers: readonly Timer[],
  now: Instant,
): Promise<void> {
  const today = civilDateOf(now)
  for (const timer of timers) {
    for (;;) {
      const due = await bureau.database.asOwner((tx) => timer.due(bureau, tx, today, batch))
      for (const each of due) await fireOne(bureau, timer, each, now)
      if (due.length < batch) break
    }
  }
}

function fireOne(bureau: Bureau, timer: Timer, due: Due, now: Instant): Promise<void> {
  return bureau.database.asOwner(async (tx) => {
    const values = [bureau.city.jurisdiction, timer.kind, due.subject, due.due, now]
    const [mine] = await tx.run(claim, values)
    if (mine !== undefined) await timer.fire(bureau, tx, due, now)
  })
}
