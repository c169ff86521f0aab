/**
 * Files that no honest program writes, or that were uploaded by mistake: each ends in its own
 * refusal.
 */
import { randomBytes } from 'node:crypto'
import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  archive,
  refusalOf,
  type TestPart,
  workbook,
  workbookParts,
} from '../../../test/support/archive.ts'
import { readSheet } from './read-sheet.ts'
import { SheetRefusal, sheetRefusalCodes } from './refusal.ts'
import type { ReadOptions, SheetLimits } from './sheet.ts'

const GOOD = '<row r="1"><c r="A1"><v>1</v></c></row>'

async function codeOf(
  file: Uint8Array,
  limits: Partial<SheetLimits> = {},
  options: ReadOptions = {},
) {
  return (await refusalOf(file, { ...options, limits })).code
}

function ole(list: string): Buffer {
  const file = Buffer.alloc(4096)
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
  file.writeUInt16LE(9, 30)
  file.writeUInt32LE(1, 48)
  file.write(list, 1024, 'utf16le')
  return file
}

test.each([
  ['a PDF', Buffer.from('%PDF-1.7\n'), 'sheet.wrong-format'],
  ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0', 'latin1'), 'sheet.wrong-format'],
  [
    'a web page named .xls',
    Buffer.from('\n<html><table><tr><td>1</td></tr></table>'),
    'sheet.wrong-format',
  ],
  [
    'random bytes',
    Buffer.concat([Buffer.from([0, 1, 2, 0]), randomBytes(200)]),
    'sheet.not-a-ledger',
  ],
  ['nothing', Buffer.alloc(0), 'sheet.empty'],
  ['an old workbook', ole('Root Entry\0Workbook'), 'sheet.old-xls'],
  ['an encrypted workbook', ole('Root Entry\0EncryptedPackage'), 'sheet.encrypted'],
  ['an old text document', ole('Root Entry\0WordDocument'), 'sheet.wrong-format'],
  ['a plain archive', archive([{ name: 'a.txt', data: 'a' }]), 'sheet.not-a-ledger'],
  ['a text document', archive([{ name: 'word/document.xml', data: '<a/>' }]), 'sheet.wrong-format'],
  ['a binary workbook', archive([{ name: 'xl/workbook.bin', data: 'a' }]), 'sheet.wrong-format'],
  [
    'a workbook of another office',
    archive([{ name: 'content.xml', data: '<a/>' }]),
    'sheet.wrong-format',
  ],
  ['an empty sheet', workbook({ rows: '' }), 'sheet.empty'],
])('%s is refused', async (_, file, code) => {
  expect(await codeOf(file)).toBe(code)
})

test.each(['xl/VBAProject.bin', 'xl/macrosheets/sheet2.xml', 'xl/JDEData.bin'])(
  'a workbook with macros in %s is refused',
  async (name) => {
    const file = workbook({ rows: GOOD, more: [{ name, data: 'x' }] })
    expect(await codeOf(file)).toBe('sheet.macros')
  },
)

test('a part with its own password is refused', async () => {
  const parts = workbookParts({ rows: GOOD }).map((part) => ({ ...part, flags: 1 }))
  expect(await codeOf(archive(parts))).toBe('sheet.encrypted')
})

test('a file cut short at any place is refused, never read in part', async () => {
  const whole = workbook({ rows: GOOD.repeat(1), strings: '<si><t>a</t></si>' })
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 30, max: whole.length - 1 }), async (length) => {
      expect(await codeOf(whole.subarray(0, length))).toBe('sheet.damaged')
    }),
  )
})

test('a changed byte never gives other rows: it is refused or touches nothing that is read', async () => {
  const { cellsOf } = await import('../../../test/support/archive.ts')
  const whole = workbook({ rows: GOOD })
  await fc.assert(
    fc.asyncProperty(
      fc.nat(whole.length - 1),
      fc.integer({ min: 1, max: 255 }),
      async (at, change) => {
        const file = Buffer.from(whole)
        file[at] = (file[at] ?? 0) ^ change
        try {
          expect(await cellsOf(file)).toEqual([['1']])
        } catch (error) {
          if (!(error instanceof SheetRefusal)) throw error
        }
      },
    ),
    { numRuns: 500 },
  )
})

test('a sheet whose XML stops in the middle is refused', async () => {
  expect(await codeOf(workbook({ sheet: `<worksheet><sheetData>${GOOD}` }))).toBe('sheet.damaged')
  expect(await codeOf(workbook({ sheet: '<worksheet/>' }))).toBe('sheet.damaged')
})

