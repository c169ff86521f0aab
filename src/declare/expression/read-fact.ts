/**
 * Reads what people typed into values of facts, for browser and server alike.
 * Wire forms: money is a decimal string in yuan, shares are decimal strings of percent, counts are
 * strings or numbers, days are ISO strings, tables are arrays of objects.
 */
import { parseCivilDate } from '../../values/civil-date.ts'
import { checkCreditCode } from '../../values/credit-code.ts'
import { fen, formatYuan, parseYuan } from '../../values/money.ts'
import { parseDecimal, type Share, share, showDecimal, showPercent } from '../../values/share.ts'
import type { Text } from '../../values/text.ts'
import type { Fact, FactRow, Facts, FactValue } from '../fact.ts'
import type { Problem } from '../problem.ts'

/** Answers as they travel: by fact id. */
export type Answers = Readonly<Record<string, unknown>>

/** What came of reading answers. */
export interface ReadAnswers {
  /** Values that could be read. */
  readonly facts: Facts
  /** What could not, and what was read with a warning. */
  readonly problems: readonly Problem[]
}

type ReadOne = { readonly value?: FactValue; readonly problems: readonly Problem[] }

const texts = {
  required: { zh: '此项必填', en: 'This is needed' },
  'text.long': { zh: '超过长度上限', en: 'Longer than allowed' },
  'text.control': {
    zh: '含有不可见控制字符，请删除',
    en: 'Contains control characters; delete them',
  },
  'amount.format': {
    zh: '不是金额，请填写数字，例如 1234.56',
    en: 'Not an amount; write a number such as 1234.56',
  },
  'amount.decimals': {
    zh: '金额最多两位小数（精确到分）',
    en: 'At most two decimals (to the fen)',
  },
  'amount.range': { zh: '金额超出可登记的范围', en: 'The amount is beyond what can be registered' },
  'amount.negative': { zh: '不得为负数', en: 'Must not be negative' },
  'count.format': { zh: '请填写整数', en: 'Write a whole number' },
  'share.format': { zh: '请填写百分数，例如 12.5', en: 'Write a percentage such as 12.5' },
  'number.format': { zh: '请填写数字，例如 88.5', en: 'Write a number such as 88.5' },
  'date.format': {
    zh: '日期不存在或格式不对，请按 2019-06-03 填写',
    en: 'No such day, or not written like 2019-06-03',
  },
  'choice.unknown': { zh: '不在可选范围内', en: 'Not one of the offered answers' },
  'truth.format': { zh: '请选择是或否', en: 'Choose yes or no' },
  'code.invalid': {
    zh: '统一社会信用代码不正确，请核对18位代码（不含 I、O、S、V、Z）',
    en: 'Not a valid unified social credit code; check its 18 characters (no I, O, S, V, Z)',
  },
  'code.unusual': {
    zh: '校验码与标准不符，但内嵌组织机构代码正确，请上传登记证照核对',
    en: 'The check character does not follow the standard but the inner code does; add the licence',
  },
  'rows.format': { zh: '表格格式不对', en: 'Not a table' },
  'rows.many': { zh: '行数过多（最多 500 行）', en: 'Too many lines (at most 500)' },
} satisfies Record<string, Text>

/** Codes of problems that reading answers can name. */
export type ReadCode = keyof typeof texts

const mostRows = 500

/** A problem with the text of its code. */
export function problem(
  field: string,
  code: ReadCode,
  level: Problem['level'] = 'refuse',
): Problem {
  return { field, code, text: texts[code], level }
}

const no = (field: string, code: ReadCode): ReadOne => ({ problems: [problem(field, code)] })
const yes = (value: FactValue): ReadOne => ({ value, problems: [] })

/**
 * Reads the answers to a list of facts.
 *
 * @param complete - true for filing: a missing answer that is not optional is a problem
 */
export function readAnswers(
  asked: readonly Fact[],
  answers: Answers,
  complete: boolean,
): ReadAnswers {
  const facts: Record<string, FactValue> = {}
  const problems: Problem[] = []
  for (const each of asked) {
    const read = readFact(each, answers[each.id], each.id, complete)
    if (read.value !== undefined) facts[each.id] = read.value
    problems.push(...read.problems)
  }
  return { facts, problems }
}

const isEmpty = (raw: unknown) =>
  raw === undefined || raw === null || (typeof raw === 'string' && raw.trim() === '')

