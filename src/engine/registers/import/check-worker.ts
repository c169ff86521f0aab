/**
 * Entry of the thread that checks a ledger. Built as a file of its own, `check-worker.mjs`, beside
 * the bundle of the server. Tells how far it is, then what it found or why it refuses.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '../../../declare/refusal.ts'
import { type CheckInput, checkFile } from './check-file.ts'
import type { CheckMessage } from './check-in-thread.ts'

async function run(input: CheckInput, port: NonNullable<typeof parentPort>): Promise<void> {
  const send = (message: CheckMessage) => port.postMessage(message)
  try {
    send({ checked: await checkFile(input, (progress) => send({ progress })) })
  } catch (error) {
    if (error instanceof Refusal) {
      send({ refusal: { code: error.code, text: error.text, values: error.values } })
    } else {
      send({ fault: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    }
  }
  port.close()
}

if (parentPort !== null) await run(workerData, parentPort)
