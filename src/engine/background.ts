/** What the bureau's software does by itself: tell people, remind them, sign the log. */
import type { Instant } from '../values/instant.ts'
import { civilDateOf } from '../values/instant.ts'
import { systemReader } from './access/system-reader.ts'
import { newestCheckpoint, takeCheckpoint } from './audit/take-checkpoint.ts'
import type { Bureau } from './bureau.ts'
import { speakForSilence } from './cases/fall-silent.ts'
import { collectionOf } from './duplicate-check/collection.ts'
import { removeOrphans } from './files/remove-orphans.ts'
import { dropStaleCorrections } from './forms/correction-drafts.ts'
import { deliver } from './outbox/deliver.ts'
import { fanOut } from './outbox/fan-out.ts'
import type { Outlets } from './outbox/outlet.ts'
import { fireTimers } from './timers/fire-timers.ts'
import { limitNear, limitPassed } from './timers/limit-timers.ts'
import { ratingNear, ratingPassed } from './timers/rating-timers.ts'

/** What the background is given besides the bureau. */
export interface BackgroundInput {
  readonly outlets: Outlets
  now(): Instant
  /** Told of what failed; the work is tried again at the next round. */
  onFault(act: string, error: unknown): void
  /** Milliseconds between looks at the outbox, and between looks at timers. */
  readonly outboxEvery: number
  readonly timersEvery: number
  /** Milliseconds between removals of files nobody refers to. */
  readonly tidyEvery: number
}

/** Everything that goes off by itself. */
export const timers = [limitNear, limitPassed, ratingNear, ratingPassed]

/** Signs the log once a day, when something happened since. */
async function signDaily(bureau: Bureau, now: Instant): Promise<void> {
  const reader = systemReader(bureau)
  const newest = await newestCheckpoint(bureau, reader)
  if (newest !== undefined && civilDateOf(newest.at) === civilDateOf(now)) return
  await takeCheckpoint(bureau, reader, now)
}

/**
 * Tells and delivers everything that is due now, until nothing is left.
 */
export async function emptyOutbox(
  bureau: Bureau,
  outlets: Outlets,
  now: () => Instant,
): Promise<void> {
  let left = true
  while (left) left = (await fanOut(bureau)) > 0
  left = true
  while (left) left = (await deliver(bureau, outlets, now())) > 0
}

/** Takes in texts filed since, so that an officer who asks for look-alikes need not wait. */
async function readTexts(bureau: Bureau, now: Instant): Promise<void> {
  for (const { service } of bureau.offerings.values())
    if (service.compares !== undefined)
      await collectionOf(bureau, service.id, service.compares, now)
}

/** Runs until stopped; stopping waits for what is under way. */
export function startBackground(bureau: Bureau, input: BackgroundInput): { stop(): Promise<void> } {
  const stops = [
    every(input.outboxEvery, input, 'outbox', () => emptyOutbox(bureau, input.outlets, input.now)),
    every(input.timersEvery, input, 'timers', () => fireTimers(bureau, timers, input.now())),
    every(input.timersEvery, input, 'silences', () => speakForSilence(bureau, input.now())),
    every(input.timersEvery, input, 'texts', () => readTexts(bureau, input.now())),
    every(input.tidyEvery, input, 'files', async () => {
      await dropStaleCorrections(bureau)
      await removeOrphans(bureau, input.now())
    }),
    every(input.timersEvery, input, 'checkpoint', () => signDaily(bureau, input.now())),
  ]
  return {
    async stop() {
      await Promise.all(stops.map((stop) => stop()))
    },
  }
}

/** Repeats work, a pause after each round; a round that fails is followed by another. */
function every(
  pause: number,
  input: BackgroundInput,
  act: string,
  work: () => Promise<void>,
): () => Promise<void> {
  let stopped = false
  let timeout: NodeJS.Timeout | undefined
  let running: Promise<void> = Promise.resolve()
  const round = () => {
    running = work()
      .catch((error: unknown) => {
        if (!stopped) input.onFault(act, error)
      })
      .then(() => {
        if (!stopped) timeout = setTimeout(round, pause)
      })
  }
  timeout = setTimeout(round, pause)
  return async () => {
    stopped = true
    clearTimeout(timeout)
    await running
  }
}
