/** A list of cases with its filters, keys and pages; the frame around it is for the page. */
import { useState } from 'react'
import type { CaseLine } from '../../../http/contract/cases.ts'
import { useTexts } from '../../language.tsx'
import { Pager } from '../../parts/pager.tsx'
import { Empty, Loaded } from '../../parts/states.tsx'
import { useFilters, usePages } from '../../parts/use-filters.ts'
import { useKeys } from '../../parts/use-keys.ts'
import { useSession } from '../../queries.ts'
import { BulkAccept } from './bulk-accept.tsx'
import { CaseFilters } from './case-filters.tsx'
import { useCases } from './case-queries.ts'
import { CaseTable } from './case-table.tsx'

interface Props {
  /** State and order where the address names none. */
  readonly preset: { readonly state: string; readonly sort: string }
  /** Said when there is nothing. */
  readonly nothing: string
}

/** Moves the focus between the links of the rows. */
function moveBy(step: number): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const at = links.findIndex((link) => link.closest('tr')?.contains(document.activeElement))
  links[Math.max(0, Math.min(links.length - 1, at + step))]?.focus()
}

/** The list. */
export function CaseListView({ preset, nothing }: Props) {
  const texts = useTexts().desk.cases.list
  const [search, change] = useFilters()
  const staff = ['officer', 'head'].includes(useSession().data?.role ?? 'public')
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const state = search.state ?? preset.state
  const query = useCases({
    service: search.service,
    state: state === 'any' ? undefined : state,
    light: search.light,
    q: search.q,
    sort: search.sort ?? preset.sort,
    cursor: search.cursor,
    limit: '50',
  })
  const pages = usePages(query.data?.next)
  const items = query.data?.items ?? []
  const may = (line: CaseLine) => line.state === 'filed'
  const toggle = (id: string) => {
    const next = new Set(ticked)
    if (!next.delete(id)) next.add(id)
    setTicked(next)
  }
  const all = items.filter(may).map(({ id }) => id)
  const toggleAll = () => setTicked(all.every((id) => ticked.has(id)) ? new Set() : new Set(all))
  useKeys({
    j: () => moveBy(1),
    k: () => moveBy(-1),
    x: () => {
      const id = document.activeElement?.closest('tr')?.dataset.case
      const line = items.find((each) => each.id === id)
      if (staff && line !== undefined && may(line)) toggle(line.id)
    },
  })
  return (
    <>
      <CaseFilters search={search} change={change} counts={query.data?.counts} preset={preset} />
      {staff && (
        <BulkAccept
          chosen={items.filter(({ id }) => ticked.has(id))}
          clear={() => setTicked(new Set())}
        />
      )}
      <Loaded query={query} rows={8}>
        {(data) =>
          data.items.length === 0 ? (
            <Empty title={nothing} />
          ) : (
            <>
              <CaseTable
                items={data.items}
                caption={texts.table}
                {...(staff ? { selection: { ids: ticked, may, toggle, toggleAll } } : {})}
              />
              <Pager pages={pages} total={data.total} />
              <p className="quiet keys no-print">{texts.keys}</p>
            </>
          )
        }
      </Loaded>
    </>
  )
}