test('a part of another size or checksum than declared is refused', async () => {
  const lying = (lie: Partial<TestPart>) =>
    archive(
      workbookParts({ rows: GOOD }).map((part) =>
        part.name.includes('sheet1') ? { ...part, ...lie } : part,
      ),
    )
  expect(await codeOf(lying({ crc: 1 }))).toBe('sheet.damaged')
  expect(await codeOf(lying({ claims: 5000 }))).toBe('sheet.damaged')
  expect(await codeOf(lying({ claims: 5 }))).toBe('sheet.zip-bomb')
  expect(await codeOf(lying({ method: 9 }))).toBe('sheet.damaged')
})

test('a part that unpacks to a thousand times its size is refused before it is unpacked', async () => {
  const data = `<worksheet><sheetData>${' '.repeat(20_000_000)}</sheetData></worksheet>`
  expect(deflateRawSync(data).length).toBeLessThan(100_000)
  expect(await codeOf(workbook({ sheet: data }))).toBe('sheet.zip-bomb')
})

test('a bomb that lies about its size is refused while it unpacks', async () => {
  const parts = workbookParts({ sheet: ' '.repeat(20_000_000) }).map((part) =>
    part.name.includes('sheet1') ? { ...part, claims: 1_000_000 } : part,
  )
  expect(await codeOf(archive(parts))).toBe('sheet.zip-bomb')
})

test('all parts together may not unpack to more than the limit', async () => {
  const strings = `<si><t>${randomBytes(3000).toString('hex')}</t></si>`
  const file = workbook({ rows: `${GOOD}<!--${randomBytes(3000).toString('hex')}-->`, strings })
  expect(await codeOf(file, { inflatedBytes: 9_000 })).toBe('sheet.zip-bomb')
  expect(await codeOf(file, { sharedStringBytes: 5_000 })).toBe('sheet.zip-bomb')
})

test('parts lying over each other and too many parts are refused', async () => {
  const overlapping = workbookParts({ rows: GOOD }).map((part, i) =>
    i === 3 ? { ...part, at: 0 } : part,
  )
  expect(await codeOf(archive(overlapping))).toBe('sheet.zip-bomb')
  const many = Array.from({ length: 30 }, (_, i) => ({ name: `a${i}`, data: '' }))
  expect(await codeOf(workbook({ rows: GOOD, more: many }), { entries: 20 })).toBe('sheet.zip-bomb')
})

test('an archive within the archive is never opened', async () => {
  const bomb = archive([{ name: 'a', data: ' '.repeat(1_000_000), claims: 4_000_000_000 }])
  const file = workbook({ rows: GOOD, more: [{ name: 'xl/embeddings/a.xlsx', data: bomb }] })
  const { cellsOf } = await import('../../../test/support/archive.ts')
  expect(await cellsOf(file)).toEqual([['1']])
})

test.each([
  '../evil.xml',
  'xl/../../evil.xml',
  '/etc/passwd',
  'xl\\sheet.xml',
  'C:/x',
  'xl/a\u0000.xml',
])('the file name %j is refused', async (name) => {
  expect(await codeOf(workbook({ rows: GOOD, more: [{ name, data: '' }] }))).toBe('sheet.bad-path')
})

test('two parts of one name, and a link that climbs out, are refused', async () => {
  expect(
    await codeOf(workbook({ rows: GOOD, more: [{ name: 'XL/workbook.xml', data: '' }] })),
  ).toBe('sheet.bad-path')
  const links = '<Relationship Id="rId1" Type="x/worksheet" Target="../../../sheet.xml"/>'
  expect(await codeOf(workbook({ rows: GOOD, links }))).toBe('sheet.bad-path')
})

test('a sheet elsewhere on the network is not fetched', async () => {
  const links =
    '<Relationship Id="rId1" Type="x/worksheet" Target="http://127.0.0.1/s.xml" TargetMode="External"/>'
  expect(await codeOf(workbook({ rows: GOOD, links }))).toBe('sheet.damaged')
})

const LAUGHS =
  '<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'

test.each([
  ['sheet', { sheet: `${LAUGHS}<worksheet><sheetData>${GOOD}</sheetData></worksheet>` }],
  ['table of texts', { rows: GOOD, strings: `${LAUGHS}<si><t>&c;</t></si>` }],
  ['styles', { rows: GOOD, styles: `<!DOCTYPE x SYSTEM "file:///etc/passwd"><styleSheet/>` }],
  ['workbook', { rows: GOOD, workbook: `${LAUGHS}<workbook/>` }],
])('a document type in the %s is refused', async (_, made) => {
  expect(await codeOf(workbook(made))).toBe('sheet.forbidden-xml')
})

test('an entity of the file itself is refused', async () => {
  expect(await codeOf(workbook({ rows: '<row><c t="str"><v>&xxe;</v></c></row>' }))).toBe(
    'sheet.forbidden-xml',
  )
})

