/** Checks seals in a thread of its own, so that reading and hashing go on side by side. */
import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { type ChainChecker, type CheckedPage, chainChecker } from './chain-checker.ts'

/** A checker, and how to end it. */
export interface ChainThread {
  readonly check: ChainChecker
  close(): Promise<unknown>
}

/**
 * Starts the thread; where it was not built, as in development, pages are checked in the caller's.
 *
 * @param jurisdiction - of all events that are handed in
 */
export function openChainThread(jurisdiction: string): ChainThread {
  const code = new URL('./chain-worker.mjs', import.meta.url)
  if (!existsSync(code)) {
    return { check: chainChecker(jurisdiction), close: () => Promise.resolve() }
  }
  const worker = new Worker(code, { workerData: jurisdiction, execArgv: [] })
  let settle: { resolve(page: CheckedPage): void; reject(error: Error): void } | undefined
  worker.on('message', (page: CheckedPage) => settle?.resolve(page))
  worker.on('error', (cause) => settle?.reject(new Error('the checking thread broke', { cause })))
  worker.on('exit', () => settle?.reject(new Error('the checking thread ended too early')))
  return {
    check: (rows) =>
      new Promise((resolve, reject) => {
        settle = { resolve, reject }
        worker.postMessage(rows)
      }),
    close: () => worker.terminate(),
  }
}
