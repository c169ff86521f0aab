/** Checks a ledger in a thread of its own, so that the server keeps answering meanwhile. */
import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { Refusal, type RefusalValues } from '../../../declare/refusal.ts'
import type { Text } from '../../../values/text.ts'
import { type CheckedFile, type CheckInput, type CheckProgress, checkFile } from './check-file.ts'

/** What the thread tells. */
export type CheckMessage =
  | { readonly progress: CheckProgress }
  | { readonly checked: CheckedFile }
  | {
      readonly refusal: {
        readonly code: string
        readonly text: Text
        readonly values: RefusalValues
      }
    }
  | { readonly fault: string }

/**
 * The built code of the thread, `check-worker.mjs`, in the folder of a bundle; undefined where it
 * was not built, as in development, and then checking happens in the caller's thread.
 *
 * @param bundle - URL of any file of that folder, e.g. `import.meta.url`
 */
export function checkingThread(bundle: string): URL | undefined {
  const built = new URL('./check-worker.mjs', bundle)
  return existsSync(built) ? built : undefined
}

/** A ledger that makes the check need more memory than this ends the thread, not the server. */
const heapMegabytes = 512

/**
 * Checks a ledger, in the thread whose code is given or in the caller's.
 *
 * @throws Refusal as {@link checkFile}
 */
export function checkInThread(
  code: URL | undefined,
  input: CheckInput,
  report: (progress: CheckProgress) => void,
): Promise<CheckedFile> {
  if (code === undefined) return checkFile(input, report)
  const worker = new Worker(code, {
    workerData: input,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, maxYoungGenerationSizeMb: 48 },
  })
  return new Promise<CheckedFile>((resolve, reject) => {
    worker.on('message', (message: CheckMessage) => {
      if ('progress' in message) report(message.progress)
      else if ('checked' in message) resolve(message.checked)
      else if ('refusal' in message) {
        const { code: reason, text, values } = message.refusal
        reject(new Refusal(reason, text, values))
      } else reject(new Error('checking a ledger failed', { cause: message.fault }))
    })
    worker.on('error', (cause) => reject(new Error('the checking thread broke', { cause })))
    worker.on('exit', () => reject(new Error('the checking thread ended too early')))
  }).finally(() => worker.terminate())
}
