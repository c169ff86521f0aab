/** The rating of a case, and acts about it. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { App } from 'antd'
import type { CaseRatingView } from '../../../http/contract/ratings.ts'
import { useApi } from '../../queries.ts'
import { useRequestKey, useSending } from '../../use-sending.ts'

type RatingAct = CaseRatingView['may'][number]

/** The rating. */
export function useRating(id: string) {
  const api = useApi()
  return useQuery({ queryKey: ['rating', id], queryFn: () => api.rating(id) })
}

/** Acts about the rating of a case; both are read again afterwards. */
export function useRatingAct(id: string, rev: number) {
  const api = useApi()
  const client = useQueryClient()
  const { message } = App.useApp()
  const { keyFor } = useRequestKey()
  const { send, ...seen } = useSending()
  const perform = (act: RatingAct, body: unknown, done: string) =>
    send(async () => {
      await api.ratingAct(id, act, rev, body, keyFor(act, rev, body))
      void message.success(done)
      await Promise.all(
        [['rating', id], ['rating-tasks'], ['case', id]].map((queryKey) =>
          client.invalidateQueries({ queryKey }),
        ),
      )
    })
  return { ...seen, perform }
}

/** An act about a rating under way. */
export type RatingActing = ReturnType<typeof useRatingAct>
