/** Reads a ledger in a thread of its own. */
import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { RefusalValues } from '../../declare/refusal.ts'
import { type PackedRows, type RawRows, unpackRows } from './raw-rows.ts'
import { SheetRefusal, type SheetRefusalCode } from './refusal.ts'
import type { SheetLimits } from './sheet.ts'

export interface ThreadInput {
  readonly path: string
  readonly sheet: string | undefined
  readonly limits: SheetLimits
}

export type ThreadMessage =
  | { readonly rows: PackedRows }
  | { readonly end: true }
  | { readonly refusal: { readonly code: SheetRefusalCode; readonly values: RefusalValues } }
  | { readonly fault: string }

/**
 * The built code of the thread, `read-worker.mjs`, in the folder of a bundle; null where it was not
 * built, as in development, and then reading happens in the caller's thread.
 *
 * @param bundle - URL of any file of that folder; by default the running one
 * @public
 */
export function readingThread(bundle: string = import.meta.url): URL | null {
  const built = new URL('./read-worker.mjs', bundle)
  return existsSync(built) ? built : null
}

/** Pieces the thread may be ahead of the caller. */
const AHEAD = 4
/** A file that makes the reader need more memory than this ends the thread, not the server. */
const HEAP_MB = 512

/**
 * The rows of a file, read in a thread and handed over as the caller takes them.
 *
 * The thread is ended when the caller stops, and when the file breaks it.
 */
export async function* readInThread(code: URL, input: ThreadInput): AsyncGenerator<RawRows> {
  const worker = new Worker(code, {
    workerData: input,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
  })
  const waiting: ThreadMessage[] = []
  let wake = () => {}
  const arrive = (message: ThreadMessage) => {
    waiting.push(message)
    wake()
  }
  worker.on('message', arrive)
  worker.on('error', (error) => arrive({ fault: error.stack ?? error.message }))
  worker.on('exit', () => arrive({ fault: 'the reading thread ended too early' }))
  for (let i = 0; i < AHEAD; i++) worker.postMessage('more')
  try {
    for (;;) {
      const message = waiting.shift()
      if (message === undefined) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      } else if ('rows' in message) {
        worker.postMessage('more')
        yield unpackRows(message.rows)
      } else if ('end' in message) return
      else if ('refusal' in message)
        throw new SheetRefusal(message.refusal.code, message.refusal.values)
      else throw new Error('reading a ledger failed', { cause: message.fault })
    }
  } finally {
    await worker.terminate()
  }
}
