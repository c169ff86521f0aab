/** What the pages of drafts ask of the server. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { DraftView } from '../../../http/contract/cases.ts'
import type { FormAnswers } from '../../forms/fact-form.tsx'
import { useApi } from '../../queries.ts'
import type { Kept, SavePlace } from './use-autosave.ts'

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

const keptOf = ({ rev, answers, updatedAt }: DraftView): Kept<FormAnswers> => ({
  rev,
  written: answers,
  updatedAt,
})

/** Where a draft is saved. */
export function useDraftPlace(draft: DraftView): SavePlace<FormAnswers> {
  const api = useApi()
  const client = useQueryClient()
  return {
    opened: keptOf(draft),
    save: async (rev, answers) => {
      const saved = await api.saveDraft(draft.id, rev, answers)
      client.setQueryData(['draft', draft.id], saved)
      return keptOf(saved)
    },
    read: async () => keptOf(await api.draft(draft.id)),
  }
}
