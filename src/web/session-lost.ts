/** What is known of a session that ended while its pages were open. */
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import type { SessionView } from '../http/contract/session.ts'

/** What the client has to do with the session. */
export interface SessionCare {
  /** The token of the present session; sent with every request that writes. */
  readonly csrf: () => string | null
  /** Told when the server does not know any more who is signed in. */
  readonly lost: () => void
  /** Takes in a session that was begun in another window; says whether it is of the same account. */
  readonly renewed: (session: SessionView) => boolean
}

/** `asking`: the reader is asked to sign in again; `later`: they will. */
export type Lost = 'no' | 'asking' | 'later'

const queryKey = ['session-lost']

/** Notes that the server does not know any more who is signed in. */
export function noteLost(client: QueryClient): void {
  client.setQueryData<Lost>(queryKey, (before) => (before === 'later' ? 'later' : 'asking'))
}

/** Whether the session was lost, and how to say that it is no longer so. */
export function useLost(): readonly [Lost, (lost: Lost) => void] {
  const client = useQueryClient()
  const { data } = useQuery<Lost>({
    queryKey,
    queryFn: () => 'no',
    enabled: false,
    initialData: 'no',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })
  return [data, (lost) => client.setQueryData<Lost>(queryKey, lost)]
}
