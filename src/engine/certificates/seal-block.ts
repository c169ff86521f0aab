/**
 * The bytes a seal adds behind a PDF: comment lines, which readers skip, and once more the place of the
 * cross-reference table, which readers look for at the very end.
 *
 * @see ISO 32000-1, 7.2.3 (comments) and 7.5.5 (file trailer)
 */

/** Begins the block; stands once on a line of its own. */
const MARKER = '\n%kechuang-certificate-seal/1\n'
const LINE = 76

/** A sealed file taken apart. */
export interface SealedFile {
  /** The PDF as it was before. */
  readonly pdf: Uint8Array
  /** The text the block carries; undefined when the block is not exactly as `addBlock` writes it. */
  readonly text: string | undefined
}

/**
 * The PDF with a text behind it.
 *
 * @throws Error when the bytes do not end as a PDF does
 */
export function addBlock(pdf: Uint8Array, text: string): Uint8Array {
  const offset = tableOffset(pdf)
  if (offset === undefined) throw new Error('these bytes do not end as a PDF does')
  return Buffer.concat([pdf, block(text, offset)])
}

/**
 * Takes a sealed file apart, checking every byte behind the PDF.
 *
 * @returns undefined when the file carries no block
 */
export function readBlock(file: Uint8Array): SealedFile | undefined {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  const at = bytes.lastIndexOf(MARKER)
  if (at < 0) return undefined
  const pdf = bytes.subarray(0, at)
  const behind = bytes.subarray(at)
  const comments = behind.toString('latin1', MARKER.length).match(/^%[A-Za-z0-9+/=]*$/gm) ?? []
  const text = Buffer.from(comments.map((line) => line.slice(1)).join(''), 'base64').toString()
  const offset = tableOffset(pdf)
  const intact = offset !== undefined && block(text, offset).equals(behind)
  return { pdf, text: intact ? text : undefined }
}

function block(text: string, offset: string): Buffer {
  const encoded = Buffer.from(text).toString('base64')
  const lines = encoded.match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []
  const comments = lines.map((line) => `%${line}\n`).join('')
  return Buffer.from(`${MARKER}${comments}startxref\n${offset}\n%%EOF\n`, 'latin1')
}

/** Where the PDF says its cross-reference table is, as it writes it. */
function tableOffset(pdf: Uint8Array): string | undefined {
  const end = Buffer.from(pdf.subarray(-1024)).toString('latin1')
  return /startxref\s+(\d{1,10})\s+%%EOF\s*$/.exec(end)?.[1]
}
