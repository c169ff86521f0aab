/** How many enterprises qualify at each value, with the present and the chosen one marked. */
import { LineChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect } from 'react'
import type { CurveView } from '../../../http/contract/simulations.ts'
import { themeColour, useChart, valueAxis } from '../../parts/use-chart.ts'

use([LineChart, GridComponent, MarkLineComponent, TooltipComponent, SVGRenderer])

interface Props {
  readonly label: string
  readonly points: CurveView['points']
  /** Places of the present and the chosen value among the points. */
  readonly now: number
  readonly chosen: number
  readonly unit: string
}

/** The chart; for screen readers it is a picture with a label, the chosen count stands beside it. */
export function CurveChart({ label, points, now, chosen, unit }: Props) {
  const { place, chart, redrawn } = useChart(
    ({ colour, shown }) => ({
      grid: { left: 8, right: 24, top: 24, bottom: 4, outerBoundsMode: 'same' },
      tooltip: { trigger: 'axis', valueFormatter: shown },
      xAxis: {
        type: 'category',
        data: points.map(({ value }) => `${shown(value)}${unit}`),
        axisLine: { lineStyle: { color: colour('--rule') } },
        axisLabel: { color: colour('--quiet'), fontSize: 14 },
      },
      yAxis: valueAxis(colour, shown),
      series: [
        {
          type: 'line',
          step: 'middle',
          showSymbol: false,
          lineStyle: { color: colour('--link-industry'), width: 2 },
          itemStyle: { color: colour('--link-industry') },
          data: points.map(({ holds }) => holds),
        },
      ],
    }),
    [points, unit],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: a chart drawn anew is marked anew
  useEffect(() => {
    const line = (at: number, name: string, type: string) => ({
      xAxis: at,
      lineStyle: { color: themeColour(name), type },
    })
    const data = [line(now, '--quiet', 'dashed'), line(chosen, '--action', 'solid')]
    const markLine = { silent: true, symbol: 'none', label: { show: false }, data }
    chart.current?.setOption({ series: [{ markLine }] })
  }, [now, chosen, ...redrawn])
  return <div ref={place} className="simulation-curve" role="img" aria-label={label} />
}
