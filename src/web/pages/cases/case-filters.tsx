/** Filters of a list of cases: lights with their counts, text, service, state, order. */
import { Button, Input, Select } from 'antd'
import type { CaseList } from '../../../http/contract/cases.ts'
import type { Search } from '../../address.ts'
import { showExact } from '../../formats.ts'
import { useSay, useTexts } from '../../language.tsx'
import { LightMark } from '../../parts/clock.tsx'
import { useTyped } from '../../parts/use-filters.ts'
import { useCity } from '../../queries.ts'
import './case-filters.css'

const lights = ['red', 'yellow', 'green', 'none'] as const
const states = [
  'filed',
  'awaiting-correction',
  'accepted',
  'granted',
  'refused',
  'declined',
  'withdrawn',
  'annulled',
] as const
const sorts = ['due', '-filed', 'filed'] as const

interface Props {
  readonly search: Search
  readonly change: (changed: Search) => void
  readonly counts: CaseList['counts'] | undefined
  /** State and order where the address names none. */
  readonly preset: { readonly state: string; readonly sort: string }
}

/** The filters. */
export function CaseFilters({ search, change, counts, preset }: Props) {
  const texts = useTexts().desk.cases
  const say = useSay()
  const city = useCity().data
  const [typed, type, settle] = useTyped(search.q ?? '', (q) => change({ q }))
  const filtered = ['q', 'service', 'state', 'light'].some((name) => search[name] !== undefined)
  return (
    <div className="case-filters no-print">
      <fieldset className="case-lights">
        <legend className="unseen">{texts.list.lights}</legend>
        {lights.map((light) => (
          <button
            key={light}
            type="button"
            className="case-light"
            aria-pressed={search.light === light}
            onClick={() => change({ light: search.light === light ? undefined : light })}
          >
            <span className="unseen">
              {texts.list.lightCount(texts.lightsShort[light], String(counts?.[light] ?? ''))}
            </span>
            <span aria-hidden="true" className="case-light-seen">
              <LightMark light={light} />
              <strong>{counts === undefined ? '·' : showExact(String(counts[light]))}</strong>
              <span>{texts.lights[light]}</span>
            </span>
          </button>
        ))}
      </fieldset>
      <search className="case-fields">
        <Input.Search
          className="case-search"
          aria-label={texts.list.search}
          placeholder={texts.list.searchHint}
          allowClear
          value={typed}
          onChange={(event) => type(event.target.value)}
          onSearch={settle}
        />
        <Select
          aria-label={texts.list.service}
          value={search.service ?? ''}
          popupMatchSelectWidth={false}
          options={[
            { value: '', label: texts.list.anyService },
            ...(city?.services ?? []).map(({ id, name }) => ({ value: id, label: say(name) })),
          ]}
          onChange={(service: string) => change({ service })}
        />
        <Select
          aria-label={texts.list.state}
          value={search.state ?? preset.state}
          popupMatchSelectWidth={false}
          options={[
            { value: 'any', label: texts.list.anyState },
            { value: 'filed,accepted', label: texts.list.open },
            ...states.map((state) => ({ value: state, label: texts.states[state] })),
          ]}
          onChange={(state: string) =>
            change({ state: state === preset.state ? undefined : state })
          }
        />
        <Select
          aria-label={texts.list.sort}
          value={search.sort ?? preset.sort}
          popupMatchSelectWidth={false}
          options={sorts.map((sort) => ({ value: sort, label: texts.list.sorts[sort] }))}
          onChange={(sort: string) => change({ sort: sort === preset.sort ? undefined : sort })}
        />
        {filtered && (
          <Button
            type="text"
            onClick={() =>
              change({ q: undefined, service: undefined, state: undefined, light: undefined })
            }
          >
            {texts.list.clear}
          </Button>
        )}
      </search>
    </div>
  )
}
