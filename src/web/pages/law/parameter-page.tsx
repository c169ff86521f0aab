/** One value of the law over time: the chart, and beside it the table with sources and grades. */
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { ParameterView } from '../../../http/contract/law.ts'
import { showDay } from '../../formats.ts'
import { useLanguage, useSay, useTexts } from '../../language.tsx'
import { CitationLine, GradeMark } from '../../parts/citation.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Loaded } from '../../parts/states.tsx'
import { useApi } from '../../queries.ts'
import { ConfirmedLine } from './confirmed-line.tsx'
import { useLawCrumbs } from './law-parts.tsx'
import { ValueChart } from './value-chart.tsx'
import './law.css'

/** The page. */
export function ParameterPage() {
  const { id = '' } = useParams({ strict: false })
  const api = useApi()
  const say = useSay()
  const crumbs = useLawCrumbs()
  const query = useQuery({ queryKey: ['law-value', id], queryFn: () => api.lawValue(id) })
  return (
    <Page title={query.data === undefined ? id : say(query.data.title)} crumbs={crumbs}>
      <Loaded query={query} rows={6}>
        {(found) => <Found of={found} />}
      </Loaded>
    </Page>
  )
}

function Found({ of }: { readonly of: ParameterView }) {
  const { public: all, common } = useTexts()
  const texts = all.law
  const say = useSay()
  const { language } = useLanguage()
  const unit = of.unit === 'fen' ? ` ${common.yuan}` : of.unit.startsWith('share') ? '%' : ''
  const points = useMemo(
    () =>
      of.values.flatMap(({ from, number, under }) =>
        number === null || under !== null ? [] : [{ from, number }],
      ),
    [of],
  )
  return (
    <>
      {points.length > 0 && (
        <ValueChart label={texts.chart(say(of.title))} unit={unit} points={points} />
      )}
      <Section title={texts.table}>
        <div className="law-scroll">
          <table className="law-table">
            <caption className="unseen">{texts.table}</caption>
            <thead>
              <tr>
                <th scope="col">{texts.from}</th>
                <th scope="col">{texts.value}</th>
                <th scope="col">{texts.source}</th>
                <th scope="col">{texts.evidence}</th>
              </tr>
            </thead>
            <tbody>
              {of.values.map(({ from, text, rows, cite, grade, under, confirmed }) => (
                <tr key={`${from}${under ?? ''}`}>
                  <th scope="row">{showDay(from, language)}</th>
                  <td>
                    {rows.length === 0 ? (
                      say(text)
                    ) : (
                      <ul className="plain-list">
                        {rows.map((row) => (
                          <li key={row.zh}>{say(row)}</li>
                        ))}
                      </ul>
                    )}
                    {under !== null && <p className="quiet">{texts.under(under)}</p>}
                  </td>
                  <td>
                    <CitationLine cite={cite} />
                    <p className="quiet">{say(cite.says)}</p>
                  </td>
                  <td>
                    <GradeMark grade={grade} always />
                    {confirmed !== null && <ConfirmedLine of={confirmed} />}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
    </>
  )
}
