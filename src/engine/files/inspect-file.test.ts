import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  docx,
  jpegHead,
  oldOffice,
  packedPdf,
  plainPdf,
  png,
  zipOf,
} from '../../../test/support/documents.ts'
import type { FileKind } from '../../declare/file-kind.ts'
import { Refusal } from '../../declare/refusal.ts'
import type { FileLimits } from './file-limits.ts'
import { inspectFile } from './inspect-file.ts'

const limits: FileLimits = {
  largest: 10_000_000,
  together: 20_000_000,
  most: 10,
  unpacked: 2_000_000,
  members: 50,
  nesting: 2,
  pixels: 150_000_000,
}

const everything: readonly FileKind[] = [
  'pdf',
  'ofd',
  'docx',
  'xlsx',
  'pptx',
  'doc',
  'xls',
  'png',
  'jpeg',
  'gif',
  'webp',
  'tiff',
  'txt',
  'csv',
  'zip',
]

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kechuang-inspect-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function inspect(
  bytes: Uint8Array | string,
  name = 'document.pdf',
  accepts: readonly FileKind[] = everything,
) {
  const path = join(folder, 'file')
  await writeFile(path, bytes)
  return inspectFile(path, name, accepts, limits)
}

const kind = async (bytes: Uint8Array | string, name?: string) => (await inspect(bytes, name)).kind

describe('the kind of a file', () => {
  const webp = Buffer.from('RIFF\x1a\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x63\0\0\x63\0\0', 'latin1')
  const tiff = Buffer.from(
    'II*\0\x08\0\0\0\x02\0\0\x01\x03\0\x01\0\0\0\x64\0\0\0\x01\x01\x03\0\x01\0\0\0\x64\0\0\0\0\0\0\0',
    'latin1',
  )
  it.each<[FileKind, Uint8Array | string]>([
    ['pdf', plainPdf()],
    ['png', png(20, 30)],
    ['jpeg', jpegHead(640, 480)],
    ['gif', Buffer.from('GIF89a\x10\0\x10\0\0\0\0', 'latin1')],
    ['webp', webp],
    ['tiff', tiff],
    ['docx', docx()],
    ['xlsx', zipOf({ 'xl/workbook.xml': '<workbook/>' })],
    ['pptx', zipOf({ 'ppt/presentation.xml': '<p/>' })],
    ['ofd', zipOf({ 'OFD.xml': '<ofd/>' })],
    ['zip', zipOf({ 'scan.txt': 'text' })],
    ['doc', oldOffice('Root Entry', 'WordDocument')],
    ['xls', oldOffice('Root Entry', 'Workbook')],
    ['txt', '合同文本'],
    ['txt', Buffer.from([0xba, 0xcf, 0xcd, 0xac])],
  ])('%s is told by content, whatever the name says', async (expected, bytes) => {
    expect(await kind(bytes, 'invoice.exe')).toBe(expected)
  })

  it('tells csv from plain text by name, for their content is the same', async () => {
    expect(await kind('a,b\n1,2\n', 'rows.CSV')).toBe('csv')
  })

  it('refuses what was not asked for, also under the name of something that was', async () => {
    const attempt = inspect(zipOf({ a: 'b' }), 'contract.pdf', ['pdf', 'png'])
    await expect(attempt).rejects.toMatchObject({
      code: 'file.kind-not-accepted',
      values: { found: 'zip', kinds: 'pdf, png' },
    })
  })
})

