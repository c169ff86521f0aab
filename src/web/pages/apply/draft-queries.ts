/** What the pages of drafts ask of the server. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { DraftView } from '../../../http/contract/cases.ts'
import { useApi } from '../../queries.ts'

/** All drafts of the account. */
export function useDrafts() {
  const api = useApi()
  return useQuery({ queryKey: ['drafts'], queryFn: api.drafts })
}

/** One draft. Which answers were prefilled is said once, when it is started; it is kept here. */
export function useDraft(id: string) {
  const api = useApi()
  const client = useQueryClient()
  return useQuery({
    queryKey: ['draft', id],
    queryFn: async () => {
      const fresh = await api.draft(id)
      const known = client.getQueryData<DraftView>(['draft', id])?.prefilled ?? []
      return fresh.prefilled.length > 0 ? fresh : { ...fresh, prefilled: known }
    },
    // While it is open the page itself knows best; another window is met when saving.
    staleTime: 0,
    refetchOnMount: 'always',
    refetchOnReconnect: false,
  })
}
