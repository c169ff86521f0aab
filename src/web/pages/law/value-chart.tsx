/** A value of the law over time, as steps: it stays until the day it changes. */
import { LineChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useDark } from '../../dark.ts'
import { showLabel } from '../../formats.ts'
import { useLanguage } from '../../language.tsx'
import { fontFamily } from '../../theme.ts'

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
  const place = useRef<HTMLDivElement>(null)
  const { language } = useLanguage()
  const dark = useDark()
  // biome-ignore lint/correctness/useExhaustiveDependencies: other colours draw another chart
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const style = getComputedStyle(document.documentElement)
    const colour = (name: string) => style.getPropertyValue(name).trim()
    const chart = init(element, null, { renderer: 'svg' })
    const shown = (value: unknown) => `${showLabel(String(value), language)}${unit}`
    chart.setOption({
      animation: false,
      textStyle: { fontFamily, color: colour('--ink') },
      grid: { left: 8, right: 24, top: 24, bottom: 4, outerBoundsMode: 'same' },
      tooltip: { trigger: 'axis' },
      xAxis: {
        type: 'time',
        minInterval: 30 * 86_400_000,
        axisLine: { lineStyle: { color: colour('--rule') } },
        axisLabel: { color: colour('--quiet'), fontSize: 14, hideOverlap: true },
      },
      yAxis: {
        type: 'value',
        axisLabel: { color: colour('--quiet'), fontSize: 14, formatter: shown },
        splitLine: { lineStyle: { color: colour('--rule') } },
      },
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
    })
    const observer = new ResizeObserver(() => chart.resize())
    observer.observe(element)
    return () => {
      observer.disconnect()
      chart.dispose()
    }
  }, [points, unit, language, dark])
  return <div ref={place} className="law-chart" role="img" aria-label={label} />
}
