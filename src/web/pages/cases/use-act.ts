/** Doing something to a case: once however often it is sent, never over somebody else's act. */
import { useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import type { Act, CaseState, CaseView } from '../../../http/contract/cases.ts'
import { ApiFailure } from '../../api.ts'
import { useTexts } from '../../language.tsx'
import { useApi } from '../../queries.ts'
import { asError, useRequestKey } from '../../use-sending.ts'

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
  const key = useRequestKey()
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
    setBusy(true)
    reset()
    try {
      await api.act(current.id, act, current.rev, body, key.keyFor(act, current.rev, body))
      key.done()
      done?.()
      void message.success(texts.act.done(texts.acts[act]))
      await refresh()
      return true
    } catch (error) {
      if (error instanceof ApiFailure && error.status === 409) {
        setConflict(current.state)
        await refresh()
      }
      setFailure(asError(error))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, failure, conflict, perform, reset }
}
