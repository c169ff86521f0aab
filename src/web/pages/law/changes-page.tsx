/** What is other law from a day on; the day stands in the address. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import type { LawChangesView } from '../../../http/contract/law.ts'
import { useSay, useTexts } from '../../language.tsx'
import { CitationLine } from '../../parts/citation.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Empty, Loaded } from '../../parts/states.tsx'
import { useFilters } from '../../parts/use-filters.ts'
import { useApi } from '../../queries.ts'
import { InstrumentLink, ParameterLink, useLawCrumbs } from './law-parts.tsx'
import './law.css'

/** The page. */
export function ChangesPage() {
  const texts = useTexts().public.law.changes
  const api = useApi()
  const crumbs = useLawCrumbs()
  const [{ on }, change] = useFilters()
  const query = useQuery({
    queryKey: ['law-changes', on],
    queryFn: () => api.lawChanges(on),
    placeholderData: keepPreviousData,
  })
  return (
    <Page title={texts.title} about={texts.about} crumbs={crumbs}>
      <Loaded query={query} rows={6}>
        {(found) => (
          <>
            <div className="law-day no-print">
              <Input
                type="date"
                aria-label={texts.day}
                value={on ?? found.on}
                style={{ width: 180 }}
                onChange={({ target }) => {
                  if (target.value !== '') change({ on: target.value })
                }}
              />
              {(['previous', 'next'] as const).map((way) => {
                const day = found[way]
                return (
                  <Button
                    key={way}
                    disabled={day === null}
                    onClick={() => change({ on: day ?? undefined })}
                  >
                    {texts[way]}
                  </Button>
                )
              })}
            </div>
            <Changes of={found} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Changes({ of }: { readonly of: LawChangesView }) {
  const texts = useTexts().public.law.changes
  const say = useSay()
  const { starting, ending, values, rulesStarting, rulesEnding } = of
  const documents = [
    [texts.starting, starting],
    [texts.ending, ending],
  ] as const
  const rules = [
    [texts.rulesStarting, rulesStarting],
    [texts.rulesEnding, rulesEnding],
  ] as const
  const lists = [starting, ending, values, rulesStarting, rulesEnding]
  if (lists.every(({ length }) => length === 0))
    return <Empty title={texts.nothing}>{texts.nothingAbout}</Empty>
  return (
    <>
      {documents
        .filter(([, items]) => items.length > 0)
        .map(([title, items]) => (
          <Section key={title} title={title}>
            <ul>
              {items.map((each) => (
                <li key={each.id}>
                  <InstrumentLink of={each} />
                </li>
              ))}
            </ul>
          </Section>
        ))}
      {values.length > 0 && (
        <Section title={texts.values}>
          <div className="law-scroll">
            <table className="law-table">
              <caption className="unseen">{texts.values}</caption>
              <thead>
                <tr>
                  <th scope="col">{texts.values}</th>
                  <th scope="col">{texts.before}</th>
                  <th scope="col">{texts.after}</th>
                </tr>
              </thead>
              <tbody>
                {values.map((each) => (
                  <tr key={`${each.id}${each.after.zh}`}>
                    <th scope="row">
                      <ParameterLink of={each} />
                      <p className="quiet">
                        <CitationLine cite={each.cite} />
                      </p>
                    </th>
                    <td>{each.before === null ? texts.none : say(each.before)}</td>
                    <td>{say(each.after)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </Section>
      )}
      {rules
        .filter(([, items]) => items.length > 0)
        .map(([title, items]) => (
          <Section key={title} title={title}>
            <ul>
              {items.map((each) => (
                <li key={each.id}>
                  {say(each.title)} <CitationLine cite={each.cite} />
                </li>
              ))}
            </ul>
          </Section>
        ))}
    </>
  )
}
