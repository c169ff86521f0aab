/** The rating of a case, and acts about it. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import { useRef, useState } from 'react'
import type { CaseRatingView } from '../../../http/contract/ratings.ts'
import { newKey } from '../../api.ts'
import { useApi } from '../../queries.ts'

type RatingAct = CaseRatingView['may'][number]

/** The rating. */
export function useRating(id: string) {
  const api = useApi()
  return useQuery({ queryKey: ['rating', id], queryFn: () => api.rating(id) })
}

/** What can be seen of an act under way. */
export interface RatingActing {
  readonly busy: boolean
  readonly failure: Error | undefined
  /** Resolves to true when it was done. */
  readonly perform: (act: RatingAct, body: unknown, done: string) => Promise<boolean>
}

/** Acts about the rating of a case; both are read again afterwards. */
export function useRatingAct(id: string, rev: number): RatingActing {
  const api = useApi()
  const client = useQueryClient()
  const { message } = App.useApp()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Error>()
  const sent = useRef({ request: '', key: '' })
  const perform: RatingActing['perform'] = async (act, body, done) => {
    const request = JSON.stringify([act, rev, body])
    if (sent.current.request !== request) sent.current = { request, key: newKey() }
    setBusy(true)
    setFailure(undefined)
    try {
      await api.ratingAct(id, act, rev, body, sent.current.key)
      void message.success(done)
      await Promise.all([
        client.invalidateQueries({ queryKey: ['rating', id] }),
        client.invalidateQueries({ queryKey: ['rating-tasks'] }),
        client.invalidateQueries({ queryKey: ['case', id] }),
      ])
      return true
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { busy, failure, perform }
}
