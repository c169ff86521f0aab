/**
 * 行政区划代码: two digits each for province, city and county. Only the form is checked here; which codes
 * exist changes every year.
 *
 * @see GB/T 2260
 */

declare const kind: unique symbol

/** A division code of six digits in the form of GB/T 2260. */
export type DivisionCode = string & { readonly [kind]: 'division code' }

/** Level of a division. */
export type DivisionLevel = 'province' | 'city' | 'county'

/** What checking a division code gives. */
export type DivisionCodeCheck =
  | { readonly ok: true; readonly code: DivisionCode; readonly level: DivisionLevel }
  | { readonly ok: false; readonly reason: 'format' | 'province' }

const PROVINCES = new Set(
  (
    '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 ' +
    '61 62 63 64 65 71 81 82'
  ).split(' '),
)

/** Whether the first two digits are those of a province, region or municipality. */
export function isProvince(firstTwo: string): boolean {
  return PROVINCES.has(firstTwo)
}

/**
 * Checks a division code.
 *
 * @returns the code with its level, or `format`, or `province` when no province has its first two digits
 */
export function checkDivisionCode(text: string): DivisionCodeCheck {
  const code = text.trim()
  // A county number under city 00 would belong to no city.
  if (!/^\d{6}$/.test(code) || /^\d\d00(?!00)/.test(code)) return { ok: false, reason: 'format' }
  if (!isProvince(code.slice(0, 2))) return { ok: false, reason: 'province' }
  const level = code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county'
  return { ok: true, code: code as DivisionCode, level }
}

/** Whether a division is `whole` itself or lies in it: 440106 (Tianhe) lies in 440100 and in 440000. */
export function isWithin(part: DivisionCode, whole: DivisionCode): boolean {
  return part.startsWith(whole.replace(/(00){1,2}$/, ''))
}
