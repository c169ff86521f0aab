/** What kind of file the bytes are, whatever the file name says. */
import type { ByteSource } from './byte-source.ts'
import { SheetRefusal } from './refusal.ts'

export type FileKind = 'xlsx' | 'csv'

/**
 * First bytes of files that are often uploaded by mistake, and the name the sender knows them by.
 */
const known: readonly (readonly [string, string])[] = [
  ['%PDF-', '.pdf'],
  ['\x89PNG', '.png'],
  ['\xff\xd8\xff', '.jpg'],
  ['GIF8', '.gif'],
  ['Rar!', '.rar'],
  ['7z\xbc\xaf\x27\x1c', '.7z'],
  ['\x1f\x8b', '.gz'],
  ['{\\rtf', '.rtf'],
]

/**
 * Tells a workbook from a text table, and refuses everything else by name.
 *
 * @throws SheetRefusal `sheet.empty`, `sheet.encrypted`, `sheet.old-xls`, `sheet.wrong-format`,
 *   `sheet.not-a-ledger`
 */
export async function fileKind(source: ByteSource): Promise<FileKind> {
  const head = Buffer.from(await source.read(0, 4096))
  if (head.length === 0) throw new SheetRefusal('sheet.empty')
  const start = head.toString('latin1')
  if (start.startsWith('PK\x03\x04')) return 'xlsx'
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) throw await refuseOle(source, head)
  for (const [mark, found] of known) {
    if (start.startsWith(mark)) throw new SheetRefusal('sheet.wrong-format', { found })
  }
  const markup = /^(?:\xef\xbb\xbf)?\s*<(!doctype html|html|table|\?xml)/i.exec(start)
  if (markup) {
    const isXml = markup[1]?.toLowerCase() === '?xml'
    throw new SheetRefusal('sheet.wrong-format', { found: isXml ? '.xml' : '.html' })
  }
  const isUtf16 = start.startsWith('\xff\xfe') || start.startsWith('\xfe\xff')
  if (start.includes('\0') && !isUtf16) throw new SheetRefusal('sheet.not-a-ledger')
  return 'csv'
}

/**
 * Old workbooks and password-protected new ones share a container; its list of parts tells them
 * apart.
 */
async function refuseOle(source: ByteSource, head: Buffer): Promise<SheetRefusal> {
  if (head.length < 76) return new SheetRefusal('sheet.not-a-ledger')
  const sector = head.readUInt16LE(30) === 12 ? 4096 : 512
  const listAt = (head.readUInt32LE(48) + 1) * sector
  const list = Buffer.from(await source.read(listAt, 8192)).toString('utf16le')
  if (list.includes('EncryptedPackage')) return new SheetRefusal('sheet.encrypted')
  if (list.includes('WordDocument'))
    return new SheetRefusal('sheet.wrong-format', { found: '.doc' })
  return new SheetRefusal('sheet.old-xls')
}
