/** A register as a table over everything it keeps, however long: filtered and paged by the server. */
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { RegisterView } from '../../../http/contract/registers.ts'
import { useSay, useTexts } from '../../language.tsx'
import { Page } from '../../parts/page.tsx'
import { Pager } from '../../parts/pager.tsx'
import { Empty, Loaded } from '../../parts/states.tsx'
import { useFilters, usePages } from '../../parts/use-filters.ts'
import { columnsShown, filtersOf } from './column-filter.ts'
import { FilterChips } from './filter-chips.tsx'
import { RegisterFilters } from './register-filters.tsx'
import { RegisterGrid } from './register-grid.tsx'
import { useRegister, useRows } from './register-queries.ts'
import { type Density, RegisterToolbar } from './register-toolbar.tsx'
import './registers.css'

const rowsPerPage = '100'
const kept = 'kechuang.density'

function keptDensity(): Density {
  try {
    return localStorage.getItem(kept) === 'roomy' ? 'roomy' : 'dense'
  } catch {
    return 'dense'
  }
}

/** The page. */
export function RegisterPage() {
  const { id } = useParams({ strict: false })
  const texts = useTexts()
  const say = useSay()
  const query = useRegister(id ?? '')
  const crumbs = [{ text: texts.nav.registers, to: '/registers' as const }]
  if (query.data === undefined) {
    return (
      <Page title={texts.nav.registers} crumbs={crumbs}>
        <Loaded query={query}>{() => null}</Loaded>
      </Page>
    )
  }
  return (
    <Page title={say(query.data.title)} about={say(query.data.about)} crumbs={crumbs} full>
      <Rows key={query.data.id} register={query.data} />
    </Page>
  )
}

function Rows({ register }: { readonly register: RegisterView }) {
  const texts = useTexts().desk.registers.table
  const [search, change] = useFilters()
  const [density, setDensity] = useState(keptDensity)
  const filters = filtersOf(search, register.columns)
  const [filtering, setFiltering] = useState(false)
  const query = useRows(register.id, {
    ...filters,
    q: search.q,
    sort: search.sort,
    cursor: search.cursor,
    limit: rowsPerPage,
  })
  const pages = usePages(query.data?.next)
  const keep = (chosen: Density) => {
    setDensity(chosen)
    try {
      localStorage.setItem(kept, chosen)
    } catch {
      // Storage may be switched off; the choice then lasts as long as the page.
    }
  }
  return (
    <>
      <RegisterToolbar
        {...{ register, search, change, filtering, density }}
        toggleFilters={() => setFiltering(!filtering)}
        setDensity={keep}
      />
      <div id="register-filters" hidden={!filtering}>
        <RegisterFilters columns={register.columns} search={search} change={change} />
      </div>
      <FilterChips columns={register.columns} search={search} change={change} />
      <Loaded query={query} rows={12}>
        {(page) =>
          page.items.length === 0 ? (
            <Empty title={texts.none}>{texts.noneHint}</Empty>
          ) : (
            <>
              <RegisterGrid
                register={register}
                columns={columnsShown(search, register.columns)}
                rows={page.items}
                sort={search.sort}
                setSort={(sort) => change({ sort })}
                density={density}
                stale={query.isPlaceholderData}
              />
              <Pager pages={pages} total={page.total} />
            </>
          )
        }
      </Loaded>
    </>
  )
}
