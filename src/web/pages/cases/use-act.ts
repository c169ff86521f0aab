/** Doing something to a case: once however often it is sent, never over somebody else's act. */
import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useRef, useState } from 'react'
import type { Act, CaseState, CaseView } from '../../../http/contract/cases.ts'
import { ApiFailure, newKey } from '../../api.ts'
import { useTexts } from '../../language.tsx'
import { useApi } from '../../queries.ts'

/** What can be seen of an act under way. */
export interface Acting {
  readonly busy: boolean
  readonly failure: Error | undefined
  /** The state the case had when somebody else was quicker. */
  readonly conflict: CaseState | undefined
  /** Resolves to true when it was done; `done` runs before the case is read again. */
  readonly perform: (act: Act, body: unknown, done?: () => void) => Promise<boolean>
  readonly reset: () => void
}

/** Acts on a case; after success and after a conflict the case is read again. */
export function useAct(current: CaseView): Acting {
  const api = useApi()
  const client = useQueryClient()
  const texts = useTexts().desk.cases
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Error>()
  const [conflict, setConflict] = useState<CaseState>()
  // The same request keeps its key while it is tried again; another one gets another key.
  const sent = useRef({ request: '', key: '' })
  const reset = () => {
    setFailure(undefined)
    setConflict(undefined)
  }
  const refresh = () =>
    Promise.all([
      client.invalidateQueries({ queryKey: ['case', current.id] }),
      client.invalidateQueries({ queryKey: ['cases'] }),
    ])
  const perform = async (act: Act, body: unknown, done?: () => void) => {
    const request = JSON.stringify([act, current.rev, body])
    if (sent.current.request !== request) sent.current = { request, key: newKey() }
    setBusy(true)
    reset()
    try {
      await api.act(current.id, act, current.rev, body, sent.current.key)
      sent.current = { request: '', key: '' }
      done?.()
      void message.success(texts.act.done(texts.acts[act]))
      await refresh()
      return true
    } catch (error) {
      if (error instanceof ApiFailure && error.status === 409) {
        setConflict(current.state)
        await refresh()
      }
      setFailure(error instanceof Error ? error : new Error(String(error)))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, failure, conflict, perform, reset }
}
