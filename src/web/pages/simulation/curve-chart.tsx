/** How many enterprises qualify at each value, with the present and the chosen one marked. */
import { LineChart } from 'echarts/charts'
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { type EChartsType, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { CurveView } from '../../../http/contract/simulations.ts'
import { useDark } from '../../dark.ts'
import { showLabel } from '../../formats.ts'
import { useLanguage } from '../../language.tsx'
import { fontFamily } from '../../theme.ts'

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
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType>(null)
  const { language } = useLanguage()
  const dark = useDark()
  // biome-ignore lint/correctness/useExhaustiveDependencies: other colours draw another chart
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const style = getComputedStyle(document.documentElement)
    const colour = (name: string) => style.getPropertyValue(name).trim()
    const drawn = init(element, null, { renderer: 'svg' })
    chart.current = drawn
    const shown = (value: unknown) => showLabel(String(value), language)
    drawn.setOption({
      animation: false,
      textStyle: { fontFamily, color: colour('--ink') },
      grid: { left: 8, right: 24, top: 24, bottom: 4, outerBoundsMode: 'same' },
      tooltip: { trigger: 'axis', valueFormatter: shown },
      xAxis: {
        type: 'category',
        data: points.map(({ value }) => `${shown(value)}${unit}`),
        axisLine: { lineStyle: { color: colour('--rule') } },
        axisLabel: { color: colour('--quiet'), fontSize: 14 },
      },
      yAxis: {
        type: 'value',
        axisLabel: { color: colour('--quiet'), fontSize: 14, formatter: shown },
        splitLine: { lineStyle: { color: colour('--rule') } },
      },
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
    })
    const observer = new ResizeObserver(() => drawn.resize())
    observer.observe(element)
    return () => {
      observer.disconnect()
      drawn.dispose()
    }
  }, [points, unit, language, dark])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a chart drawn anew is marked anew
  useEffect(() => {
    const style = getComputedStyle(document.documentElement)
    const line = (at: number, name: string, type: string) => ({
      xAxis: at,
      lineStyle: { color: style.getPropertyValue(name).trim(), type },
    })
    const data = [line(now, '--quiet', 'dashed'), line(chosen, '--action', 'solid')]
    const markLine = { silent: true, symbol: 'none', label: { show: false }, data }
    chart.current?.setOption({ series: [{ markLine }] })
  }, [now, chosen, points, unit, language, dark])
  return <div ref={place} className="simulation-curve" role="img" aria-label={label} />
}
