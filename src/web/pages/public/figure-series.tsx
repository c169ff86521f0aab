/** A figure over the years: a chart for the eye, the same values as a table for everyone. */
import { lazy, Suspense } from 'react'
import type { FigureDetail } from '../../../http/contract/report.ts'
import { showExact } from '../../formats.ts'
import { useSay, useTexts } from '../../language.tsx'

// Charts weigh as much as the rest of the product; they come when a figure is opened.
const SeriesChart = lazy(async () => {
  const { SeriesChart: component } = await import('./series-chart.tsx')
  return { default: component }
})

/** Chart and table. */
export function FigureSeries({ figure }: { readonly figure: FigureDetail }) {
  const all = useTexts()
  const texts = all.public.figure
  const say = useSay()
  return (
    <>
      <Suspense fallback={<div className="series" />}>
        <SeriesChart
          label={texts.seriesLabel(say(figure.title))}
          link={figure.link}
          unit={say(figure.unitText)}
          series={figure.series}
        />
      </Suspense>
      <details className="series-table">
        <summary>{texts.value}</summary>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{texts.year}</th>
              <th scope="col" className="number">
                {texts.value} ({say(figure.unitText)})
              </th>
            </tr>
          </thead>
          <tbody>
            {figure.series.map(({ year, value }) => (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td className="number">
                  {value === null ? all.public.report.noRecords : showExact(value)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}
