/** Small documents as people hand them in, and documents made to harm. */
import { crc32, deflateRawSync, deflateSync } from 'node:zlib'

/** A PDF of one empty page; `more` stands in its catalogue, `mark` makes it differ from others. */
export function plainPdf(mark = '', more = ''): Buffer {
  return Buffer.from(`%PDF-1.4
%${mark}
1 0 obj <</Type /Catalog /Pages 2 0 R ${more}>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>> endobj
trailer <</Root 1 0 R>>
%%EOF
`)
}

/** A PDF in which an object stands packed in a group. */
export function packedPdf(object: string, filter = '/FlateDecode'): Buffer {
  const packed = deflateSync(Buffer.from(`4 0 ${object}`))
  const head = `5 0 obj <</Type /ObjStm /N 1 /First 4 /Filter ${filter} /Length ${packed.length}>>\nstream\n`
  return Buffer.concat([plainPdf(), Buffer.from(head), packed, Buffer.from('\nendstream endobj\n')])
}

function chunk(type: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(content.length)
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** A grey PNG that says it has so many pixels; only small ones really have them. */
export function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const rows = width * height > 1_000_000 ? Buffer.alloc(0) : Buffer.alloc((width + 1) * height, 99)
  for (let row = 0; row * (width + 1) < rows.length; row++) rows[row * (width + 1)] = 0
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** The beginning of a JPEG that says it has so many pixels. */
export function jpegHead(width: number, height: number): Buffer {
  const frame = Buffer.from([
    0xff, 0xc0, 0, 17, 8, 0, 0, 0, 0, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1,
  ])
  frame.writeUInt16BE(height, 5)
  frame.writeUInt16BE(width, 7)
  const start = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0])
  return Buffer.concat([start, frame, Buffer.from([0xff, 0xd9])])
}

/** An archive of some members, packed. */
export function zipOf(members: Readonly<Record<string, Uint8Array | string>>): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(members)) {
    const plain = Buffer.from(content)
    const packed = deflateRawSync(plain)
    const title = Buffer.from(name)
    const sums = Buffer.alloc(12)
    sums.writeUInt32LE(crc32(plain), 0)
    sums.writeUInt32LE(packed.length, 4)
    sums.writeUInt32LE(plain.length, 8)
    const sizes = Buffer.alloc(4)
    sizes.writeUInt16LE(title.length, 0)
    const common = Buffer.concat([Buffer.from([20, 0, 0, 8, 8, 0, 0, 0, 33, 0]), sums, sizes])
    const place = Buffer.alloc(4)
    place.writeUInt32LE(at)
    const body = Buffer.concat([Buffer.from('PK\x03\x04'), common, title, packed])
    bodies.push(body)
    directory.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, Buffer.alloc(10), place, title]),
    )
    at += body.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, list, end])
}

/** A Word document, with whatever else is put into it. */
export const docx = (more: Readonly<Record<string, Uint8Array | string>> = {}): Buffer =>
  zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<document/>', ...more })

/** The container of old office documents, with the names of some parts. */
export function oldOffice(...parts: readonly string[]): Buffer {
  const names = parts.map((part) => Buffer.from(part.padEnd(32, '\0'), 'utf16le'))
  return Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    ...names,
  ])
}
