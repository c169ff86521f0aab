/** Saves a draft shortly after each pause of typing, never over what another window saved. */
import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DraftView } from '../../../http/contract/cases.ts'
import { ApiFailure } from '../../api.ts'
import type { FormAnswers } from '../../forms/fact-form.tsx'
import { useApi } from '../../queries.ts'

/** How far saving is. `conflict`: another window saved; `gone`: filed or deleted. */
export type SaveState = 'saved' | 'dirty' | 'saving' | 'failed' | 'conflict' | 'gone'

/** A draft being saved. */
export interface Autosave {
  readonly state: SaveState
  /** When it was last saved. */
  readonly savedAt: string
  /** What the other window saved, while there is a conflict. */
  readonly theirs: DraftView | undefined
  /** Saves now; resolves when nothing is left to save or saving has failed. */
  readonly flush: () => Promise<void>
  /** Settles a conflict: the answers to go on with. */
  readonly settle: (keep: FormAnswers) => void
  /** Stops saving: the draft has been handed in. */
  readonly stop: () => void
}

/** What is known between two renderings. */
interface Held {
  rev: number
  saved: FormAnswers
  answers: FormAnswers
  halted: boolean
}

const pause = 1200
const retryAfter = 8000

/** Saves `answers` of a draft. */
export function useAutosave(draft: DraftView, answers: FormAnswers): Autosave {
  const api = useApi()
  const client = useQueryClient()
  const [state, setState] = useState<SaveState>('saved')
  const [savedAt, setSavedAt] = useState(draft.updatedAt)
  const [theirs, setTheirs] = useState<DraftView>()
  const now = useRef<Held>({ rev: draft.rev, saved: draft.answers, answers, halted: false })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const running = useRef<Promise<void>>(undefined)
  now.current.answers = answers

  const send = useCallback(async () => {
    const of = now.current
    while (!of.halted && of.answers !== of.saved) {
      const sent = of.answers
      setState('saving')
      try {
        const saved = await api.saveDraft(draft.id, of.rev, sent)
        of.rev = saved.rev
        of.saved = sent
        client.setQueryData(['draft', draft.id], saved)
        setSavedAt(saved.updatedAt)
        setState(of.answers === sent ? 'saved' : 'dirty')
      } catch (error) {
        const status = error instanceof ApiFailure ? error.status : 0
        if (status === 409 || status === 412) {
          of.halted = true
          setTheirs(await api.draft(draft.id).catch(() => undefined))
          setState('conflict')
        } else if (status === 404) {
          of.halted = true
          setState('gone')
        } else {
          setState('failed')
          timer.current = setTimeout(() => void flushNow.current(), retryAfter)
        }
        return
      }
    }
  }, [api, client, draft.id])

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
    if (of.halted || answers === of.saved) return
    setState('dirty')
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush(), pause)
  }, [answers, flush])
  useEffect(() => () => void flushNow.current(), [])

  return {
    state,
    savedAt,
    theirs,
    flush,
    settle: (keep) => {
      const of = now.current
      if (theirs === undefined) return
      of.rev = theirs.rev
      of.saved = theirs.answers
      of.halted = false
      setTheirs(undefined)
      setState(keep === theirs.answers ? 'saved' : 'dirty')
      if (keep !== theirs.answers) void flush()
    },
    stop: () => {
      now.current.halted = true
      clearTimeout(timer.current)
    },
  }
}
