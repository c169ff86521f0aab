/** A bar chart of a figure over the years, in the colour of its link. */
import { BarChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { FigureDetail } from '../../../http/contract/report.ts'
import { useDark } from '../../dark.ts'
import { showLabel } from '../../formats.ts'
import { useLanguage } from '../../language.tsx'
import { fontFamily, type Link } from '../../theme.ts'

use([BarChart, GridComponent, TooltipComponent, SVGRenderer])

interface Props {
  readonly label: string
  readonly link: Link
  readonly unit: string
  readonly series: FigureDetail['series']
}

/** The chart; for screen readers it is a picture with a label, its values stand in the table. */
export function SeriesChart({ label, link, unit, series }: Props) {
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
    const shown = (value: unknown) => showLabel(String(value), language)
    chart.setOption({
      animation: false,
      textStyle: { fontFamily, color: colour('--ink') },
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
    })
    const observer = new ResizeObserver(() => chart.resize())
    observer.observe(element)
    return () => {
      observer.disconnect()
      chart.dispose()
    }
  }, [link, unit, series, language, dark])
  return <div ref={place} className="series" role="img" aria-label={label} />
}
