/** The error file of an import: every problem with row, column, reason and the cell as it stood. */

import type { Register } from '../../../declare/register.ts'
import type { Reader } from '../../../store/database.ts'
import type { WrittenCell, WrittenColumn } from '../../sheets/column.ts'
import { writeXlsx } from '../../sheets/write-xlsx.ts'
import { type Registry, registerOf } from '../registry.ts'
import { listErrors, readImport } from './read-import.ts'

const atOnce = 1000

const headings = {
  zh: { sheet: '错误清单', row: '行号', column: '列', reason: '原因', cell: '原值', code: '代码' },
  en: {
    sheet: 'Errors',
    row: 'Row',
    column: 'Column',
    reason: 'Reason',
    cell: 'Cell',
    code: 'Code',
  },
}

/**
 * Writes the error file as an xlsx workbook, a page at a time.
 *
 * @throws Refusal `import.unknown` - before the first byte
 */
export async function errorFile(
  registry: Registry,
  reader: Reader,
  id: string,
  language: 'zh' | 'en',
): Promise<AsyncGenerator<Uint8Array>> {
  const run = await readImport(registry, reader, id)
  const register = registerOf(registry.bureau, run.register)
  const words = headings[language]
  const columns: readonly WrittenColumn[] = [
    { header: words.row, width: 8, kind: 'count' },
    { header: words.column, width: 20, kind: 'text' },
    { header: words.reason, width: 60, kind: 'text' },
    { header: words.cell, width: 30, kind: 'text' },
    { header: words.code, width: 18, kind: 'text' },
  ]
  const rows = errorRows(registry, reader, id, register, language)
  return writeXlsx(rows, { sheet: words.sheet, columns })
}

async function* errorRows(
  registry: Registry,
  reader: Reader,
  id: string,
  register: Register,
  language: 'zh' | 'en',
): AsyncGenerator<readonly WrittenCell[]> {
  let cursor: string | undefined
  do {
    const page = await listErrors(registry, reader, id, {
      limit: atOnce,
      ...(cursor === undefined ? {} : { cursor }),
    })
    for (const { row, column, text, cell, code } of page.items) {
      const label = column === null ? null : (register.columns[column]?.label[language] ?? column)
      yield [BigInt(row), label, text[language], cell, code]
    }
    cursor = page.next ?? undefined
  } while (cursor !== undefined)
}
