/** What the pages of cases ask of the server. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Filters } from '../../api.ts'
import { useApi } from '../../queries.ts'

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
