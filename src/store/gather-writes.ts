/** Sends what is written in one turn of the event loop as one packet. */
import type { Writable } from 'node:stream'

/**
 * Makes a function to be called before each write. The driver writes every statement to the socket by
 * itself, and such a system call, which also wakes the server, costs more than most statements. Held
 * until the turn ends, statements that do not wait for each other travel together; nothing is delayed
 * beyond the turn.
 */
export function gatherWrites(stream: Writable): () => void {
  let gathering = false
  return () => {
    if (gathering) return
    gathering = true
    stream.cork()
    process.nextTick(() => {
      gathering = false
      stream.uncork()
    })
  }
}
