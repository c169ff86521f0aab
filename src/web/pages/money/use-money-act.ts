/** Acts about agreement and money: sent once, and the case read again afterwards. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useRef, useState } from 'react'
import { ApiFailure, newKey } from '../../api.ts'
import { useTexts } from '../../language.tsx'
import type { MoneyAct } from '../../money-api.ts'
import { useApi } from '../../queries.ts'

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
  const sent = useRef({ request: '', key: '' })
  const perform = async (act: MoneyAct, body: unknown): Promise<boolean> => {
    const request = JSON.stringify([act, rev, body])
    if (sent.current.request !== request) sent.current = { request, key: newKey() }
    setBusy(true)
    setFailure(undefined)
    try {
      await api.moneyAct(id, act, rev, body, sent.current.key)
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
