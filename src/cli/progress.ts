/** Tells how far a command is, on stderr, once it takes longer than people like to wait. */
import type { Surroundings } from './command.ts'

/** Work of which so much is done. */
export interface Progress {
  readonly done: number
  readonly total: number
}

/** Milliseconds between two lines. */
const interval = 1000

/** Says every second how much of the work is done. */
export function progressTo(
  around: Pick<Surroundings, 'err'>,
  what: string,
): (progress: Progress) => void {
  let told = performance.now()
  return ({ done, total }) => {
    const now = performance.now()
    if (now - told < interval) return
    told = now
    const percent = total > 0 ? ` (${Math.floor((100 * done) / total)} %)` : ''
    around.err(`  ${what}: ${done}${percent}\n`)
  }
}
