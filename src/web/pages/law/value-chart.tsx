/** A value of the law over time, as steps: it stays until the day it changes. */
import { LineChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useChart, valueAxis } from '../../parts/use-chart.ts'

use([LineChart, GridComponent, TooltipComponent, SVGRenderer])

interface Props {
  readonly label: string
  readonly unit: string
  readonly points: readonly { readonly from: string; readonly number: string }[]
}

/** The newest value lasts: its line is drawn a year on. */
function lasting(points: Props['points']): readonly (readonly [string, number])[] {
  const last = points.at(-1)
  if (last === undefined) return []
  const [year = '', month = ''] = last.from.split('-')
  return [[`${Number(year) + 1}-${month}-01`, Number(last.number)]]
}

/** The chart; for screen readers it is a picture with a label, its values stand in the table. */
export function ValueChart({ label, unit, points }: Props) {
  const { place } = useChart(
    ({ colour, shown }) => ({
      grid: { left: 8, right: 24, top: 24, bottom: 4, outerBoundsMode: 'same' },
      tooltip: { trigger: 'axis' },
      xAxis: {
        type: 'time',
        minInterval: 30 * 86_400_000,
        axisLine: { lineStyle: { color: colour('--rule') } },
        axisLabel: { color: colour('--quiet'), fontSize: 14, hideOverlap: true },
      },
      yAxis: valueAxis(colour, (value) => `${shown(value)}${unit}`),
      series: [
        {
          type: 'line',
          step: 'end',
          symbolSize: 8,
          lineStyle: { color: colour('--action'), width: 2 },
          itemStyle: { color: colour('--action') },
          data: [...points.map(({ from, number }) => [from, Number(number)]), ...lasting(points)],
        },
      ],
    }),
    [points, unit],
  )
  return <div ref={place} className="law-chart" role="img" aria-label={label} />
}
