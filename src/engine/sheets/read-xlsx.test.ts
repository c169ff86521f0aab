import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  archive,
  cellsOf,
  readWhole,
  refusalOf,
  workbook,
  workbookParts,
} from '../../../test/support/archive.ts'

const HEADER = '<row r="1"><c r="A1" t="inlineStr"><is><t>编号</t></is></c></row>'
const STYLES =
  '<styleSheet><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="4"/></cellXfs></styleSheet>'

/** The first row below the header, from the XML of its cells. */
async function row(cells: string, more: { strings?: string; workbook?: string } = {}) {
  const { rows, marks } = await readWhole(
    workbook({ rows: `${HEADER}<row r="2">${cells}</row>`, styles: STYLES, ...more }),
  )
  return { cells: rows[0]?.cells ?? [], marks: marks.map(({ column, mark }) => [column, mark]) }
}

test('numbers come out as the decimal text in the file', async () => {
  const { cells } = await row(
    '<c r="A2"><v>12.30</v></c><c r="B2" t="n"><v>-0.05</v></c><c r="C2" s="3"><v>1.1000000000000001</v></c>',
  )
  expect(cells).toEqual(['12.30', '-0.05', '1.1'])
})

test('an 18-digit code typed as a number is marked, because its end is lost', async () => {
  const { cells, marks } = await row('<c r="A2"><v>1.2345678901234568E+17</v></c>')
  expect(cells).toEqual(['123456789012346000'])
  expect(marks).toEqual([[0, 'imprecise']])
})

test('leading zeros of an identifier kept as text stay', async () => {
  const { cells } = await row('<c r="A2" t="s"><v>0</v></c>', {
    strings: '<si><t>00440101</t></si>',
  })
  expect(cells).toEqual(['00440101'])
})

test('days are told by their style, also in the words of the Chinese edition', async () => {
  const { cells, marks } = await row(
    '<c r="A2" s="1"><v>43831</v></c><c r="B2" s="2"><v>43831.5</v></c><c r="C2"><v>43831</v></c>' +
      '<c r="D2" t="d"><v>2020-01-01T00:00:00</v></c><c r="E2" s="1"><v>60</v></c>',
  )
  expect(cells).toEqual(['2020-01-01', '2020-01-01T12:00:00', '43831', '2020-01-01', '60'])
  expect(marks).toEqual([[4, 'bad-date']])
})

test('a workbook of the 1904 system counts its days from there', async () => {
  const { cells } = await row('<c r="A2" s="1"><v>42369</v></c>', {
    workbook:
      '<workbook><workbookPr date1904="1"/><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>',
  })
  expect(cells).toEqual(['2020-01-01'])
})

test('shared, inline and rich texts are read, reading aids are left out', async () => {
  const { cells } = await row(
    '<c r="A2" t="s"><v>1</v></c><c r="B2" t="inlineStr"><is><r><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r></is></c>' +
      '<c r="C2" t="s"><v>0</v></c><c r="D2" t="str"><v>a&amp;b &lt;&#x4E2D;&#22269;&gt;</v></c>',
    {
      strings:
        '<si><r><rPr><b/></rPr><t>科</t></r><r><t>创</t></r><rPh sb="0" eb="1"><t>ke</t></rPh></si>' +
        '<si><t><![CDATA[A&B]]></t></si>',
    },
  )
  expect(cells).toEqual(['A&B', '甲 乙', '科创', 'a&b <中国>'])
})

test('rare characters and written-out control characters are read', async () => {
  const { cells } = await row(
    '<c r="A2" t="inlineStr"><is><t>𠮷𪚥</t></is></c><c r="B2" t="inlineStr"><is><t>a_x000A_b_x005F_x000A_</t></is></c>' +
      '<c r="C2" t="inlineStr"><is><t>_xD800_</t></is></c>',
  )
  expect(cells).toEqual(['𠮷𪚥', 'a\nb_x000A_', '\ufffd'])
})

test('the last value of a formula is taken and marked', async () => {
  const { cells, marks } = await row(
    '<c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="str"><f>"a"</f><v>a</v></c>',
  )
  expect(cells).toEqual(['2', 'a'])
  expect(marks).toEqual([
    [0, 'formula'],
    [1, 'formula'],
  ])
})

test('yes and no, errors and empty cells are told apart', async () => {
  const { cells, marks } = await row(
    '<c r="A2" t="b"><v>1</v></c><c r="B2" t="b"><v>0</v></c><c r="C2" t="e"><v>#N/A</v></c><c r="E2" s="1"/>' +
      '<c r="F2" t="inlineStr"><is><t></t></is></c><c r="G2"><v>0</v></c><c r="H2"/>',
  )
  expect(cells).toEqual([true, false, '#N/A', null, null, null, '0'])
  expect(marks).toEqual([[2, 'error']])
})

test('merged cells are reported with their range', async () => {
  const { warnings } = await readWhole(
    workbook({
      rows: HEADER,
      afterRows: '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>',
    }),
  )
  expect(warnings.map(({ kind, range }) => [kind, range])).toEqual([['merged', 'A1:C1']])
  expect(warnings[0]?.text.zh).toContain('A1:C1')
})

