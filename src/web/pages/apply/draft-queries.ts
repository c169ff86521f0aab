/** What the pages of drafts ask of the server. */
import { useQuery } from '@tanstack/react-query'
import { useApi } from '../../queries.ts'

/** All drafts of the account. */
export function useDrafts() {
  const api = useApi()
  return useQuery({ queryKey: ['drafts'], queryFn: api.drafts })
}

/** One draft. */
export function useDraft(id: string) {
  const api = useApi()
  return useQuery({
    queryKey: ['draft', id],
    queryFn: () => api.draft(id),
    // While it is open the page itself knows best; another window is met when saving.
    staleTime: 0,
    refetchOnMount: 'always',
    refetchOnReconnect: false,
  })
}
