/** Reads a ledger in a thread of its own. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { type PackedRows, type RawRows, unpackRows } from './raw-rows.ts'
import { type RefusalValues, SheetRefusal, type SheetRefusalCode } from './refusal.ts'
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

/** The code of the thread, and how Node is to run it. */
export interface ThreadEntry {
  readonly url: URL
  readonly execArgv: string[]
}

/**
 * Where the code of the thread lies: `read-worker.mjs` beside the bundle of the server, or the source itself in
 * development, which needs `tsx`. Null when neither is there; reading then happens in the caller's thread.
 */
export function threadEntry(): ThreadEntry | null {
  const built = new URL('./read-worker.mjs', import.meta.url)
  if (existsSync(built)) return { url: built, execArgv: [] }
  const source = new URL('./read-worker.ts', import.meta.url)
  if (!existsSync(source)) return null
  try {
    const loader = createRequire(import.meta.url).resolve('tsx')
    return { url: source, execArgv: ['--import', pathToFileURL(loader).href] }
  } catch {
    return null
  }
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
export async function* readInThread(
  entry: ThreadEntry,
  input: ThreadInput,
): AsyncGenerator<RawRows> {
  const worker = new Worker(entry.url, {
    workerData: input,
    execArgv: entry.execArgv,
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
