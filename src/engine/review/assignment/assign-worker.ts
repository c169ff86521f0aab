/**
 * Entry of the thread that assigns experts. Built as a file of its own, `assign-worker.mjs`, beside
 * the bundle of the server.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { assignExperts } from './assign-experts.ts'
import type { AssignInput, AssignMessage } from './assign-in-thread.ts'

function answer({ problem, ties }: AssignInput): AssignMessage {
  try {
    return { assignment: assignExperts(problem, ties) }
  } catch (error) {
    return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

parentPort?.postMessage(answer(workerData))