test('rows keep their own numbers and empty ones are left out', async () => {
  const { header, rows } = await readWhole(
    workbook({
      rows: `<row r="3"><c r="B3"><v>1</v></c></row><row r="4"><c r="A4" s="1"/></row><row r="9"><c><v>2</v></c><c><v>3</v></c></row><row><c><v>4</v></c></row>`,
    }),
  )
  expect(header).toEqual({ row: 3, cells: [null, '1'] })
  expect(rows).toEqual([
    { row: 9, cells: ['2', '3'] },
    { row: 10, cells: ['4'] },
  ])
})

test('the header is found below title rows', async () => {
  const file = workbook({
    rows: ['某市科技企业台账', '编号', '1']
      .map((text, i) => `<row r="${i + 1}"><c t="str"><v>${text}</v></c></row>`)
      .join(''),
  })
  const { header, rows } = await readWhole(file, { headerMatch: (cells) => cells.includes('编号') })
  expect([header.row, rows.map((found) => found.row)]).toEqual([2, [3]])
  const refusal = await refusalOf(file, { headerMatch: () => false })
  expect([refusal.code, refusal.values]).toEqual(['sheet.header-missing', { searched: 3 }])
})

test('the first visible sheet is read, or the named one', async () => {
  const file = workbook({
    rows: HEADER,
    workbook:
      '<workbook><sheets><sheet name="藏" state="hidden" r:id="h"/><sheet name="图" r:id="c"/><sheet name="见" r:id="rId1"/><sheet name="另" r:id="o"/></sheets></workbook>',
    links: ['h', 'rId1', 'o', 'c']
      .map(
        (id, i) =>
          `<Relationship Id="${id}" Type="x/${id === 'c' ? 'chartsheet' : 'worksheet'}" Target="worksheets/sheet${i === 1 ? 1 : 9 + i}.xml"/>`,
      )
      .join(''),
    more: [
      {
        name: 'xl/worksheets/sheet11.xml',
        data: '<worksheet><sheetData><row><c><v>7</v></c></row></sheetData></worksheet>',
      },
    ],
  })
  expect((await readWhole(file)).sheet).toBe('见')
  expect((await readWhole(file, { sheet: '另' })).header.cells).toEqual(['7'])
  const refusal = await refusalOf(file, { sheet: '无' })
  expect(refusal.code).toBe('sheet.no-such-sheet')
  expect(refusal.text.zh).toContain('藏、见、另')
})

test('prefixed elements, other quotes, comments and stored parts are read alike', async () => {
  const sheet =
    "<?xml version='1.0'?>\n<x:worksheet xmlns:x='m'><!-- <x:row> --><x:sheetData >\n <x:row r = '1' >" +
    "<x:c t='n' r='A1' ><x:v >5</x:v ></x:c><x:c r='B1' t='inlineStr'><x:is><x:t>a&gt;b</x:t></x:is></x:c></x:row>" +
    '</x:sheetData></x:worksheet>'
  const parts = workbookParts({ sheet: Buffer.from(`\ufeff${sheet}`) }).map((part) => ({
    ...part,
    method: 0,
  }))
  expect(await cellsOf(archive(parts))).toEqual([['5', 'a>b']])
})

test('batches have the wanted size and marks of their own rows', async () => {
  const rows = Array.from({ length: 7 }, (_, i) => `<row><c><f>1</f><v>${i}</v></c></row>`).join('')
  const sizes: unknown[] = []
  const { readSheet } = await import('./read-sheet.ts')
  for await (const batch of readSheet({ bytes: workbook({ rows }) }, { batchRows: 3 })) {
    sizes.push([batch.rows.map((found) => found.row), batch.marks.map((mark) => mark.row)])
  }
  expect(sizes).toEqual([
    [
      [2, 3, 4],
      [2, 3, 4],
    ],
    [
      [5, 6, 7],
      [5, 6, 7],
    ],
    [[], []],
  ])
})

test('a sheet means the same wherever its bytes are cut', async () => {
  const { Worksheet } = await import('./worksheet.ts')
  const { defaultLimits } = await import('./sheet.ts')
  const bytes = Buffer.from(
    '<worksheet><sheetData><row r="1"><c r="A1"><v>12</v></c><c r="B1" t="inlineStr"><is><t>中&amp;国</t></is></c><c r="C1" s="1"/></row>' +
      '<row><c t="b"><f>a</f><v>1</v></c><!-- x --><c t="str"><v><![CDATA[<]]>𠮷</v></c></row></sheetData></worksheet>',
  )
  const read = (cuts: readonly number[]) => {
    const sheet = new Worksheet(
      's',
      { strings: null, dates: '1900', dateStyles: [] },
      defaultLimits,
    )
    let from = 0
    for (const cut of [...cuts, bytes.length]) {
      sheet.feed(bytes.subarray(from, cut))
      sheet.advance()
      from = cut
    }
    sheet.end()
    return [sheet.rows, sheet.marks]
  }
  const whole = read([])
  expect(whole[0]).toEqual([
    { row: 1, cells: ['12', '中&国'] },
    { row: 2, cells: [true, '<𠮷'] },
  ])
  for (let cut = 1; cut < bytes.length; cut++) expect(read([cut])).toEqual(whole)
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: bytes.length - 1 })), (cuts) => {
      expect(read(cuts.sort((one, other) => one - other))).toEqual(whole)
    }),
  )
})
