/** The report of a year: its figures by the links of the chain. */
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ReportView } from '../../../http/contract/report.ts'
import { showInstant } from '../../formats.ts'
import { useLanguage, useSay, useTexts } from '../../language.tsx'
import { FigureCard } from '../../parts/figure-card.tsx'
import { Page } from '../../parts/page.tsx'
import { Empty, Loaded } from '../../parts/states.tsx'
import { useCity, useReport } from '../../queries.ts'
import './report.css'

const route = getRouteApi('/report/$year')

/** The page. */
export function ReportPage() {
  const { year } = route.useParams()
  const all = useTexts()
  const texts = all.public.report
  const report = useReport(Number(year))
  const go = useNavigate()
  const years = (useCity().data?.reportYears ?? []).toSorted()
  return (
    <Page
      title={texts.title(year)}
      about={texts.about}
      acts={
        <>
          {years.length > 1 && (
            <nav className="years" aria-label={texts.year}>
              {years.map((each) => (
                <Button
                  key={each}
                  type={String(each) === year ? 'primary' : 'default'}
                  {...(String(each) === year ? { 'aria-current': 'page' as const } : {})}
                  onClick={() => void go({ to: '/report/$year', params: { year: String(each) } })}
                >
                  {each}
                </Button>
              ))}
            </nav>
          )}
          <Button onClick={() => window.print()}>{all.common.print}</Button>
        </>
      }
    >
      {years.length > 0 && !years.map(String).includes(year) ? (
        <Empty title={texts.noYear(year)} />
      ) : (
        <Loaded query={report} rows={10}>
          {(data) => <Report report={data} />}
        </Loaded>
      )}
    </Page>
  )
}

function Report({ report }: { readonly report: ReportView }) {
  const texts = useTexts().public.report
  const say = useSay()
  const { language } = useLanguage()
  const links = useCity().data?.links ?? []
  if (report.figures.length === 0) return <Empty title={texts.none} />
  return (
    <>
      {links.map(({ id, name }) => {
        const figures = report.figures.filter(({ link }) => link === id)
        return (
          <section key={id} className="report-link" style={{ '--c': `var(--link-${id})` }}>
            <h2>
              <span className="report-station" aria-hidden="true" />
              {say(name)}
            </h2>
            {figures.length === 0 ? (
              <p className="quiet">{texts.empty}</p>
            ) : (
              <div className="figure-grid">
                {figures.map((figure) => (
                  <FigureCard key={figure.id} figure={figure} />
                ))}
              </div>
            )}
          </section>
        )
      })}
      <footer className="quiet report-foot">
        <p>{texts.computed(showInstant(report.computedAt, language))}</p>
        <p>{texts.noRecordsWhy}</p>
      </footer>
    </>
  )
}
