/**
 * Builds workbooks byte by byte, so that tests can make real files no honest program would write.
 */
import { crc32, deflateRawSync } from 'node:zlib'
import { readSheet } from '../../src/engine/sheets/read-sheet.ts'
import { SheetRefusal } from '../../src/engine/sheets/refusal.ts'
import type { ReadOptions, RowBatch } from '../../src/engine/sheets/sheet.ts'

export interface TestPart {
  readonly name: string
  readonly data: string | Uint8Array
  /** 0 stores, 8 packs (default). */
  readonly method?: number
  readonly flags?: number
  /** Lies about the unpacked size. */
  readonly claims?: number
  readonly crc?: number
  /** Points the directory at another part's bytes. */
  readonly at?: number
}

export function archive(parts: readonly TestPart[]): Buffer {
  const bodies: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const name = Buffer.from(part.name)
    const data = Buffer.from(part.data)
    const method = part.method ?? 8
    const packed = method === 8 ? deflateRawSync(data) : data
    const sums = Buffer.alloc(12)
    sums.writeUInt32LE(part.crc ?? crc32(data), 0)
    sums.writeUInt32LE(packed.length, 4)
    sums.writeUInt32LE(part.claims ?? data.length, 8)
    const flags = part.flags ?? 0x0800
    const header = Buffer.concat([
      bytes(0x04034b50, 4),
      bytes(20, 2),
      bytes(flags, 2),
      bytes(method, 2),
      bytes(0, 4),
      sums,
      bytes(name.length, 2),
      bytes(0, 2),
      name,
    ])
    entries.push(
      Buffer.concat([
        bytes(0x02014b50, 4),
        bytes(20, 2),
        bytes(20, 2),
        bytes(flags, 2),
        bytes(method, 2),
        bytes(0, 4),
        sums,
        bytes(name.length, 2),
        bytes(0, 12),
        bytes(part.at ?? at, 4),
        name,
      ]),
    )
    bodies.push(header, packed)
    at += header.length + packed.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.concat([
    bytes(0x06054b50, 4),
    bytes(0, 4),
    bytes(parts.length, 2),
    bytes(parts.length, 2),
    bytes(directory.length, 4),
    bytes(at, 4),
    bytes(0, 2),
  ])
  return Buffer.concat([...bodies, directory, end])
}

function bytes(value: number, size: number): Buffer {
  const buffer = Buffer.alloc(size)
  if (size <= 6) buffer.writeUIntLE(value, 0, size)
  return buffer
}

const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export interface TestWorkbook {
  /** What stands between `<sheetData>` and `</sheetData>`. */
  readonly rows?: string
  /** The whole sheet part instead. */
  readonly sheet?: string | Uint8Array
  readonly afterRows?: string
  readonly strings?: string
  readonly styles?: string
  readonly workbook?: string
  readonly links?: string
  readonly more?: readonly TestPart[]
}

export function workbookParts(made: TestWorkbook): TestPart[] {
  const links =
    made.links ??
    `<Relationship Id="rId1" Type="${LINKS}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${LINKS}/sharedStrings" Target="sharedStrings.xml"/>` +
      `<Relationship Id="rId3" Type="${LINKS}/styles" Target="/xl/styles.xml"/>`
  const parts: TestPart[] = [
    { name: '[Content_Types].xml', data: '<Types/>' },
    {
      name: '_rels/.rels',
      data: `<Relationships><Relationship Id="a" Type="${LINKS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data:
        made.workbook ??
        '<workbook xmlns:r="r"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/></sheets></workbook>',
    },
    { name: 'xl/_rels/workbook.xml.rels', data: `<Relationships>${links}</Relationships>` },
    {
      name: 'xl/worksheets/sheet1.xml',
      data:
        made.sheet ??
        `<worksheet><sheetData>${made.rows ?? ''}</sheetData>${made.afterRows ?? ''}</worksheet>`,
    },
    ...(made.more ?? []),
  ]
  if (made.strings !== undefined)
    parts.push({ name: 'xl/sharedStrings.xml', data: `<sst>${made.strings}</sst>` })
  if (made.styles !== undefined) parts.push({ name: 'xl/styles.xml', data: made.styles })
  return parts
}

export function workbook(made: TestWorkbook): Buffer {
  return archive(workbookParts(made))
}

/** Everything a file gives, batches joined. */
export async function readWhole(file: Uint8Array, options: ReadOptions = {}): Promise<RowBatch> {
  const batches: RowBatch[] = []
  for await (const batch of readSheet({ bytes: file }, options)) batches.push(batch)
  const [first] = batches
  if (first === undefined) throw new Error('reading gave no batch')
  return {
    sheet: first.sheet,
    header: first.header,
    rows: batches.flatMap((batch) => batch.rows),
    marks: batches.flatMap((batch) => batch.marks),
    warnings: batches.flatMap((batch) => batch.warnings),
  }
}

/** Cells of all rows, the header first. */
export async function cellsOf(file: Uint8Array, options: ReadOptions = {}) {
  const { header, rows } = await readWhole(file, options)
  return [header.cells, ...rows.map((row) => row.cells)]
}

/** The refusal a file is met with; anything else is an error of the test. */
export async function refusalOf(
  file: Uint8Array,
  options: ReadOptions = {},
): Promise<SheetRefusal> {
  try {
    await readWhole(file, options)
  } catch (error) {
    if (error instanceof SheetRefusal) return error
    throw error
  }
  throw new Error('the file was read without a refusal')
}

export async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}
