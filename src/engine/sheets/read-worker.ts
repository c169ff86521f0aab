/**
 * Entry of the thread that reads a workbook, so that the server answers others meanwhile.
 *
 * Built as a file of its own, `read-worker.mjs`, beside the bundle of the server. Sends pieces of
 * rows, never more than it was asked for, then an end or the reason why there is none.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { openSource } from './byte-source.ts'
import { packRows } from './raw-rows.ts'
import type { ThreadInput, ThreadMessage } from './read-in-thread.ts'
import { readXlsx } from './read-xlsx.ts'
import { SheetRefusal } from './refusal.ts'

async function run(input: ThreadInput, port: NonNullable<typeof parentPort>) {
  let asked = 0
  let wake = () => {}
  port.on('message', () => {
    asked++
    wake()
  })
  const send = (message: ThreadMessage, moved: ArrayBuffer[] = []) =>
    port.postMessage(message, moved)
  try {
    const source = await openSource({ path: input.path }, input.limits.fileBytes)
    for await (const raw of readXlsx(source, input.sheet, input.limits)) {
      while (asked === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
      asked--
      send({ rows: packRows(raw) })
    }
    await source.close()
    send({ end: true })
  } catch (error) {
    if (error instanceof SheetRefusal) send({ refusal: { code: error.code, values: error.values } })
    else send({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
  port.close()
}

if (parentPort !== null) await run(workerData, parentPort)
