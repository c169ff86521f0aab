import fc from 'fast-check'
import { readXlsx } from 'hucre/xlsx'
import { expect, test, vi } from 'vitest'
import { cellsOf, joined, readWhole } from '../../../test/support/archive.ts'
import { openSource } from './byte-source.ts'
import type { ColumnKind, WrittenCell } from './column.ts'
import { SheetRefusal } from './refusal.ts'
import { defaultLimits } from './sheet.ts'
import { writeCsv } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'
import { readDirectory, unpackWhole } from './zip-reader.ts'

const columnsOf = (...kinds: ColumnKind[]) =>
  kinds.map((kind, i) => ({ header: `${kind}${i}`, width: 12, kind }))
const toXlsx = (rows: WrittenCell[][], ...kinds: ColumnKind[]) =>
  joined(writeXlsx(rows, { sheet: '台账', columns: columnsOf(...kinds) }))
const toCsv = (rows: WrittenCell[][], ...kinds: ColumnKind[]) =>
  joined(writeCsv(rows, { columns: columnsOf(...kinds) }))

async function sheetXml(file: Buffer): Promise<string> {
  const source = await openSource({ bytes: file }, 1e9)
  const entry = (await readDirectory(source, defaultLimits)).get('xl/worksheets/sheet1.xml')
  if (entry === undefined) throw new Error('no sheet')
  return (await unpackWhole(source, entry, defaultLimits, { bytes: 0 })).toString()
}

const text = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }).filter((one) => !one.includes('\0')),
  fc.constantFrom(
    '=1+1',
    '+86',
    '-',
    '@a',
    '\t1',
    ' 空 格 ',
    '0012',
    '914401010000000012',
    '𠮷野𪚥',
    '_x000A_',
    'a\r\nb',
    '"',
    "'=",
    '\ufeffa',
    '\uffff',
  ),
)
const money = fc
  .bigInt(-9_999_999_999_999n, 9_999_999_999_999n)
  .map(
    (fen) => `${fen < 0n ? '-' : ''}${abs(fen) / 100n}.${String(abs(fen) % 100n).padStart(2, '0')}`,
  )
const day = fc
  .integer({ min: 61, max: 2_958_465 })
  .map((serial) => new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10))
const ledger = fc.array(
  fc.tuple(text, money, fc.bigInt(-999_999_999_999_999n, 999_999_999_999_999n), day),
  {
    minLength: 1,
    maxLength: 8,
  },
)

function abs(value: bigint): bigint {
  return value < 0n ? -value : value
}

const expected = (rows: readonly (readonly WrittenCell[])[]) =>
  rows.map((row) => row.map((cell) => (typeof cell === 'bigint' ? String(cell) : cell)))

test('what is written as a workbook is read back the same', async () => {
  await fc.assert(
    fc.asyncProperty(ledger, async (rows) => {
      const [, ...read] = await cellsOf(await toXlsx(rows, 'text', 'money', 'count', 'date'))
      expect(read).toEqual(expected(rows))
    }),
  )
})

test('what is written as a csv is read back the same', async () => {
  await fc.assert(
    fc.asyncProperty(ledger, async (rows) => {
      const [, ...read] = await cellsOf(await toCsv(rows, 'text', 'money', 'count', 'date'))
      expect(read).toEqual(expected(rows))
    }),
  )
})

test('another reader finds the same cells, as numbers and dates', async () => {
  const file = await toXlsx(
    [
      ['0012', '12.30', 5n, '2020-02-29'],
      ['=1+1', null, null, null],
    ],
    'text',
    'money',
    'count',
    'date',
  )
  const { sheets } = await readXlsx(file)
  expect(sheets[0]?.name).toBe('台账')
  expect(sheets[0]?.rows).toEqual([
    ['text0', 'money1', 'count2', 'date3'],
    ['0012', 12.3, 5, new Date('2020-02-29T00:00:00Z')],
    ['=1+1', null, null, null],
  ])
})

test('a number that a spreadsheet program would round is written as text', async () => {
  const rows = [['12345678901234.56', 1_234_567_890_123_456n, '99999999999.99', '1899-12-31']]
  const file = await toXlsx(rows, 'money', 'count', 'money', 'date')
  const read = await readWhole(file)
  expect(read.rows[0]?.cells).toEqual([
    '12345678901234.56',
    '1234567890123456',
    '99999999999.99',
    '1899-12-31',
  ])
  expect(read.marks).toEqual([])
  expect((await sheetXml(file)).match(/t="inlineStr"/g)?.length).toBe(4 + 3)
})

