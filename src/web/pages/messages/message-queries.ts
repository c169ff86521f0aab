/** What the message pages ask of the server. */
import { useQuery } from '@tanstack/react-query'
import { useApi, useSession } from '../../queries.ts'

const minute = 60_000

/** How many messages wait to be read; asked again every minute. */
export function useUnread(): number {
  const api = useApi()
  const account = useSession().data?.account ?? null
  const { data } = useQuery({
    queryKey: ['messages', 'unread'],
    queryFn: () => api.messages({ limit: '1' }),
    enabled: account !== null,
    refetchInterval: minute,
    staleTime: minute / 2,
  })
  return data?.unread ?? 0
}

/** A page of the inbox. */
export function useInbox(unread: boolean, cursor: string | undefined) {
  const api = useApi()
  return useQuery({
    queryKey: ['messages', 'inbox', unread, cursor],
    queryFn: () => api.messages({ unread: String(unread), cursor }),
  })
}
