/**
 * Entry of the thread that checks seals. Built as a file of its own, `chain-worker.mjs`, beside the
 * bundle of the server. Answers each page of events with what came of it.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { chainChecker } from './chain-checker.ts'

const port = parentPort
if (port !== null) {
  const check = chainChecker(String(workerData))
  port.on('message', (rows) => port.postMessage(check(rows)))
}
