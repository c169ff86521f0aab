import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellsOf, readWhole, refusalOf } from '../../../test/support/archive.ts'
import { CsvScanner } from './csv-scanner.ts'
import { unguardText } from './formula-guard.ts'
import { defaultLimits } from './sheet.ts'

const table = '编号,名称\r\n0012,广州科创\r\n'

/** GBK bytes of `table`; Node can read this encoding but not write it. */
const GBK = Buffer.from('b1e0bac52cc3fbb3c60d0a303031322cb9e3d6ddbfc6b4b40d0a', 'hex')

test.each([
  ['UTF-8', Buffer.from(table)],
  ['UTF-8 with its mark', Buffer.from(`\ufeff${table}`)],
  ['GBK', GBK],
  [
    'UTF-16 of a spreadsheet program',
    Buffer.from(`\ufeff${table.replaceAll(',', '\t')}`, 'utf16le'),
  ],
  ['UTF-16 the other way round', Buffer.from(`\ufeff${table}`, 'utf16le').swap16()],
  ['semicolons', Buffer.from(table.replaceAll(',', ';'))],
  ['a first line that names the separator', Buffer.from(`sep=;\r\n${table.replaceAll(',', ';')}`)],
  ['the same behind a mark', Buffer.from(`\ufeffsep=,\n${table}`)],
  ['tabs', Buffer.from(table.replaceAll(',', '\t'))],
  ['line feeds only', Buffer.from(table.replaceAll('\r', ''))],
  ['carriage returns only', Buffer.from(table.replaceAll('\n', ''))],
  ['no line end at the end', Buffer.from(table.trimEnd())],
])('%s is read', async (_, file) => {
  expect(await cellsOf(file)).toEqual([
    ['编号', '名称'],
    ['0012', '广州科创'],
  ])
})

test('rare characters of GB18030 take four bytes and are read', async () => {
  const file = Buffer.concat([GBK, Buffer.from('312c9532eb38', 'hex')])
  expect((await cellsOf(file)).at(-1)).toEqual([
    '1',
    new TextDecoder('gb18030').decode(file.subarray(-4)),
  ])
  expect((await cellsOf(Buffer.from(`名\n𠮷`))).at(-1)).toEqual(['𠮷'])
})

test('the first Chinese character may come after a million others, and be cut in two between pieces', async () => {
  for (const shift of [0, 1, 2]) {
    const plain = `a,b\n${'1,2\n'.repeat(262_144 / 4 - 1).slice(shift === 0 ? 0 : shift)}`.padEnd(
      262_144 - shift,
      '3',
    )
    const inUtf8 = await cellsOf(Buffer.from(`${plain}\n名,名`))
    expect(inUtf8.at(-1)).toEqual(['名', '名'])
    const inGbk = await cellsOf(
      Buffer.concat([Buffer.from(`${plain}\n`), Buffer.from('c3fb2cc3fb', 'hex')]),
    )
    expect(inGbk.at(-1)).toEqual(['名', '名'])
  }
})

test('quotation marks keep separators, line ends and themselves', async () => {
  const file = Buffer.from('a,b,c\r\n"x,1","two\r\nlines","say ""yes"""\r\n"","",z\r\n')
  expect(await cellsOf(file)).toEqual([
    ['a', 'b', 'c'],
    ['x,1', 'two\r\nlines', 'say "yes"'],
    [null, null, 'z'],
  ])
})

test('a mark inside a cell that did not start with one is kept', async () => {
  expect((await cellsOf(Buffer.from('a,b\n5" pipe,2"'))).at(-1)).toEqual(['5" pipe', '2"'])
})

test('a comma in every address does not make a table of tabs one of commas', async () => {
  const file = Buffer.from('编号\t地址\t区\n1\t天河路1号,2楼\t天河\n2\t天河路3号,4楼\t天河\n')
  expect((await cellsOf(file)).at(-1)).toEqual(['2', '天河路3号,4楼', '天河'])
})

test('records are numbered as shown, empty ones are left out', async () => {
  const { header, rows } = await readWhole(Buffer.from('\n\na,b\n,,\n1,,2,,\n'))
  expect(header).toEqual({ row: 3, cells: ['a', 'b'] })
  expect(rows).toEqual([{ row: 5, cells: ['1', null, '2'] }])
})

test('the apostrophe that keeps a text from being a formula is taken away again', async () => {
  expect((await cellsOf(Buffer.from("a,b\n'=1+1,'x'"))).at(-1)).toEqual(['=1+1', "'x'"])
})

test.each([
  ['a NUL character', 'a,b\n1,\0', 'sheet.not-a-ledger'],
  ['a NUL character far behind', `a,b\n${'1,2\n'.repeat(2000)}\0`, 'sheet.nul'],
  ['a mark that is never closed', 'a,b\n1,"2\n3,4\n', 'sheet.unclosed-quote'],
  ['characters after a closing mark', 'a,b\n"1"x,2\n', 'sheet.stray-quote'],
  ['a record of millions of characters', `a\n${'x'.repeat(5_000_000)}`, 'sheet.row-too-long'],
  ['a quoted cell of millions of characters', `a\n"${'x'.repeat(5_000_000)}`, 'sheet.row-too-long'],
  ['a cell of 40,000 characters', `a\n${'x'.repeat(40_000)}\n`, 'sheet.cell-too-long'],
  ['very many columns', ','.repeat(300_000).replaceAll(',', '1,'), 'sheet.too-many-columns'],
  ['an empty line only', '\n', 'sheet.empty'],
] as const)('%s is refused', async (...[, text, code]) => {
  expect((await refusalOf(Buffer.from(text))).code).toBe(code)
})

test('bytes that are neither UTF-8 nor GB18030 are refused', async () => {
  const file = Buffer.from('612c620a81ff2c310a', 'hex')
  expect((await refusalOf(file)).code).toBe('sheet.encoding')
})

test('the row of a fault is named', async () => {
  const refusal = await refusalOf(Buffer.from('a\n1\n"2'))
  expect([refusal.code, refusal.values]).toEqual(['sheet.unclosed-quote', { row: 3 }])
})

test('a table means the same wherever its text is cut', () => {
  const cell = fc.stringMatching(/^[a1,"\n '名]{0,4}$/)
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 }),
      fc.constantFrom('\n', '\r\n'),
      fc.array(fc.nat(60)),
      (rows, newline, cuts) => {
        const text = rows.map((cells) => cells.map(quoted).join(',')).join(newline)
        const scanner = new CsvScanner(',', '\n', defaultLimits)
        let from = 0
        for (const cut of cuts.sort((one, other) => one - other)) {
          scanner.feed(text.slice(from, cut))
          from = Math.max(from, cut)
        }
        scanner.feed(text.slice(from))
        scanner.end()
        const full = rows
          .map((cells) => cells.map((one) => (one === '' ? null : unguardText(one))))
          .map((cells) => cells.slice(0, cells.findLastIndex((one) => one !== null) + 1))
          .filter((cells) => cells.length > 0)
        expect(scanner.rows.map((row) => row.cells)).toEqual(full)
      },
    ),
  )
})
