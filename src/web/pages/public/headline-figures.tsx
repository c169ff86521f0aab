/** The figures of the latest report on the portal, each leading to its records. */
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../language.tsx'
import { FigureCard } from '../../parts/figure-card.tsx'
import { Loaded } from '../../parts/states.tsx'
import { useReport } from '../../queries.ts'

const mostShown = 6

/** Up to six figures that have records. */
export function HeadlineFigures({ year }: { readonly year: number }) {
  const texts = useTexts().public.portal
  const report = useReport(year)
  return (
    <section className="portal-part">
      <div className="portal-part-head">
        <h2>{texts.figures(String(year))}</h2>
        <p className="quiet">{texts.figuresAbout}</p>
      </div>
      <Loaded query={report}>
        {({ figures }) => (
          <div className="figure-grid">
            {figures
              .filter(({ value }) => value !== null)
              .slice(0, mostShown)
              .map((figure) => (
                <FigureCard key={figure.id} figure={figure} />
              ))}
          </div>
        )}
      </Loaded>
      <p className="portal-more">
        <Link to="/report/$year" params={{ year: String(year) }}>
          {texts.allFigures(String(year))}
        </Link>
      </p>
    </section>
  )
}
