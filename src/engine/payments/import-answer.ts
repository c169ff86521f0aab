/** Reads the answer file of bank or treasury, row by row; what does not fit goes to an error file. */
import { Invalid, Refusal } from '../../declare/refusal.ts'
import { instantOf, numberOf, textOf, textOrNull } from '../../store/cells.ts'
import type { Reader, Row, Statement } from '../../store/database.ts'
import { parseCivilDate } from '../../values/civil-date.ts'
import type { Instant } from '../../values/instant.ts'
import { parseYuan } from '../../values/money.ts'
import type { Text } from '../../values/text.ts'
import type { Bureau } from '../bureau.ts'
import { newId } from '../identifiers.ts'
import type { SheetSource } from '../sheets/byte-source.ts'
import type { WrittenCell, WrittenColumn } from '../sheets/column.ts'
import { readSheet } from '../sheets/read-sheet.ts'
import type { Cell, SheetRow } from '../sheets/sheet.ts'
import { writeXlsx } from '../sheets/write-xlsx.ts'
import { columnHeaded, neededColumns, type OrderColumn, resultCalled } from './answer-columns.ts'
import { answerPayment, type PaymentAnswer } from './answer-payment.ts'

/** An answer file. */
export interface AnswerFile {
  readonly reader: Reader
  readonly source: SheetSource
  readonly fileName: string
  readonly sha256: string
  readonly now: Instant
}

/** What came of an answer file. */
export interface AnswerOutcome {
  readonly id: string
  readonly fileName: string
  readonly account: string
  readonly at: Instant
  readonly read: number
  readonly paid: number
  readonly bounced: number
  readonly unchanged: number
  readonly refused: number
}

const begin: Statement = {
  name: 'payment-answer-begin',
  text: `insert into payment_answer (jurisdiction, id, file_name, file_sha256, account, at)
    values ($1, $2, $3, $4, $5, $6)`,
}
const refuseRow: Statement = {
  name: 'payment-answer-refuse',
  text: `insert into payment_answer_error (jurisdiction, answer_id, row_number, code, text_zh,
      text_en, cell) values ($1, $2, $3, $4, $5, $6, $7)`,
}
const end: Statement = {
  name: 'payment-answer-end',
  text: `update payment_answer set ended_at = $3, rows_read = $4, rows_paid = $5,
      rows_bounced = $6, rows_unchanged = $7, rows_refused = $8
    where jurisdiction = $1 and id = $2`,
}
const list: Statement = {
  name: 'payment-answers',
  text: `select id, file_name, account, at, rows_read::text as rows_read,
      rows_paid::text as rows_paid, rows_bounced::text as rows_bounced,
      rows_unchanged::text as rows_unchanged, rows_refused::text as rows_refused
    from payment_answer where jurisdiction = $1 and ($2::text is null or id = $2)
    order by id desc limit $3`,
}
const errors: Statement = {
  name: 'payment-answer-errors',
  text: `select row_number::text as row_number, code, text_zh, text_en, cell
    from payment_answer_error e where jurisdiction = $1 and answer_id = $2 order by e.row_number`,
}

/** Rows of one file; a batch has at most two thousand payments. */
const mostRows = 20_000

/**
 * Imports an answer file. Every row is booked by itself: what fits stays booked whatever the others
 * say, and the same file again changes nothing. A row that does not fit is refused with its reason.
 *
 * @throws Invalid when a needed column is missing; nothing is booked then
 * @throws SheetRefusal when the file cannot be read; rows before the fault stay booked
 */
export async function importAnswer(bureau: Bureau, file: AnswerFile): Promise<AnswerOutcome> {
  const { reader, now } = file
  const { jurisdiction, account } = reader
  const id = newId(now)
  const counts = { read: 0, paid: 0, bounced: 0, unchanged: 0, refused: 0 }
  let columns: ReadonlyMap<OrderColumn, number> | undefined
  const options = { headerMatch: isHeading, limits: { rows: mostRows } }
  for await (const batch of readSheet(file.source, options)) {
    if (columns === undefined) {
      columns = columnsOf(batch.header.cells)
      await bureau.database.transaction(reader, (tx) =>
        tx.run(begin, [jurisdiction, id, file.fileName, file.sha256, account, now]),
      )
    }
    for (const row of batch.rows) {
      counts.read++
      const refusal = await answeredRow(bureau, reader, row, columns, now)
      if (typeof refusal === 'string') counts[refusal]++
      else {
        counts.refused++
        const { code, text } = refusal
        const cell = cellOf(row, columns, 'number')
        await bureau.database.transaction(reader, (tx) =>
          tx.run(refuseRow, [jurisdiction, id, row.row, code, text.zh, text.en, cell || null]),
        )
      }
    }
  }
  const { read, paid, bounced, unchanged, refused } = counts
  await bureau.database.transaction(reader, (tx) =>
    tx.run(end, [jurisdiction, id, now, read, paid, bounced, unchanged, refused]),
  )
  return { id, fileName: file.fileName, account, at: now, ...counts }
}

const isHeading = (cells: readonly Cell[]) =>
  cells.some((cell) => typeof cell === 'string' && columnHeaded(cell) === 'number')

