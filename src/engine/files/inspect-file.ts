/** Tells what a file is by its content, and refuses what is dangerous or was not asked for. */
import { type FileKind, mediaTypes } from '../../declare/file-kind.ts'
import { type ByteSource, openSource } from '../sheets/byte-source.ts'
import { SheetRefusal } from '../sheets/refusal.ts'
import { checkArchive } from './archive-check.ts'
import type { FileLimits } from './file-limits.ts'
import { imageSize, isImage } from './image-size.ts'
import { readOldContainer } from './office-parts.ts'
import { pdfHazard } from './pdf-hazards.ts'
import { fileRefusal } from './refusals.ts'

/** What a file turned out to be. */
export interface Inspected {
  readonly kind: FileKind
  readonly mediaType: string
}

/** How files begin. Archives and old office containers are told apart by what is in them. */
const signatures: readonly (readonly [start: RegExp, found: FileKind | 'archive' | 'ole'])[] = [
  [/^%PDF-\d/, 'pdf'],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: signatures are bytes
  [/^\x89PNG\r\n\x1a\n/, 'png'],
  [/^\xff\xd8\xff/, 'jpeg'],
  [/^GIF8[79]a/, 'gif'],
  [/^RIFF[\s\S]{4}WEBP/, 'webp'],
  [/^(?:II\*\0|MM\0\*)/, 'tiff'],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: signatures are bytes
  [/^PK(?:\x03\x04|\x05\x06)/, 'archive'],
  // biome-ignore lint/suspicious/noControlCharactersInRegex: signatures are bytes
  [/^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/, 'ole'],
]

/** Text that a browser or a shell would take for something else. */
const markup = /^\s*(?:<(?:!doctype|html|svg|script|\?xml|head|body|iframe)|#!|MZ|\{\\rtf)/i

/** Text, by the absence of what text has not: UTF-8, or the encodings of Chinese spreadsheets. */
function textKind(head: Buffer, name: string): FileKind | undefined {
  const text = head.toString('latin1')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is sought
  if (/[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]/.test(text)) return undefined
  if (markup.test(text.replace(/^\xef\xbb\xbf/, ''))) return undefined
  const encodings = ['utf-8', 'gb18030'] as const
  const readable = encodings.some((encoding) => {
    try {
      // The end of the head may cut a character in two.
      new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true })
      return true
    } catch {
      return false
    }
  })
  if (!readable) return undefined
  return /\.csv$/i.test(name) ? 'csv' : 'txt'
}

const list = (accepts: readonly FileKind[]) => accepts.join(', ')

/**
 * Judges a file that has arrived.
 *
 * @param name - only tells csv from plain text, which have the same content
 * @throws Refusal `file.empty`, `file.unknown-kind`, `file.kind-not-accepted`, `file.damaged`,
 *   `file.encrypted`, `file.active-content`, `file.macros`, `file.executable`,
 *   `file.archive-bomb`, `file.pixel-bomb`
 */
export async function inspectFile(
  path: string,
  name: string,
  accepts: readonly FileKind[],
  limits: FileLimits,
): Promise<Inspected> {
  const source = await openSource({ path }, limits.largest)
  try {
    if (source.size === 0) throw fileRefusal('file.empty')
    const kind = await kindOf(source, name, accepts, limits)
    if (!accepts.includes(kind)) {
      throw fileRefusal('file.kind-not-accepted', { found: kind, kinds: list(accepts) })
    }
    await refuseHazards(source, kind, limits)
    return { kind, mediaType: mediaTypes[kind] }
  } catch (error) {
    throw error instanceof SheetRefusal ? asFileRefusal(error) : error
  } finally {
    await source.close()
  }
}

async function kindOf(
  source: ByteSource,
  name: string,
  accepts: readonly FileKind[],
  limits: FileLimits,
): Promise<FileKind> {
  const head = Buffer.from(await source.read(0, 64 * 1024))
  const start = head.toString('latin1', 0, 16)
  const found = signatures.find(([signature]) => signature.test(start))?.[1]
  if (found === 'archive') return checkArchive(source, limits)
  if (found === 'ole') {
    const container = await readOldContainer(source)
    if (container.encrypted) throw fileRefusal('file.encrypted')
    if (container.macros) throw fileRefusal('file.macros', { detail: 'VBA' })
    if (container.kind !== undefined) return container.kind
  }
  const kind = found === undefined ? textKind(head, name) : found === 'ole' ? undefined : found
  if (kind === undefined) throw fileRefusal('file.unknown-kind', { kinds: list(accepts) })
  return kind
}

async function refuseHazards(
  source: ByteSource,
  kind: FileKind,
  limits: FileLimits,
): Promise<void> {
  if (kind === 'pdf') {
    const hazard = await pdfHazard(source)
    if (hazard?.kind === 'encrypted') throw fileRefusal('file.encrypted')
    if (hazard?.kind === 'active') {
      throw fileRefusal('file.active-content', { detail: hazard.name })
    }
  }
  if (!isImage(kind)) return
  const size = await imageSize(kind, source)
  if (size === undefined || size.width === 0 || size.height === 0) {
    throw fileRefusal('file.damaged', { detail: kind })
  }
  if (size.width * size.height > limits.pixels) {
    throw fileRefusal('file.pixel-bomb', { detail: `${size.width}×${size.height}` })
  }
}

/** The reader of archives speaks of ledgers; here the file is a document. */
function asFileRefusal({ code, values }: SheetRefusal) {
  const detail = [values.part, values.detail].filter((each) => each !== undefined).join(': ')
  if (code === 'sheet.zip-bomb') return fileRefusal('file.archive-bomb', { detail })
  if (code === 'sheet.encrypted') return fileRefusal('file.encrypted')
  return fileRefusal('file.damaged', { detail })
}
