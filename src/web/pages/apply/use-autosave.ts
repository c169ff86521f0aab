/** Saves what is being written shortly after each pause of typing, never over another window. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { ApiFailure } from '../../api.ts'
import { useLost } from '../../session-lost.ts'

/** How far saving is. `conflict`: another window saved; `gone`: handed in or deleted. */
export type SaveState = 'saved' | 'dirty' | 'saving' | 'failed' | 'conflict' | 'gone'

/** What the server keeps of something being written. */
export interface Kept<Written> {
  readonly rev: number
  readonly written: Written
  /** Null until it was saved for the first time. */
  readonly updatedAt: string | null
}

/** Where it is kept. */
export interface SavePlace<Written> {
  /** What was there when the page opened. */
  readonly opened: Kept<Written>
  readonly save: (rev: number, written: Written) => Promise<Kept<Written>>
  readonly read: () => Promise<Kept<Written>>
}

/** Something being saved. */
export interface Autosave<Written> {
  readonly state: SaveState
  /** When it was last saved. */
  readonly savedAt: string | null
  /** What the other window saved, while there is a conflict. */
  readonly theirs: Kept<Written> | undefined
  /** Saves now; resolves when nothing is left to save or saving has failed. */
  readonly flush: () => Promise<void>
  /** Settles a conflict: what to go on with. */
  readonly settle: (keep: Written) => void
  /** Stops saving: it has been handed in. */
  readonly stop: () => void
}

/** What is known between two renderings. */
interface Held<Written> {
  place: SavePlace<Written>
  rev: number
  saved: Written
  written: Written
  halted: boolean
}

const pause = 1200
const retryAfter = 8000

/** Whether the server keeps nothing of the kind any more: handed in, deleted, or no longer asked. */
const isGone = (error: unknown) =>
  error instanceof ApiFailure && (error.status === 404 || error.code === 'case.not-allowed')

const isOverwriting = (error: unknown) =>
  error instanceof ApiFailure && (error.status === 409 || error.status === 412)

/** Saves `written`; another value than the one before is a change. */
export function useAutosave<Written>(
  place: SavePlace<Written>,
  written: Written,
): Autosave<Written> {
  const { opened } = place
  const [state, setState] = useState<SaveState>('saved')
  const [savedAt, setSavedAt] = useState(opened.updatedAt)
  const [theirs, setTheirs] = useState<Kept<Written>>()
  const now = useRef<Held<Written>>({
    place,
    rev: opened.rev,
    saved: opened.written,
    written,
    halted: false,
  })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<Promise<void>>(undefined)
  now.current.written = written
  now.current.place = place

  const send = useCallback(async () => {
    const of = now.current
    while (!of.halted && of.written !== of.saved) {
      const sent = of.written
      setState('saving')
      try {
        const kept = await of.place.save(of.rev, sent)
        of.rev = kept.rev
        of.saved = sent
        setSavedAt(kept.updatedAt)
        setState(of.written === sent ? 'saved' : 'dirty')
      } catch (error) {
        if (isGone(error)) {
          of.halted = true
          setState('gone')
        } else if (isOverwriting(error)) {
          of.halted = true
          setTheirs(await of.place.read().catch(() => undefined))
          setState('conflict')
        } else {
          setState('failed')
          timer.current = setTimeout(() => void flushNow.current(), retryAfter)
        }
        return
      }
    }
  }, [])

  const flush = useCallback(async () => {
    clearTimeout(timer.current)
    // One request at a time: the next one needs the revision the last one gave.
    running.current ??= send().finally(() => {
      running.current = undefined
    })
    await running.current
  }, [send])
  const flushNow = useRef(flush)
  flushNow.current = flush

  useEffect(() => {
    const of = now.current
    if (of.halted || written === of.saved) return
    setState('dirty')
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush(), pause)
  }, [written, flush])
  useEffect(() => () => void flushNow.current(), [])
  const [lost] = useLost()
  useEffect(() => {
    if (lost === 'no') void flushNow.current()
  }, [lost])

  return {
    state,
    savedAt,
    theirs,
    flush,
    settle: (keep) => {
      const of = now.current
      if (theirs === undefined) return
      of.rev = theirs.rev
      of.saved = theirs.written
      of.halted = false
      setTheirs(undefined)
      setState(keep === theirs.written ? 'saved' : 'dirty')
      if (keep !== theirs.written) void flush()
    },
    stop: () => {
      now.current.halted = true
      clearTimeout(timer.current)
    },
  }
}
