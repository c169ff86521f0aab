/** How numbers, amounts and days are written for readers of each language. */

import { parseCivilDate, showDate } from '../values/civil-date.ts'
import { decimalText, groupThousands } from '../values/rounding.ts'
import { parseDecimal } from '../values/share.ts'
import type { Language } from './language.tsx'

/** A number as shown, and exactly. */
export interface Shown {
  readonly text: string
  readonly exact: string
}

const steps = {
  zh: [
    { from: 10n ** 8n, word: '亿' },
    { from: 10n ** 4n, word: '万' },
  ],
  en: [
    { from: 10n ** 9n, word: ' billion' },
    { from: 10n ** 6n, word: ' million' },
  ],
} as const

function trimZeros(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/\.?0+$/, '') : decimal
}

/** A whole or decimal number with its thousands marked; text that is no number stays as it is. */
export function showExact(decimal: string): string {
  return parseDecimal(decimal).ok ? groupThousands(decimal) : decimal
}

/**
 * A number as readers expect it: 1.27亿, 25.1万, 1.27 billion; below ten thousand (a million in
 * English) it is shown exactly.
 */
export function showNumber(decimal: string, language: Language): Shown {
  const read = parseDecimal(decimal)
  if (!read.ok) return { text: decimal, exact: decimal }
  const { n, d } = read.value
  const exact = groupThousands(decimal)
  const size = n < 0n ? -n : n
  const step = steps[language].find(({ from }) => size >= from * d)
  if (step === undefined) return { text: exact, exact }
  const text = groupThousands(trimZeros(decimalText(n, d * step.from, 2)))
  return { text: `${text}${step.word}`, exact }
}

/** A figure as published; from a hundred thousand on in 万 and 亿 (a million in English). */
export function showPublished(decimal: string, language: Language): string {
  const read = parseDecimal(decimal)
  const large =
    read.ok && (read.value.n < 0n ? -read.value.n : read.value.n) >= 100_000n * read.value.d
  return large ? showNumber(decimal, language).text : showExact(decimal)
}

/** A number for a label on a chart: short, and at most two decimals. */
export function showLabel(decimal: string, language: Language): string {
  const read = parseDecimal(decimal)
  const { text, exact } = showNumber(decimal, language)
  if (!read.ok || text !== exact) return text
  return groupThousands(trimZeros(decimalText(read.value.n, read.value.d, 2)))
}

/** A day: 2019年6月3日, 3 June 2019. */
export function showDay(iso: string, language: Language): string {
  const read = parseCivilDate(iso.slice(0, 10))
  return read.ok ? showDate(read.value, language) : iso
}

/** An instant (text in Beijing time) to the minute: 2019年6月3日 14:05. */
export function showInstant(iso: string, language: Language): string {
  const time = /T(\d{2}:\d{2})/.exec(iso)?.[1]
  const day = showDay(iso, language)
  if (time === undefined) return day
  return language === 'zh' ? `${day} ${time}` : `${day}, ${time}`
}

/** A percentage as a change: +12.3%, −4%. */
export function showChange(percent: string): string {
  const plain = percent.replace('%', '')
  if (plain.startsWith('-')) return `−${plain.slice(1)}%`
  return `${plain.startsWith('+') ? '' : '+'}${plain}%`
}

/** A size of a file as people read it: whole KB below a megabyte, one decimal above. */
export function showSize(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  return `${Math.round((bytes / (1024 * 1024)) * 10) / 10} MB`
}