describe('what is refused', () => {
  const deep = (levels: number): Buffer =>
    levels === 0 ? zipOf({ 'a.txt': 'a' }) : zipOf({ 'inner.zip': deep(levels - 1) })
  const many = Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`m${n}`, 'x']))
  const lying = () => {
    const bytes = zipOf({ 'a.txt': Buffer.alloc(1_500_000) })
    // The directory says that one byte comes out.
    bytes.writeUInt32LE(1, bytes.indexOf('PK\x01\x02') + 24)
    return bytes
  }
  const cases: readonly (readonly [string, string, () => Uint8Array | string])[] = [
    ['an empty file', 'file.empty', () => ''],
    ['bytes of no kind', 'file.unknown-kind', () => Buffer.from([0, 1, 2, 3, 0, 5])],
    ['a program', 'file.unknown-kind', () => Buffer.from('MZ\x90\0\x03\0', 'latin1')],
    ['a page', 'file.unknown-kind', () => '\ufeff <!DOCTYPE html><script>1</script>'],
    ['a drawing that is markup', 'file.unknown-kind', () => '<svg onload="alert(1)">'],
    [
      'a PDF with script',
      'file.active-content',
      () => plainPdf('', '/OpenAction <</S /JavaScript /JS (1)>>'),
    ],
    [
      'a PDF with script spelled by numbers',
      'file.active-content',
      () => plainPdf('', '/A <</S /J#61vaScri#70t>>'),
    ],
    [
      'a PDF with a rendition script',
      'file.active-content',
      () => plainPdf('', '/A <</S /Rendition /JS (1)>>'),
    ],
    [
      'a PDF that launches',
      'file.active-content',
      () => plainPdf('', '/A <</S /Launch /F (a.exe)>>'),
    ],
    [
      'a PDF with script in a packed object',
      'file.active-content',
      () => packedPdf('<</S /JavaScript>>'),
    ],
    [
      'a PDF whose objects are packed unusually',
      'file.active-content',
      () =>
        packedPdf('<</A 1>>', '/ASCII85Decode').map((byte, at, all) =>
          at > all.length - 40 ? 65 : byte,
        ),
    ],
    ['a PDF that is encrypted', 'file.encrypted', () => plainPdf('', '/Encrypt 9 0 R ')],
    ['a document with macros', 'file.macros', () => docx({ 'word/vbaProject.bin': 'x' })],
    [
      'a document that says it has macros',
      'file.macros',
      () =>
        zipOf({
          '[Content_Types].xml':
            '<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
          'word/document.xml': '<d/>',
        }),
    ],
    [
      'a workbook of the old macros',
      'file.macros',
      () => zipOf({ 'xl/workbook.xml': '<w/>', 'xl/macrosheets/sheet1.xml': '<m/>' }),
    ],
    [
      'macros in an archive in a document',
      'file.macros',
      () => docx({ 'word/embeddings/a.xlsx': zipOf({ 'xl/vbaProject.bin': 'x' }) }),
    ],
    ['an old document with macros', 'file.macros', () => oldOffice('WordDocument', '_VBA_PROJECT')],
    ['an encrypted workbook', 'file.encrypted', () => oldOffice('EncryptedPackage')],
    [
      'an old container of something else',
      'file.unknown-kind',
      () => oldOffice('__substg1.0_001A001E'),
    ],
    [
      'a program in an archive',
      'file.executable',
      () => zipOf({ 'scan.pdf': Buffer.from('MZ\x90\0', 'latin1') }),
    ],
    ['a program by its name', 'file.executable', () => zipOf({ 'scan.pdf.LNK': 'x' })],
    [
      'an archive that unpacks to too much',
      'file.archive-bomb',
      () => zipOf({ 'a.txt': Buffer.alloc(2_100_000) }),
    ],
    [
      'an archive that unpacks to too much together',
      'file.archive-bomb',
      () => zipOf({ a: Buffer.alloc(1_500_000), b: Buffer.alloc(1_500_000) }),
    ],
    ['an archive that lies about its size', 'file.archive-bomb', lying],
    ['an archive of too many members', 'file.archive-bomb', () => zipOf(many)],
    ['archives too deep in each other', 'file.archive-bomb', () => deep(3)],
    [
      'an archive whose member climbs out',
      'file.damaged',
      () => zipOf({ '../../etc/cron.d/x': 'x' }),
    ],
    ['an archive cut off', 'file.damaged', () => docx().subarray(0, 120)],
    ['a picture of too many pixels', 'file.pixel-bomb', () => png(30_000, 30_000)],
    ['a photograph of too many pixels', 'file.pixel-bomb', () => jpegHead(65_000, 65_000)],
    ['a picture without size', 'file.damaged', () => png(0, 10)],
    ['a picture cut off', 'file.damaged', () => png(10, 10).subarray(0, 20)],
    ['a photograph cut off', 'file.damaged', () => jpegHead(10, 10).subarray(0, 12)],
  ]
  it.each(cases)('%s: %s', async (_, code, bytes) => {
    await expect(inspect(bytes())).rejects.toMatchObject({ code })
  })

  it('archives nested as deep as allowed pass', async () => {
    expect(await kind(deep(2))).toBe('zip')
  })

  it('every refusal speaks both languages', async () => {
    for (const [, , bytes] of cases) {
      const refused: unknown = await inspect(bytes()).catch((error: unknown) => error)
      expect(refused).toBeInstanceOf(Refusal)
      const text = refused instanceof Refusal ? refused.text : { zh: '', en: '' }
      expect(text.zh).toMatch(/\p{Script=Han}/u)
      expect(text.en).not.toMatch(/[{}]|undefined|\p{Script=Han}/u)
    }
  })

  it('a directory of pages that leads in a circle comes to an end', async () => {
    const circle = Buffer.from(
      'II*\0\x08\0\0\0\x01\0\0\x01\x03\0\x01\0\0\0\x64\0\0\0\x08\0\0\0',
      'latin1',
    )
    await expect(inspect(circle)).rejects.toMatchObject({ code: 'file.damaged' })
  })

  it('any bytes after any beginning are judged or refused, never a fault', async () => {
    const starts = [
      plainPdf(),
      docx(),
      png(5, 5),
      jpegHead(5, 5),
      oldOffice('Workbook'),
      Buffer.from('II*\0'),
      Buffer.from('RIFFxxxxWEBPVP8L'),
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.nat(400),
        fc.uint8Array({ maxLength: 300 }),
        async (start, cut, rest) => {
          const outcome: unknown = await inspect(
            Buffer.concat([start.subarray(0, cut), rest]),
          ).catch((error: unknown) => error)
          if (outcome instanceof Error) expect(outcome).toBeInstanceOf(Refusal)
        },
      ),
      { numRuns: 300 },
    )
  })
})