test('no text of a workbook becomes a formula', async () => {
  const xml = await sheetXml(
    await toXlsx([['=1+1'], ["=cmd|' /C calc'!A0"], ['</t></is></c><c><f>1</f></c>']], 'text'),
  )
  expect(xml).not.toContain('<f')
  expect(xml.match(/s="2" t="inlineStr"/g)?.length).toBe(3)
})

test('the header stays in sight and every row can be filtered', async () => {
  const xml = await sheetXml(
    await toXlsx(
      [
        ['a', '1'],
        ['b', '2'],
      ],
      'text',
      'money',
    ),
  )
  expect(xml).toContain(
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
  )
  expect(xml).toContain('<autoFilter ref="A1:B3"/>')
})

test('yes, no and empty cells are written', async () => {
  const [, ...read] = await cellsOf(
    await toXlsx(
      [
        [true, null, 'x'],
        [false, '', null],
      ],
      'text',
      'money',
      'text',
    ),
  )
  expect(read).toEqual([[true, null, 'x'], [false]])
  expect((await toCsv([[true, null, '']], 'text', 'money', 'text')).toString()).toMatch(
    /\r\nTRUE,,\r\n$/,
  )
})

test('the same rows give the same bytes', async () => {
  const rows = [['甲', '1.00']]
  expect((await toXlsx(rows, 'text', 'money')).equals(await toXlsx(rows, 'text', 'money'))).toBe(
    true,
  )
})

test('a csv starts with its mark, ends lines with CRLF and guards texts but not numbers', async () => {
  const file = await toCsv(
    [
      ['=SUM(A1)', '-12.30', -5n, '2020-01-01'],
      ['a"b,c', null, null, null],
    ],
    'text',
    'money',
    'count',
    'date',
  )
  expect(file.toString()).toBe(
    '\ufefftext0,money1,count2,date3\r\n\'=SUM(A1),-12.30,-5,2020-01-01\r\n"a""b,c",,,\r\n',
  )
})

test.each([
  ['money', '1,234.50'],
  ['money', '=1'],
  ['money', '1.234'],
  ['count', '1.5'],
  ['date', '2020-1-1'],
] as const)('a %s column does not take %s', async (kind, value) => {
  await expect(toXlsx([[value]], kind)).rejects.toThrow(`row 2, column ${kind}0: not a ${kind}`)
  await expect(toCsv([[value]], kind)).rejects.toThrow(`row 2, column ${kind}0: not a ${kind}`)
})

test('what a workbook cannot hold is refused, not cut off', async () => {
  await expect(toXlsx([['长'.repeat(32_768)]], 'text')).rejects.toThrow(SheetRefusal)
  const file = await toXlsx([['长'.repeat(32_767)]], 'text')
  expect((await cellsOf(file)).at(-1)?.[0]).toHaveLength(32_767)
})

test('a sheet name may be anything', async () => {
  for (const [name, shown] of [
    ['a/b:c[d]', 'a b c d'],
    ['', 'Sheet1'],
    ['<&">', '<&">'],
    ['长'.repeat(40), '长'.repeat(31)],
  ] as const) {
    const file = await joined(writeXlsx([], { sheet: name, columns: columnsOf('text') }))
    expect((await readWhole(file)).sheet).toBe(shown)
  }
})

test('rows are taken only as fast as the bytes are read, and no more after the reader leaves', async () => {
  let given = 0
  let closed = false
  async function* rows() {
    try {
      for (; given < 1_000_000; given++) yield [`${Math.sin(given)}`.repeat(5)]
    } finally {
      closed = true
    }
  }
  let taken = 0
  for await (const piece of writeXlsx(rows(), { sheet: 'a', columns: columnsOf('text') })) {
    taken += piece.length
    if (taken > 100_000) break
  }
  await vi.waitFor(() => expect(closed).toBe(true))
  expect(given).toBeLessThan(50_000)
})

test('an error of the source of rows reaches the reader of the bytes', async () => {
  async function* rows() {
    yield ['a']
    throw new Error('the database is gone')
  }
  await expect(
    joined(writeXlsx(rows(), { sheet: 'a', columns: columnsOf('text') })),
  ).rejects.toThrow('the database is gone')
  await expect(joined(writeCsv(rows(), { columns: columnsOf('text') }))).rejects.toThrow(
    'the database is gone',
  )
})