function columnsOf(heading: readonly Cell[]): ReadonlyMap<OrderColumn, number> {
  const found = new Map<OrderColumn, number>()
  heading.forEach((cell, index) => {
    const column = typeof cell === 'string' ? columnHeaded(cell) : undefined
    if (column !== undefined && !found.has(column)) found.set(column, index)
  })
  const missing = neededColumns.filter((column) => !found.has(column))
  if (missing.length > 0) {
    throw new Invalid(
      missing.map((column) => ({
        field: column,
        code: 'payment.column-missing',
        text: {
          zh: '回单缺少必需的列（支付编号、金额、支付结果、支付日期），请使用导出的支付令文件回填',
          en: 'A needed column is missing (number, amount, result, day); fill in the file of the order',
        },
        level: 'refuse',
      })),
    )
  }
  return found
}

function cellOf(row: SheetRow, columns: ReadonlyMap<OrderColumn, number>, of: OrderColumn): string {
  const at = columns.get(of)
  const cell = at === undefined ? null : row.cells[at]
  return cell === null || cell === undefined ? '' : String(cell).trim()
}

type RowRefusal = Pick<Refusal, 'code' | 'text'>

async function answeredRow(
  bureau: Bureau,
  reader: Reader,
  row: SheetRow,
  columns: ReadonlyMap<OrderColumn, number>,
  now: Instant,
): Promise<'paid' | 'bounced' | 'unchanged' | RowRefusal> {
  const said = answerIn(row, columns)
  if ('code' in said) return said
  try {
    return await answerPayment(bureau, reader, said, now)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}

const unreadable = (zh: string, en: string): RowRefusal => ({
  code: 'payment.row-unreadable',
  text: { zh, en },
})

function answerIn(
  row: SheetRow,
  columns: ReadonlyMap<OrderColumn, number>,
): PaymentAnswer | RowRefusal {
  const cell = (of: OrderColumn) => cellOf(row, columns, of)
  const amount = parseYuan(cell('amount'))
  const on = parseCivilDate(cell('on').slice(0, 10).replaceAll('/', '-'))
  const result = resultCalled(cell('result'))
  if (cell('number') === '') return unreadable('没有支付编号', 'The number is missing')
  if (!amount.ok) return unreadable('金额不是数字或超过两位小数', 'The amount is not readable')
  if (result === undefined) {
    return unreadable(
      '支付结果应为“成功”或“退票”',
      'The result must be 成功 (paid) or 退票 (bounced)',
    )
  }
  if (!on.ok) return unreadable('支付日期不存在', 'There is no such day')
  const [reference, reason] = [cell('reference'), cell('reason')]
  if (result === 'paid' && reference === '') {
    return unreadable('支付成功的须有交易流水号', 'A payment that was made needs its reference')
  }
  return { number: cell('number'), amount: amount.value, result, on: on.value, reference, reason }
}

/** Answer files, the newest first. */
export function listAnswers(
  bureau: Bureau,
  reader: Reader,
  limit: number,
): Promise<readonly AnswerOutcome[]> {
  return bureau.database.transaction(reader, async (tx) =>
    (await tx.run(list, [reader.jurisdiction, null, limit])).map(outcomeOf),
  )
}

const outcomeOf = (row: Row): AnswerOutcome => ({
  id: textOf(row, 'id'),
  fileName: textOf(row, 'file_name'),
  account: textOf(row, 'account'),
  at: instantOf(row, 'at'),
  read: numberOf(row, 'rows_read'),
  paid: numberOf(row, 'rows_paid'),
  bounced: numberOf(row, 'rows_bounced'),
  unchanged: numberOf(row, 'rows_unchanged'),
  refused: numberOf(row, 'rows_refused'),
})

/** A row that was refused. */
export interface RefusedRow {
  readonly row: number
  readonly code: string
  readonly text: Text
  readonly number: string | null
}

/** The rows of an answer file that were refused. @throws Refusal `payment.answer-unknown` */
export function refusedRows(
  bureau: Bureau,
  reader: Reader,
  id: string,
): Promise<readonly RefusedRow[]> {
  return bureau.database.transaction(reader, async (tx) => {
    const [answer] = await tx.run(list, [reader.jurisdiction, id, 1])
    if (answer === undefined) {
      throw new Refusal('payment.answer-unknown', {
        zh: '没有找到该回单文件。',
        en: 'No such answer file.',
      })
    }
    const rows = await tx.run(errors, [reader.jurisdiction, id])
    return rows.map((row) => ({
      row: numberOf(row, 'row_number'),
      code: textOf(row, 'code'),
      text: { zh: textOf(row, 'text_zh'), en: textOf(row, 'text_en') },
      number: textOrNull(row, 'cell'),
    }))
  })
}

const errorColumns: Readonly<Record<'zh' | 'en', readonly WrittenColumn[]>> = {
  zh: [
    { header: '行号', width: 8, kind: 'count' },
    { header: '支付编号', width: 26, kind: 'text' },
    { header: '原因', width: 60, kind: 'text' },
    { header: '代码', width: 28, kind: 'text' },
  ],
  en: [
    { header: 'Row', width: 8, kind: 'count' },
    { header: 'Number', width: 26, kind: 'text' },
    { header: 'Reason', width: 60, kind: 'text' },
    { header: 'Code', width: 28, kind: 'text' },
  ],
}

/** The error file of an answer as an xlsx workbook. @throws Refusal `payment.answer-unknown` */
export async function answerErrorFile(
  bureau: Bureau,
  reader: Reader,
  id: string,
  language: 'zh' | 'en',
): Promise<AsyncGenerator<Uint8Array>> {
  const rows = (await refusedRows(bureau, reader, id)).map(
    ({ row, number, text, code }): readonly WrittenCell[] => [
      BigInt(row),
      number,
      text[language],
      code,
    ],
  )
  return writeXlsx(rows, {
    sheet: language === 'zh' ? '错误清单' : 'Errors',
    columns: errorColumns[language],
  })
}
