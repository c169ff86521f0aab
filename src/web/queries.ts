/** What the pages ask of the server, by one key each, so that pages share answers. */
import { useQuery } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { Api } from './api.ts'

/** The client in use; given by the app. */
export const ApiContext = createContext<Api | null>(null)

/** The client of the app. */
export function useApi(): Api {
  const api = useContext(ApiContext)
  if (api === null) throw new Error('useApi outside of the app')
  return api
}

/** The city served. Asked again every two seconds while the demonstration loads. */
export function useCity() {
  const api = useApi()
  return useQuery({
    queryKey: ['city'],
    queryFn: api.city,
    staleTime: 60_000,
    refetchInterval: (query) => (query.state.data?.loading ? 2000 : false),
  })
}

/** The latest year with a report; years come in no particular order. */
export function latestYear(years: readonly number[] | undefined): number | undefined {
  return years === undefined || years.length === 0 ? undefined : Math.max(...years)
}

/** Who is signed in. */
export function useSession() {
  const api = useApi()
  return useQuery({ queryKey: ['session'], queryFn: api.session, staleTime: 60_000 })
}

/** A service with its guide, form and rules. */
export function useService(id: string) {
  const api = useApi()
  return useQuery({
    queryKey: ['service', id],
    queryFn: () => api.service(id),
    staleTime: 5 * 60_000,
  })
}

/** The report of a year. */
export function useReport(year: number | undefined) {
  const api = useApi()
  return useQuery({
    queryKey: ['report', year],
    queryFn: () => api.report(year ?? 0),
    enabled: year !== undefined,
    staleTime: 60_000,
  })
}