/** Reads one answer. */
export function readFact(of: Fact, raw: unknown, field: string, complete: boolean): ReadOne {
  if (isEmpty(raw)) {
    if (complete && !of.optional) return no(field, 'required')
    // A complete form without a table says that there are no lines, which is known and not missing.
    return complete && of.kind === 'rows' ? yes([]) : { problems: [] }
  }
  switch (of.kind) {
    case 'money':
      return readMoney(of, String(raw), field)
    case 'count':
      return readCount(of, String(raw), field)
    case 'share':
      return readShare(of, String(raw), field)
    case 'date': {
      const day = parseCivilDate(String(raw))
      return day.ok ? yes(day.value) : no(field, 'date.format')
    }
    case 'text':
      return readText(of, String(raw), field)
    case 'choice': {
      const known = of.options?.some((option) => option.id === raw)
      return known ? yes(String(raw)) : no(field, 'choice.unknown')
    }
    case 'truth':
      if (raw === true || raw === 'true' || raw === '是') return yes(true)
      if (raw === false || raw === 'false' || raw === '否') return yes(false)
      return no(field, 'truth.format')
    case 'creditCode':
      return readCode(String(raw), field)
    case 'rows':
      return readRows(of, raw, field, complete)
  }
}

function readMoney(of: Fact, raw: string, field: string): ReadOne {
  const read = parseYuan(raw.trim())
  if (!read.ok) return no(field, `amount.${read.reason}`)
  return read.value < 0n && !of.signed ? no(field, 'amount.negative') : yes(read.value)
}

function readCount(of: Fact, raw: string, field: string): ReadOne {
  const text = raw.trim()
  if (!/^-?\d{1,15}$/.test(text)) return no(field, 'count.format')
  const value = BigInt(text)
  return value < 0n && !of.signed ? no(field, 'amount.negative') : yes(value)
}

function readShare(of: Fact, raw: string, field: string): ReadOne {
  const read = parseDecimal(of.plain ? raw.trim() : raw.trim().replace(/[%%]$/, ''))
  if (!read.ok) return no(field, of.plain ? 'number.format' : 'share.format')
  const value = of.plain ? read.value : share(read.value.n, read.value.d * 100n)
  return value.n < 0n && !of.signed ? no(field, 'amount.negative') : yes(value)
}

function readText(of: Fact, raw: string, field: string): ReadOne {
  const text = raw.trim().normalize('NFC')
  if ([...text].length > (of.maxLength ?? 2000)) return no(field, 'text.long')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/.test(text)) return no(field, 'text.control')
  return yes(text)
}

function readCode(raw: string, field: string): ReadOne {
  const checked = checkCreditCode(raw.trim().toUpperCase())
  if (checked.ok) return yes(checked.code)
  if (checked.level === 'refuse') return no(field, 'code.invalid')
  return { value: raw.trim().toUpperCase(), problems: [problem(field, 'code.unusual', 'warn')] }
}

function readRows(of: Fact, raw: unknown, field: string, complete: boolean): ReadOne {
  if (!Array.isArray(raw)) return no(field, 'rows.format')
  if (raw.length > mostRows) return no(field, 'rows.many')
  const rows: FactRow[] = []
  const problems: Problem[] = []
  raw.forEach((line: unknown, index) => {
    const cells: Record<string, Exclude<FactValue, readonly FactRow[]>> = {}
    const given: Readonly<Record<string, unknown>> =
      typeof line === 'object' && line !== null ? { ...line } : {}
    for (const column of of.columns ?? []) {
      const read = readFact(column, given[column.id], `${field}[${index}].${column.id}`, complete)
      problems.push(...read.problems)
      if (read.value !== undefined && !isRows(read.value)) cells[column.id] = read.value
    }
    rows.push(cells)
  })
  return { value: rows, problems }
}

/** Whether a value is a table. */
export function isRows(value: FactValue): value is readonly FactRow[] {
  return Array.isArray(value)
}

const isShare = (value: FactValue): value is Share => typeof value === 'object' && 'd' in value

/** Writes a value as it travels; the reverse of {@link readFact}. */
export function writeFact(of: Fact, value: FactValue): unknown {
  if (isRows(value)) {
    return value.map((row) =>
      Object.fromEntries(
        (of.columns ?? []).flatMap((column) => {
          const cell = row[column.id]
          return cell === undefined ? [] : [[column.id, writeFact(column, cell)]]
        }),
      ),
    )
  }
  if (isShare(value)) {
    return of.plain ? showDecimal(value, 8) : showPercent(value, 6).replace('%', '')
  }
  if (typeof value === 'bigint')
    return of.kind === 'money' ? formatYuan(fen(value)) : value.toString()
  return value
}
