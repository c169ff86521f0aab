/** What the pages of cases ask of the server. */
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import type { CorrectionDraftView } from '../../../http/contract/cases.ts'
import type { Filters } from '../../asking.ts'
import type { FormAnswers } from '../../forms/fact-form.tsx'
import { useApi } from '../../queries.ts'
import type { Kept, SavePlace } from '../apply/use-autosave.ts'

/** One page of cases; the page before stays visible while the next one is fetched. */
export function useCases(filters: Filters) {
  const api = useApi()
  return useQuery({
    queryKey: ['cases', filters],
    queryFn: () => api.cases(filters),
    placeholderData: keepPreviousData,
  })
}

/** Applications that resemble that of a case. */
export function useLookAlikes(id: string) {
  const api = useApi()
  return useQuery({ queryKey: ['look-alikes', id], queryFn: () => api.lookAlikes(id) })
}

/** One case. */
export function useCase(id: string) {
  const api = useApi()
  return useQuery({ queryKey: ['case', id], queryFn: () => api.case(id) })
}

/** What was saved of the correction of a case since it was asked for. */
export function useCorrection(id: string) {
  const api = useApi()
  return useQuery({
    queryKey: ['correction', id],
    queryFn: () => api.correction(id),
    // While it is open the page itself knows best; another window is met when saving.
    staleTime: 0,
    refetchOnMount: 'always',
    refetchOnReconnect: false,
  })
}

/** What an applicant writes in a correction. */
export interface WrittenCorrection {
  readonly answers: FormAnswers
  /** Files to be taken back, by the hash of their content. */
  readonly withoutFiles: readonly string[]
}

/** A saved correction as the saving of it sees it. */
export const keptCorrection = (draft: CorrectionDraftView): Kept<WrittenCorrection> => ({
  rev: draft.rev,
  written: { answers: draft.answers, withoutFiles: draft.withoutFiles },
  updatedAt: draft.updatedAt,
})

/** Where the correction of a case is saved. */
export function useCorrectionPlace(
  id: string,
  opened: Kept<WrittenCorrection>,
): SavePlace<WrittenCorrection> {
  const api = useApi()
  const client = useQueryClient()
  return {
    opened,
    save: async (rev, written) => {
      const saved = await api.saveCorrection(id, rev, written)
      client.setQueryData(['correction', id], saved)
      return keptCorrection(saved)
    },
    read: async () => keptCorrection(await api.correction(id)),
  }
}
