/** Checks one cell of a ledger against its column and turns it into what is stored. */
import { problem, type ReadCode } from '../../../declare/expression/read-fact.ts'
import type { Column } from '../../../declare/register.ts'
import { parseCivilDate } from '../../../values/civil-date.ts'
import { checkCreditCode } from '../../../values/credit-code.ts'
import { LARGEST_FEN } from '../../../values/money.ts'
import type { Text } from '../../../values/text.ts'
import type { Cell, CellMark } from '../../sheets/sheet.ts'
import type { Choice } from '../stored-cell.ts'

/** What is wrong with a cell; a warning also says what is stored all the same. */
export interface CellFault {
  readonly code: string
  readonly text: Text
  readonly stored?: string
}

/** What checking a cell gives: the text to store, nothing, or a fault. */
export type Checked = string | null | CellFault

/** Checks cells of one column. Called with a cell that is not empty. */
export type CellCheck = (cell: string | boolean) => Checked

const fault = (code: ReadCode): CellFault => ({ code, text: problem('', code).text })

const faults = {
  required: fault('required'),
  long: (most: number): CellFault => ({
    code: 'text.long',
    text: { zh: `超过 ${most} 个字的上限`, en: `Longer than ${most} characters` },
  }),
  between: (low: bigint, high: bigint): CellFault => ({
    code: 'number.range',
    text: {
      zh: `应为 ${low} 至 ${high} 之间的整数`,
      en: `Must be a whole number from ${low} to ${high}`,
    },
  }),
  decimal: {
    code: 'number.format',
    text: {
      zh: '应为数字，如 1273.36，不带单位',
      en: 'Must be a number such as 1273.36, without a unit',
    },
  },
  imprecise: {
    code: 'cell.imprecise',
    text: {
      zh: '数字超过15位，表格软件已丢失末尾数字。请将该列设为文本格式后重新录入',
      en: 'A number of more than 15 digits, whose last digits the spreadsheet program has lost. Format the column as text and enter it again',
    },
  },
  error: {
    code: 'cell.error',
    text: {
      zh: '单元格显示错误值（如 #N/A），请改正公式或填写数值',
      en: 'The cell shows an error such as #N/A; correct the formula or enter a value',
    },
  },
  district: {
    code: 'district.unknown',
    text: {
      zh: '不是本市的区，请填写区名（如天河区）或六位行政区划代码',
      en: 'Not a district of this city; write its name or its six-digit code',
    },
  },
} as const

/** Refused because of what the workbook says of the cell, whatever its column. */
export function markFault(mark: CellMark): CellFault | undefined {
  if (mark === 'imprecise') return faults.imprecise
  return mark === 'error' ? faults.error : undefined
}

/** A cell that must not be empty. */
export const emptyFault: CellFault = faults.required

/** The check of a column; made once per ledger. */
export function cellCheckOf(
  column: Column,
  shift: number,
  choices: readonly Choice[] | undefined,
): CellCheck {
  if (choices !== undefined) {
    return choiceCheck(
      choices,
      column.codes === 'districts' ? faults.district : fault('choice.unknown'),
    )
  }
  switch (column.kind) {
    case 'text':
      if (column.decimal === true) return decimalCheck(column.maxLength ?? 40)
      return textCheck(column.maxLength ?? 2000)
    case 'choice':
      return textCheck(column.maxLength ?? 2000)
    case 'creditCode':
      return creditCodeCheck()
    case 'date':
      return dateCheck()
    case 'money':
      return moneyCheck(shift, column.signed === true)
    case 'count':
      return countCheck(
        shift,
        column.between ?? [column.signed === true ? -mostCount : 0n, mostCount],
      )
    case 'year':
      return countCheck(0, column.between ?? [1900n, 2100n])
    case 'truth':
      return truthCheck()
  }
}

const mostCount = 999_999_999_999_999n

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/
/** Nothing here needs composing, which saves most cells the work. */
const simple = /^[\u0020-\u007e\u3000-\u303f\u4e00-\u9fff\uff01-\uff5e]*$/

function textCheck(most: number): CellCheck {
  const long = faults.long(most)
  const controls = fault('text.control')
  return (cell) => {
    const raw = typeof cell === 'string' ? cell : cell ? 'TRUE' : 'FALSE'
    const text = raw.trim()
    if (simple.test(text)) return text.length > most ? long : text
    if (control.test(text)) return controls
    const composed = text.normalize('NFC')
    return composed.length > most && [...composed].length > most ? long : composed
  }
}

/** A number kept as text, as it was published: thousands separators go, the decimals stay. */
function decimalCheck(most: number): CellCheck {
  return (cell) => {
    const text = String(cell).normalize('NFKC').trim()
    if (!/^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(text)) return faults.decimal
    const plain = text.replaceAll(',', '')
    return plain.length > most ? faults.decimal : plain
  }
}