test.each([
  [
    'wrong bytes',
    Buffer.from(
      '<worksheet><sheetData><row><c t="str"><v>\xff\xc0</v></c></row></sheetData></worksheet>',
      'latin1',
    ),
  ],
  ['UTF-16', Buffer.from('\ufeff<worksheet/>', 'utf16le')],
  [
    'a character XML does not have',
    '<worksheet><sheetData><row><c t="str"><v>&#0;</v></c></row></sheetData></worksheet>',
  ],
  ['endless nesting', `<worksheet>${'<a>'.repeat(1000)}`],
  ['a tag of a million characters', `<worksheet><a ${'x'.repeat(3_000_000)}`],
  ['an attribute without quotes', '<worksheet><sheetData><row r=1/></sheetData></worksheet>'],
  ['a closing tag too many', '<worksheet></worksheet></worksheet>'],
])('a sheet of %s is refused', async (_, sheet) => {
  expect(await codeOf(workbook({ sheet }), { ratio: 1e9 })).toBe('sheet.damaged')
})

test.each([
  ['rows that go back', '<row r="2"><c><v>1</v></c></row><row r="2"><c><v>1</v></c></row>'],
  ['a row beyond the last', '<row r="1048577"><c><v>1</v></c></row>'],
  ['cells that go back', '<row><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>'],
  ['a cell without a column', '<row><c r="12"><v>1</v></c></row>'],
  ['a number that is none', '<row><c><v>1,5</v></c></row>'],
])('%s are refused', async (_, rows) => {
  expect(await codeOf(workbook({ rows }))).toBe('sheet.damaged')
})

test.each(['5', '-1', '1.5', '99999999999', 'x'])(
  'a cell pointing to the shared text %s of one is refused',
  async (index) => {
    const file = workbook({
      rows: `<row><c t="s"><v>${index}</v></c></row>`,
      strings: '<si><t>a</t></si>',
    })
    const refusal = await refusalOf(file)
    expect(refusal.code).toBe('sheet.string-index')
    expect(refusal.text.zh).toContain('A1')
  },
)

test('too many rows, columns and characters are refused by their limits', async () => {
  const rows = Array.from({ length: 5 }, () => '<row><c><v>1</v></c></row>').join('')
  expect(await codeOf(workbook({ rows }), { rows: 3 })).toBe('sheet.too-many-rows')
  expect(await codeOf(workbook({ rows: '<row r="1"><c r="XFD1"><v>1</v></c></row>' }))).toBe(
    'sheet.too-many-columns',
  )
  const text = '长'.repeat(50)
  const long = workbook({ rows: `<row><c t="str"><v>${text}</v></c></row>` })
  expect(await codeOf(long, { cellLength: 40 })).toBe('sheet.cell-too-long')
  const shared = workbook({
    rows: '<row><c t="s"><v>0</v></c></row>',
    strings: `<si><t>${text}</t></si>`,
  })
  expect(await codeOf(shared, { cellLength: 40 })).toBe('sheet.cell-too-long')
  expect(await codeOf(shared, { fileBytes: 100 })).toBe('sheet.too-large')
})

test('a long text that very many cells point to is refused, and costs little memory until then', async () => {
  const strings = `<si><t>${'长'.repeat(32_000)}</t></si>`
  const rows = `<row>${'<c t="s"><v>0</v></c>'.repeat(30)}</row>`.repeat(200)
  expect(await codeOf(workbook({ rows, strings }), { inflatedBytes: 100_000_000 })).toBe(
    'sheet.zip-bomb',
  )
  const wide = `<row>${'<c t="s"><v>0</v></c>'.repeat(32)}</row>`
  expect(await codeOf(workbook({ rows: wide, strings }))).toBe('sheet.row-too-long')
  let most = 0
  for await (const batch of readSheet({ bytes: workbook({ rows, strings }) }))
    most = Math.max(most, batch.rows.length)
  expect(most).toBeLessThan(20)
})

test('a million columns are refused without making a million cells', async () => {
  const cells = '<c><v>1</v></c>'.repeat(1_000_000)
  expect(await codeOf(workbook({ rows: `<row>${cells}</row>` }), { ratio: 1e9 })).toBe(
    'sheet.too-many-columns',
  )
})

test('empty cells far to the right, which formatting leaves behind, are no reason to refuse', async () => {
  const { cellsOf } = await import('../../../test/support/archive.ts')
  const file = workbook({ rows: '<row r="1"><c r="A1"><v>1</v></c><c r="XFD1" s="1"/></row>' })
  expect(await cellsOf(file)).toEqual([['1']])
})

test('every refusal says in both languages what to do, and quotes no control characters', () => {
  for (const code of sheetRefusalCodes) expect(code).toMatch(/^sheet\.[a-z-]+$/)
  const refusal = new SheetRefusal('sheet.bad-path', { part: `\u0007${'x'.repeat(500)}` })
  expect(refusal.text.zh.length).toBeLessThan(250)
  expect(refusal.text.en).not.toMatch(/\p{Cc}/u)
  expect(new SheetRefusal('sheet.empty').text.zh).not.toContain('{')
})
