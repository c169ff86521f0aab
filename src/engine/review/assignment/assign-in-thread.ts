/** Assigns experts in a thread of its own, so that the server keeps answering meanwhile. */
import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { type Assignment, assignExperts } from './assign-experts.ts'
import type { AssignmentProblem } from './problem.ts'
import type { TieWords } from './ties.ts'

/** What the thread is given. */
export interface AssignInput {
  readonly problem: AssignmentProblem
  readonly ties: TieWords | undefined
}

/** What it answers with. */
export type AssignMessage = { readonly assignment: Assignment | null } | { readonly fault: string }

/** Pairs from which a thread is worth starting: fewer are assigned within a few milliseconds. */
const threadFrom = 50_000

/**
 * The built code of the thread, `assign-worker.mjs`, in the folder of a bundle; undefined where it
 * was not built, as in development, and then the caller's thread does the work.
 *
 * @param bundle - URL of any file of that folder, e.g. `import.meta.url`
 * @public
 */
export function assigningThread(bundle: string): URL | undefined {
  const built = new URL('./assign-worker.mjs', bundle)
  return existsSync(built) ? built : undefined
}

/**
 * The optimal assignment as `assignExperts` finds it, large ones in the thread whose code is given.
 *
 * @returns null when no assignment keeps all rules
 * @public
 */
export async function assignInThread(
  code: URL | undefined,
  problem: AssignmentProblem,
  ties?: TieWords,
): Promise<Assignment | null> {
  if (code === undefined || problem.affinity.length < threadFrom) {
    return assignExperts(problem, ties)
  }
  const workerData: AssignInput = { problem, ties }
  const worker = new Worker(code, { workerData, execArgv: [] })
  try {
    return await new Promise<Assignment | null>((resolve, reject) => {
      worker.on('message', (message: AssignMessage) => {
        if ('assignment' in message) resolve(message.assignment)
        else reject(new Error('assigning experts failed', { cause: message.fault }))
      })
      worker.on('error', (cause) => reject(new Error('the assigning thread broke', { cause })))
      worker.on('exit', () => reject(new Error('the assigning thread ended too early')))
    })
  } finally {
    await worker.terminate()
  }
}
