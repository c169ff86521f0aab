/** What the pages of registers ask of the server. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Filters } from '../../asking.ts'
import { useApi } from '../../queries.ts'

/** A register with the columns this reader may see. */
export function useRegister(id: string) {
  const api = useApi()
  return useQuery({
    queryKey: ['register', id],
    queryFn: () => api.register(id),
    staleTime: 5 * 60_000,
  })
}

/** One page of rows; the page before stays visible while the next one is fetched. */
export function useRows(id: string, filters: Filters) {
  const api = useApi()
  return useQuery({
    queryKey: ['rows', id, filters],
    queryFn: () => api.rows(id, filters),
    placeholderData: keepPreviousData,
  })
}

/** One row with its source. */
export function useRow(id: string, key: string) {
  const api = useApi()
  return useQuery({ queryKey: ['row', id, key], queryFn: () => api.row(id, key) })
}

/** The newest imports into a register. */
export function useImports(register: string) {
  const api = useApi()
  return useQuery({
    queryKey: ['imports', register],
    queryFn: () => api.imports(register),
    refetchOnMount: 'always',
  })
}

const pause = 700

/** An import; asked again until it has come to an end. */
export function useImport(id: string | undefined) {
  const api = useApi()
  return useQuery({
    queryKey: ['import', id],
    queryFn: () => api.import(id ?? ''),
    enabled: id !== undefined,
    refetchInterval: (query) => {
      const state = query.state.data?.state
      return state === 'reading' || state === 'storing' ? pause : false
    },
  })
}
