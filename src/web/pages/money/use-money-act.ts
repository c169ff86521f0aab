/** Acts about agreement and money: sent once, and the case read again afterwards. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useState } from 'react'
import { ApiFailure } from '../../api.ts'
import { useTexts } from '../../language.tsx'
import type { MoneyAct } from '../../money-api.ts'
import { useApi } from '../../queries.ts'
import { useRequestKey } from '../../use-sending.ts'

/** Agreement and money of a case. */
export function useAgreement(id: string) {
  const api = useApi()
  return useQuery({ queryKey: ['agreement', id], queryFn: () => api.agreement(id) })
}

/** What can be seen of an act under way. */
export function useMoneyAct(id: string, rev: number) {
  const api = useApi()
  const client = useQueryClient()
  const texts = useTexts().money.agreement
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<ApiFailure>()
  const { keyFor } = useRequestKey()
  const perform = async (act: MoneyAct, body: unknown): Promise<boolean> => {
    setBusy(true)
    setFailure(undefined)
    try {
      await api.moneyAct(id, act, rev, body, keyFor(act, rev, body))
      void message.success(texts.done)
      return true
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error
      setFailure(error)
      return false
    } finally {
      setBusy(false)
      await Promise.all([
        client.invalidateQueries({ queryKey: ['agreement', id] }),
        client.invalidateQueries({ queryKey: ['case', id] }),
      ])
    }
  }
  return { busy, failure, perform }
}
