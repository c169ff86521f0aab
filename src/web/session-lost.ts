/** What is known of a session that ended while its pages were open. */
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'

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
