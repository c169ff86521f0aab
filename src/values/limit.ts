/** What a time limit is counted in. A month is no fixed number of days, so units never convert. */
export type LimitUnit = 'workingDays' | 'days' | 'months' | 'years'

/** A time limit (期限) as law and offices state it: 7 working days, 30 days, 1 month. */
export interface Limit {
  readonly unit: LimitUnit
  /** Whole, 0 or more; 0 working days means on the spot (即办). */
  readonly count: number
}

/** What reading a limit gives: the limit, or why the text is none. */
export type LimitReading =
  | { readonly ok: true; readonly value: Limit }
  | { readonly ok: false; readonly reason: 'format' | 'range' }

/** No limit of law is longer; a larger number is a typing error. */
const LARGEST_COUNT = 36_500

const UNITS: ReadonlyArray<{ unit: LimitUnit; names: RegExp }> = [
  { unit: 'workingDays', names: /^(working ?days?|workdays?|个?工作日)$/i },
  { unit: 'days', names: /^((calendar |natural )?days?|日|天|个?自然日)$/i },
  { unit: 'months', names: /^(months?|个?月)$/i },
  { unit: 'years', names: /^(years?|年)$/i },
]

/** Working days (工作日): rest days and holidays are not counted. */
export function workingDays(count: number): Limit {
  return limitOf('workingDays', count)
}

/** Calendar days (日): every day is counted. */
export function days(count: number): Limit {
  return limitOf('days', count)
}

/** Months: the limit ends on the corresponding day. */
export function months(count: number): Limit {
  return limitOf('months', count)
}

/** Years: the limit ends on the corresponding day. */
export function years(count: number): Limit {
  return limitOf('years', count)
}

/**
 * Reads a limit as the command line and catalogues write it: `7 working days`, `30 days`, `1 month`,
 * `3 years`, `7个工作日`, `30日`, `30天`, `1个月`, `3年`.
 *
 * @returns the limit, or `format`, or `range` above 36,500
 */
export function parseLimit(text: string): LimitReading {
  const parts = /^(\d+)\s*(\D+)$/.exec(text.trim())
  const found = UNITS.find(({ names }) => names.test((parts?.[2] ?? '').replace(/\s+/g, ' ')))
  if (!parts || !found) return { ok: false, reason: 'format' }
  const count = Number(parts[1])
  if (count > LARGEST_COUNT) return { ok: false, reason: 'range' }
  return { ok: true, value: { unit: found.unit, count } }
}

/** Writes a limit for people: `7个工作日`, `30日` or `7 working days`, `1 month`. */
export function showLimit(limit: Limit, language: 'zh' | 'en'): string {
  const { unit, count } = limit
  if (language === 'zh') {
    return `${count}${{ workingDays: '个工作日', days: '日', months: '个月', years: '年' }[unit]}`
  }
  const name = { workingDays: 'working day', days: 'day', months: 'month', years: 'year' }[unit]
  return `${count} ${name}${count === 1 ? '' : 's'}`
}

function limitOf(unit: LimitUnit, count: number): Limit {
  if (!Number.isInteger(count) || count < 0 || count > LARGEST_COUNT) {
    throw new Error(`not a time limit: ${count} ${unit}`)
  }
  return { unit, count }
}
