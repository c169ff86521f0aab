/** One figure: what it counts, how it developed, what it consists of, and every record behind it. */
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Button } from 'antd'
import type { FigureDetail } from '../../../http/contract/report.ts'
import { showExact } from '../../formats.ts'
import { useSay, useTexts } from '../../language.tsx'
import { FigureNotes, FigureValue } from '../../parts/figure-card.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Loaded } from '../../parts/states.tsx'
import { useApi } from '../../queries.ts'
import { FigureBreakdown } from './figure-breakdown.tsx'
import { FigureRanking } from './figure-ranking.tsx'
import { FigureRecords } from './figure-records.tsx'
import { FigureSeries } from './figure-series.tsx'
import './figure.css'

const route = getRouteApi('/report/$year/$figure')

/** The page. */
export function FigurePage() {
  const { year, figure: id } = route.useParams()
  const all = useTexts()
  const say = useSay()
  const api = useApi()
  const figure = useQuery({
    queryKey: ['figure', year, id],
    queryFn: () => api.figure(Number(year), id),
    staleTime: 60_000,
  })
  const { data } = figure
  const report = all.public.report.title(year)
  return (
    <Page
      title={data ? `${say(data.title)} · ${year}` : report}
      heading={
        data && (
          <>
            {say(data.title)} <span className="figure-year">{year}</span>
          </>
        )
      }
      crumbs={[{ text: report, to: '/report/$year', params: { year } }]}
      acts={<Button onClick={() => window.print()}>{all.common.print}</Button>}
    >
      <Loaded query={figure} rows={10}>
        {(loaded) => <Figure figure={loaded} />}
      </Loaded>
    </Page>
  )
}

function Figure({ figure }: { readonly figure: FigureDetail }) {
  const texts = useTexts().public.figure
  const hasSeries = figure.series.filter(({ value }) => value !== null).length > 1
  const parts = figure.breakdowns.filter(({ groups }) => groups.length > 0)
  return (
    <div className="figure" style={{ '--c': `var(--link-${figure.link})` }}>
      <FigureTop figure={figure} />
      {(hasSeries || figure.ranking.length > 0) && (
        <div className="figure-pair">
          {hasSeries && (
            <Section title={texts.series}>
              <FigureSeries figure={figure} />
            </Section>
          )}
          {figure.ranking.length > 0 && (
            <Section title={texts.ranking}>
              <FigureRanking figure={figure} />
            </Section>
          )}
        </div>
      )}
      {parts.length > 0 && (
        <Section title={texts.breakdowns}>
          <div className="figure-pair">
            {parts.map((breakdown) => (
              <FigureBreakdown key={breakdown.column} figure={figure} breakdown={breakdown} />
            ))}
          </div>
        </Section>
      )}
      <Section title={texts.records} id="records">
        <p className="quiet figure-lead">{texts.recordsAbout}</p>
        <FigureRecords figure={figure} />
      </Section>
    </div>
  )
}

function FigureTop({ figure }: { readonly figure: FigureDetail }) {
  const all = useTexts()
  const texts = all.public.figure
  const say = useSay()
  return (
    <section className="paper figure-top">
      <div>
        <p className="figure-link">
          <span className="figure-link-dot" aria-hidden="true" />
          {texts.link(all.links[figure.link])}
        </p>
        <p className="figure-hero">
          <FigureValue figure={figure} />
        </p>
        <FigureNotes figure={figure} />
      </div>
      <dl className="facts">
        <dt>{texts.definition}</dt>
        <dd>{say(figure.definition)}</dd>
        {figure.conditions.length > 0 && (
          <>
            <dt>{texts.conditions}</dt>
            <dd>
              <ul>
                {figure.conditions.map((condition) => (
                  <li key={condition.zh}>{say(condition)}</li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt>{texts.exact}</dt>
        <dd>
          {figure.value === null ? (
            all.public.report.noRecordsWhy
          ) : (
            <>
              {showExact(figure.value)} {say(figure.unitText)}
            </>
          )}
        </dd>
        {figure.yearOnYear && (
          <>
            <dt>{texts.before}</dt>
            <dd>
              {showExact(figure.yearOnYear.before)} {say(figure.unitText)}
            </dd>
          </>
        )}
        <dt>{texts.records}</dt>
        <dd>
          <a href="#records">{all.public.report.records(showExact(String(figure.records)))}</a>
        </dd>
      </dl>
    </section>
  )
}
