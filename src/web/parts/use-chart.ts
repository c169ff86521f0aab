/** A chart in a place of the page: drawn anew in other colours or words, as wide as its place. */
import { type EChartsType, init } from 'echarts/core'
import { useEffect, useRef } from 'react'
import { useDark } from '../dark.ts'
import { showLabel } from '../formats.ts'
import { useLanguage } from '../language.tsx'
import { fontFamily } from '../theme.ts'

/** What a chart is drawn with. */
export interface Drawing {
  /** A colour of the theme, by the name of its variable. */
  readonly colour: (name: string) => string
  /** A number as labels show it. */
  readonly shown: (value: unknown) => string
}

/** A colour of the theme as it is now. */
export const themeColour = (name: string): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim()

/** An axis with numbers, and a line for each. */
export const valueAxis = (colour: Drawing['colour'], formatter: Drawing['shown']) => ({
  type: 'value',
  axisLabel: { color: colour('--quiet'), fontSize: 14, formatter },
  splitLine: { lineStyle: { color: colour('--rule') } },
})

/**
 * Draws a chart.
 *
 * @param options - what is drawn, beside the font and the colour of its words
 * @param of - what it is drawn from
 * @returns where it goes, the chart, and what else draws it anew
 */
export function useChart(options: (by: Drawing) => object, of: readonly unknown[]) {
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType>(null)
  const { language } = useLanguage()
  const dark = useDark()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the callers name what they draw from
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const drawn = init(element, null, { renderer: 'svg' })
    chart.current = drawn
    const shown = (value: unknown) => showLabel(String(value), language)
    drawn.setOption({
      animation: false,
      textStyle: { fontFamily, color: themeColour('--ink') },
      ...options({ colour: themeColour, shown }),
    })
    const observer = new ResizeObserver(() => drawn.resize())
    observer.observe(element)
    return () => {
      observer.disconnect()
      drawn.dispose()
    }
  }, [...of, language, dark])
  return { place, chart, redrawn: [...of, language, dark] }
}