function creditCodeCheck(): CellCheck {
  const invalid = fault('code.invalid')
  const unusual = fault('code.unusual')
  return (cell) => {
    const checked = checkCreditCode(String(cell).normalize('NFKC'))
    if (checked.ok) return checked.code
    return checked.level === 'warn' ? { ...unusual, stored: checked.code } : invalid
  }
}

function dateCheck(): CellCheck {
  const unreadable = fault('date.format')
  return (cell) => {
    // A workbook's day may carry midnight; another time of day would be lost.
    const text = String(cell).replace(/T00:00:00$| 0?0:00(:00)?$/, '')
    const read = parseCivilDate(text)
    return read.ok ? read.value : unreadable
  }
}

const decimal = /^([+-]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d*))?$/
const largestFen = LARGEST_FEN.toString()

/**
 * Whole units of plain digits such as `1234.5`, or undefined for anything else. Nearly all cells
 * are like that, and this costs a fraction of the full reading below.
 */
function plainWhole(text: string, shift: number): string | undefined {
  const { length } = text
  if (text === '0') return text
  if (length === 0 || length > 14 || text.charCodeAt(0) === 48) return undefined
  let point = length
  for (let at = 0; at < length; at++) {
    const sign = text.charCodeAt(at)
    if (sign >= 48 && sign <= 57) continue
    if (sign !== 46 || point !== length || at === 0) return undefined
    point = at
  }
  const missing = shift - (point === length ? 0 : length - point - 1)
  if (missing < 0) return undefined
  const digits = point === length ? text : text.slice(0, point) + text.slice(point + 1)
  return missing === 0 ? digits : digits + zeros.slice(0, missing)
}

const zeros = '0'.repeat(16)

/** Shifts a decimal text to whole units, exactly; undefined where a part would be lost. */
function whole(digits: string, decimals: string, shift: number): string | undefined {
  const kept = decimals.replace(/0+$/, '')
  if (kept.length > shift) return undefined
  return (digits + kept.padEnd(shift, '0')).replace(/^0+(?=\d)/, '')
}

function moneyCheck(shift: number, signed: boolean): CellCheck {
  const format = fault('amount.format')
  const decimals = fault('amount.decimals')
  const range = fault('amount.range')
  const negative = fault('amount.negative')
  return (cell) => {
    const plain = plainWhole(String(cell), shift + 2)
    if (plain !== undefined && plain.length < 16) return plain
    const parts = decimal.exec(
      String(cell)
        .trim()
        .replace(/^[¥¥]\s*/u, ''),
    )
    if (parts === null) return format
    const digits = (parts[2] ?? '').replaceAll(',', '')
    const fen = whole(digits, parts[3] ?? '', shift + 2)
    if (fen === undefined) return decimals
    if (fen.length > 16 || (fen.length === 16 && fen > largestFen)) return range
    if (parts[1] !== '-' || fen === '0') return fen
    return signed ? `-${fen}` : negative
  }
}

function countCheck(shift: number, [low, high]: readonly [bigint, bigint]): CellCheck {
  const format = fault('count.format')
  const range = faults.between(low, high)
  const [least, most] = [Number(low), Number(high)]
  return (cell) => {
    const plain = plainWhole(String(cell), shift)
    if (plain !== undefined && plain.length < 16) {
      return Number(plain) < least || Number(plain) > most ? range : plain
    }
    const parts = decimal.exec(String(cell).trim())
    if (parts === null) return format
    const digits = whole((parts[2] ?? '').replaceAll(',', ''), parts[3] ?? '', shift)
    if (digits === undefined) return format
    if (digits.length > 18) return range
    const text = parts[1] === '-' && digits !== '0' ? `-${digits}` : digits
    const value = BigInt(text)
    return value < low || value > high ? range : text
  }
}

const yes = new Set(['是', '有', 'true', 'yes', 'y', '√'])
const no = new Set(['否', '无', 'false', 'no', 'n', '×'])

function truthCheck(): CellCheck {
  const unreadable = fault('truth.format')
  return (cell) => {
    if (typeof cell === 'boolean') return String(cell)
    const text = cell.trim().toLowerCase()
    if (yes.has(text)) return 'true'
    return no.has(text) ? 'false' : unreadable
  }
}

const comparable = (text: string) => text.normalize('NFKC').replace(/\s+/g, '').toLowerCase()

/** Choices are written by id or by name in either language. */
function choiceCheck(choices: readonly Choice[], unknown: CellFault): CellCheck {
  const ids = new Map<string, string>()
  for (const { id, label } of choices) {
    for (const name of [label.en, label.zh, id]) ids.set(comparable(name), id)
  }
  return (cell) => {
    const text = String(cell)
    return ids.get(text) ?? ids.get(comparable(text)) ?? unknown
  }
}

/** A cell as an error report quotes it. */
export function quoted(cell: Cell): string | null {
  if (cell === null) return null
  const text = String(cell).replace(/\p{Cc}/gu, ' ')
  return text.length > 200 ? `${text.slice(0, 199)}…` : text
}
