/** The figures of the latest report on the portal, each leading to its records. */
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../language.tsx'
import { FigureCard } from '../../parts/figure-card.tsx'
import { Empty, Loaded } from '../../parts/states.tsx'
import { useReport } from '../../queries.ts'

const mostShown = 6

/** Up to six figures that have records. */
export function HeadlineFigures({ year }: { readonly year: number }) {
  const { portal: texts, report: reportTexts } = useTexts().public
  const { noRecords } = reportTexts
  const report = useReport(year)
  return (
    <section className="portal-part">
      <div className="portal-part-head">
        <h2>{texts.figures(String(year))}</h2>
        <p className="quiet">{texts.figuresAbout}</p>
      </div>
      <Loaded query={report}>
        {({ figures }) => {
          const known = figures.filter(({ value }) => value !== null).slice(0, mostShown)
          if (known.length === 0) return <Empty title={noRecords} />
          return (
            <div className="figure-grid">
              {known.map((figure) => (
                <FigureCard key={figure.id} figure={figure} />
              ))}
            </div>
          )
        }}
      </Loaded>
      <p className="portal-more">
        <Link to="/report/$year" params={{ year: String(year) }}>
          {texts.allFigures(String(year))}
        </Link>
      </p>
    </section>
  )
}
