/** The input of `kechuang check`: a JSON file by fact id, or one row of a ledger. */
import { readFileSync } from 'node:fs'
import type { Answers } from '../declare/expression/read-fact.ts'
import type { Fact } from '../declare/fact.ts'
import { Refusal } from '../declare/refusal.ts'
import { readSheet } from '../engine/sheets/read-sheet.ts'
import type { Text } from '../values/text.ts'
import { Misuse } from './command.ts'

const units: Readonly<Partial<Record<Fact['kind'], Text>>> = {
  money: { zh: '元，最多两位小数', en: 'yuan, at most two decimals' },
  share: { zh: '百分数，如 12.5', en: 'percent, such as 12.5' },
  count: { zh: '整数', en: 'whole number' },
  date: { zh: '日期，如 2019-06-03', en: 'day, such as 2019-06-03' },
  truth: { zh: 'true 或 false', en: 'true or false' },
}

/** An empty input, and what each answer is. */
export function template(asked: readonly Fact[]): unknown {
  const about = (fact: Fact) => {
    const options = fact.options?.map(({ id }) => id).join(' | ')
    const unit = units[fact.kind]
    const own = fact.unit === undefined ? '' : ` (${fact.unit.zh} / ${fact.unit.en})`
    const kind = options ?? (unit === undefined ? fact.kind : `${unit.zh} / ${unit.en}${own}`)
    return `${fact.label.zh} / ${fact.label.en}: ${kind}`
  }
  return {
    about: Object.fromEntries(asked.map((fact) => [fact.id, about(fact)])),
    answers: Object.fromEntries(asked.map((fact) => [fact.id, fact.kind === 'rows' ? [] : ''])),
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Reads answers from a file, or from standard input for `-`.
 *
 * @param row - number of the row in a ledger, as the spreadsheet program shows it
 */
export async function answersIn(
  file: string | undefined,
  row: string | undefined,
  asked: readonly Fact[],
): Promise<Answers> {
  if (file === undefined)
    throw new Misuse('--input names a JSON file, a ledger, or - for standard input')
  if (/\.(xlsx|csv)$/i.test(file)) return rowOf(file, Number(row ?? 2), asked)
  let read: unknown
  try {
    read = JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8'))
  } catch (error) {
    throw new Misuse(
      `${file} cannot be read as JSON: ${error instanceof Error ? error.message : ''}`,
    )
  }
  if (!isRecord(read)) throw new Misuse('the input is a JSON object')
  return isRecord(read.answers) ? read.answers : read
}

/** A row of a ledger; headings are ids or labels of facts, others are passed over. */
async function rowOf(file: string, wanted: number, asked: readonly Fact[]): Promise<Answers> {
  if (!Number.isInteger(wanted)) throw new Misuse('--row is the number of a row')
  const byHeading = new Map(
    asked.flatMap((fact) => [fact.id, fact.label.zh, fact.label.en].map((name) => [name, fact.id])),
  )
  let last = 0
  for await (const { header, rows } of readSheet({ path: file })) {
    for (const { row, cells } of rows) {
      last = row
      if (row !== wanted) continue
      const answers: Record<string, unknown> = {}
      header.cells.forEach((heading, at) => {
        const id = byHeading.get(String(heading ?? '').trim())
        if (id !== undefined && cells[at] !== null) answers[id] = cells[at]
      })
      return answers
    }
  }
  throw new Refusal(
    'check.row-missing',
    {
      zh: `${file} 没有第 ${wanted} 行；最后一行是第 ${last} 行。`,
      en: `${file} has no row ${wanted}; its last row is ${last}.`,
    },
    { row: wanted },
  )
}
