/** Officers' list of enterprises that qualify and have not applied (免申即享), filtered in the address. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Input, Select } from 'antd'
import type { ReactNode } from 'react'
import type { QualifyingOptionsView, QualifyingView } from '../../../http/contract/matches.ts'
import { qualifyingFile } from '../../downloads.ts'
import { showExact } from '../../formats.ts'
import { useLanguage, useSay, useTexts } from '../../language.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Pager } from '../../parts/pager.tsx'
import { Empty, Loaded } from '../../parts/states.tsx'
import { useFilters, usePages } from '../../parts/use-filters.ts'
import { useApi } from '../../queries.ts'
import './matches.css'

type Option = QualifyingOptionsView[number]

/** The page. */
export function QualifyingPage() {
  const texts = useTexts().desk.matches.qualifying
  const api = useApi()
  const options = useQuery({ queryKey: ['qualifying'], queryFn: api.qualifyingOptions })
  return (
    <Page title={texts.title} about={texts.about} full>
      <Loaded query={options}>
        {(found) => (found.length === 0 ? <Empty title={texts.nothing} /> : <Chosen of={found} />)}
      </Loaded>
    </Page>
  )
}

function Chosen({ of }: { readonly of: readonly Option[] }) {
  const texts = useTexts().desk.matches.qualifying
  const say = useSay()
  const { language } = useLanguage()
  const api = useApi()
  const [search, change] = useFilters()
  const option = of.find(({ id }) => id === search.set) ?? of[0]
  const { set: _, page: __, cursor, ...others } = search
  const filters = { ...others }
  const list = useQuery({
    queryKey: ['qualifying', option?.id, filters, cursor],
    queryFn: () => api.qualifying(option?.id ?? '', { ...filters, cursor }),
    placeholderData: keepPreviousData,
  })
  const pages = usePages(list.data?.next)
  if (option === undefined) return null
  // Filters of one register mean nothing for another.
  const choose = (set: string) =>
    change({ ...Object.fromEntries(option.filters.map(({ id }) => [id, undefined])), set })
  return (
    <>
      <div className="qualifying-filters no-print">
        <Field label={texts.set}>
          <Select
            aria-label={texts.set}
            value={option.id}
            popupMatchSelectWidth={false}
            options={of.map(({ id, name }) => ({ value: id, label: say(name) }))}
            onChange={choose}
          />
        </Field>
        {option.filters.map(({ id, label, options }) => (
          <Field key={id} label={say(label)}>
            <Select
              mode="multiple"
              aria-label={say(label)}
              placeholder={texts.all}
              maxTagCount="responsive"
              optionFilterProp="label"
              value={search[id] === undefined ? [] : search[id].split(',')}
              options={options.map((each) => ({ value: each.id, label: say(each.label) }))}
              onChange={(codes: readonly string[]) =>
                change({ [id]: codes.length === 0 ? undefined : codes.join(',') })
              }
            />
          </Field>
        ))}
        {(['from', 'to'] as const).map((end) => (
          <Field key={end} label={texts[end]}>
            <Input
              type="date"
              aria-label={texts[end]}
              value={search[end] ?? list.data?.[end] ?? ''}
              onChange={({ target }) =>
                change({ [end]: target.value === '' ? undefined : target.value })
              }
            />
          </Field>
        ))}
        <a className="button-link" href={qualifyingFile(option.id, filters, language)} download>
          {texts.download}
        </a>
      </div>
      <Loaded query={list} rows={8}>
        {(found) => <Listed option={option} found={found} />}
      </Loaded>
      <Pager pages={pages} total={list.data?.total} />
    </>
  )
}

function Field({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="qualifying-filter">
      <span aria-hidden="true">{label}</span>
      {children}
    </div>
  )
}

function Listed({ option, found }: { readonly option: Option; readonly found: QualifyingView }) {
  const texts = useTexts().desk.matches.qualifying
  const say = useSay()
  const count = (number: number) => showExact(String(number))
  const { items, toConfirm, qualify, held, applied } = found
  const shown = option.filters.filter(({ id }) => items.some(({ groups }) => id in groups))
  return (
    <>
      <p role="status">{texts.counts(count(qualify), count(held), count(applied))}</p>
      {items.length === 0 ? (
        <Empty title={texts.none}>{texts.noneAbout}</Empty>
      ) : (
        <section className="qualifying-scroll" aria-label={texts.table}>
          <table className="qualifying-table">
            <caption className="unseen">{texts.table}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.name}</th>
                <th scope="col">{texts.key}</th>
                {shown.map(({ id, label }) => (
                  <th key={id} scope="col">
                    {say(label)}
                  </th>
                ))}
                <th scope="col" className="number">
                  {texts.worth}
                </th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ key, name, groups, worth }) => (
                <tr key={key}>
                  <th scope="row">
                    <Link to="/matches" search={{ party: key }}>
                      {name ?? key}
                    </Link>
                  </th>
                  <td>
                    <Link to="/registers/$id/rows/$key" params={{ id: option.register, key }}>
                      {key}
                    </Link>
                  </td>
                  {shown.map(({ id, options }) => {
                    const label = options.find((each) => each.id === groups[id])?.label
                    return <td key={id}>{label === undefined ? groups[id] : say(label)}</td>
                  })}
                  <td className="number">{worth === null ? texts.unknown : showExact(worth)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {toConfirm.length > 0 && (
        <Section title={texts.confirm}>
          <ul>
            {toConfirm.map(({ id, title }) => (
              <li key={id}>{say(title)}</li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
