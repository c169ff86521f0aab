/** Sending something to the server: once however often it is tried, with what can be seen meanwhile. */
import { useRef, useState } from 'react'
import { ApiFailure, newKey } from './api.ts'

/** A key for each request: the same request keeps its key while it is tried again. */
export function useRequestKey() {
  const sent = useRef({ request: '', key: '' })
  return {
    keyFor(...parts: readonly unknown[]): string {
      const request = JSON.stringify(parts)
      if (sent.current.request !== request) sent.current = { request, key: newKey() }
      return sent.current.key
    },
    /** It was done; the same said again is another request. */
    done() {
      sent.current = { request: '', key: '' }
    },
  }
}

/** What went wrong, as an error whatever was thrown. */
export const asError = (thrown: unknown): Error =>
  thrown instanceof Error ? thrown : new Error(String(thrown))

/** What can be seen of a request under way, and what is wrong with its fields. */
export function useSending() {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Error>()
  const problems = failure instanceof ApiFailure ? failure.problems : []
  return {
    busy,
    failure,
    /** The failure, unless fields say what is wrong. */
    general: problems.length > 0 ? undefined : failure,
    problem: (field: string) => problems.find((each) => each.field === field),
    /** Resolves to true when it was done. */
    async send(work: () => Promise<unknown>): Promise<boolean> {
      setBusy(true)
      setFailure(undefined)
      try {
        await work()
        return true
      } catch (error) {
        setFailure(asError(error))
        return false
      } finally {
        setBusy(false)
      }
    },
  }
}
