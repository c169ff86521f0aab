/** The statement of an account as a file, with the balance after each line. */
import type { Ledger } from '../../declare/ledger.ts'
import type { Reader } from '../../store/database.ts'
import { fen, formatYuan } from '../../values/money.ts'
import type { Bureau } from '../bureau.ts'
import type { WrittenCell, WrittenColumn } from '../sheets/column.ts'
import { writeXlsx } from '../sheets/write-xlsx.ts'
import { type AccountLine, accountLines, type LinesAsked } from './account-lines.ts'

const atOnce = 1000

const headings = {
  zh: [
    '入账日期',
    '分录',
    '借方（元）',
    '贷方（元）',
    '余额（元）',
    '对方科目',
    '来源',
    '办件',
    '摘要',
  ],
  en: ['Day', 'Entry', 'Debit', 'Credit', 'Balance', 'Other account', 'Source', 'Case', 'Memo'],
} as const

const kinds: readonly (readonly [WrittenColumn['kind'], number])[] = [
  ['date', 12],
  ['text', 20],
  ['money', 18],
  ['money', 18],
  ['money', 18],
  ['text', 20],
  ['text', 30],
  ['text', 30],
  ['text', 40],
]

const yuan = (amount: string) => formatYuan(fen(BigInt(amount)))

/** Writes the statement as an xlsx workbook, a page at a time, the newest line first. */
export function statementFile(
  bureau: Bureau,
  reader: Reader,
  ledger: Ledger,
  asked: Omit<LinesAsked, 'limit' | 'before'>,
  language: 'zh' | 'en',
): AsyncGenerator<Uint8Array> {
  const columns = headings[language].map((header, index): WrittenColumn => {
    const [kind, width] = kinds[index] ?? ['text', 20]
    return { header, kind, width }
  })
  const rowOf = (line: AccountLine): readonly WrittenCell[] => [
    line.bookedOn,
    ledger.entries[line.template]?.title[language] ?? line.template,
    line.side === 'debit' ? yuan(line.amount) : null,
    line.side === 'credit' ? yuan(line.amount) : null,
    yuan(line.balance),
    ledger.accounts[line.otherAccount]?.title[language] ?? line.otherAccount,
    line.sourceRev === null ? line.sourceId : `${line.receipt ?? line.sourceId} #${line.sourceRev}`,
    line.caseTitle,
    line.memo,
  ]
  async function* rows(): AsyncGenerator<readonly WrittenCell[]> {
    let before: string | undefined
    for (;;) {
      const from = before
      const page = await bureau.database.transaction(reader, (tx) =>
        accountLines(tx, reader.jurisdiction, ledger, { ...asked, before: from, limit: atOnce }),
      )
      for (const line of page) yield rowOf(line)
      before = page.at(-1)?.ordinal
      if (page.length < atOnce) return
    }
  }
  return writeXlsx(rows(), { sheet: ledger.title[language], columns })
}
