/** A bar chart of a figure over the years, in the colour of its link. */
import { BarChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { FigureDetail } from '../../../http/contract/report.ts'
import { useChart } from '../../parts/use-chart.ts'
import type { Link } from '../../theme.ts'

use([BarChart, GridComponent, TooltipComponent, SVGRenderer])

interface Props {
  readonly label: string
  readonly link: Link
  readonly unit: string
  readonly series: FigureDetail['series']
}

/** The chart; for screen readers it is a picture with a label, its values stand in the table. */
export function SeriesChart({ label, link, unit, series }: Props) {
  const { place } = useChart(
    ({ colour, shown }) => ({
      grid: { left: 8, right: 8, top: 32, bottom: 4, outerBoundsMode: 'same' },
      tooltip: {
        trigger: 'axis',
        axisPointer: { type: 'none' },
        valueFormatter: (value: unknown) => `${shown(value)} ${unit}`,
      },
      xAxis: {
        type: 'category',
        data: series.map(({ year }) => String(year)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colour('--rule') } },
        axisLabel: { color: colour('--quiet'), fontSize: 14 },
      },
      yAxis: { type: 'value', show: false },
      series: [
        {
          type: 'bar',
          name: unit,
          barMaxWidth: 48,
          itemStyle: { color: colour(`--link-${link}`), borderRadius: [4, 4, 0, 0] },
          label: {
            show: true,
            position: 'top',
            color: colour('--ink'),
            fontSize: 14,
            formatter: ({ value }: { value?: unknown }) => shown(value),
          },
          // A year without records has no bar, rather than one of zero height.
          data: series.map(({ value }) => (value === null ? '-' : Number(value))),
        },
      ],
    }),
    [link, unit, series],
  )
  return <div ref={place} className="series" role="img" aria-label={label} />
}
