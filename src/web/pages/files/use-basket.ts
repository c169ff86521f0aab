/** Documents being handed in, for a draft or a correction: what is there, and changing it. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { BasketView } from '../../../http/contract/files.ts'
import type { BasketOwner } from '../../api.ts'
import { useApi } from '../../queries.ts'

/** A basket as the pages use it. Its acts fail with what the server said. */
export interface Basket {
  readonly owner: BasketOwner
  readonly id: string
  /** Undefined until it has been read. */
  readonly view: BasketView | undefined
  readonly handIn: (evidence: string, file: File, told: (percent: number) => void) => Promise<void>
  readonly takeOut: (item: string) => Promise<void>
  readonly statePaper: (evidence: string, paper: boolean) => Promise<void>
}

/** Reads a basket and keeps what the server answers to each change. */
export function useBasket(owner: BasketOwner, id: string): Basket {
  const api = useApi()
  const client = useQueryClient()
  const queryKey = ['basket', owner, id]
  const query = useQuery({
    queryKey,
    queryFn: () => api.basket(owner, id),
    staleTime: 0,
    refetchOnMount: 'always',
  })
  const keep = (view: BasketView) => {
    client.setQueryData(queryKey, view)
  }
  return {
    owner,
    id,
    view: query.data,
    handIn: async (evidence, file, told) => keep(await api.handIn(owner, id, evidence, file, told)),
    takeOut: async (item) => keep(await api.takeOut(owner, id, item)),
    statePaper: async (evidence, paper) => keep(await api.statePaper(owner, id, evidence, paper)),
  }
}
