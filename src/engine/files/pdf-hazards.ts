/** What in a PDF runs by itself or keeps it from being read. */
import { constants, inflateSync } from 'node:zlib'
import type { ByteSource } from '../sheets/byte-source.ts'

/** What was found. */
export type PdfHazard =
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'active'; readonly name: string }

/** Names of what runs. They are long enough to be looked for among the bytes of pictures too. */
const active = /\/(JavaScript|Launch|ImportData|RichMedia)(?![A-Za-z0-9])/
/** Short names, which pictures contain by chance, are looked for outside of streams. */
const activeShort = /\/(JS|XFA)(?![A-Za-z0-9])/
const encrypted = /\/Encrypt(?![A-Za-z0-9])/

/** Bytes of packed objects that are unpacked, per group and together. */
const largestGroup = 16 * 1024 * 1024
const allGroups = 64 * 1024 * 1024

/** A character of a name may be written by its number: `/J#61vaScript` is `/JavaScript`. */
const spelledOut = (text: string) =>
  text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )

const streamBegins = />>\s*stream\r?\n/g

/** What is written outside of streams. */
function* plainParts(text: string): Generator<string> {
  let from = 0
  for (;;) {
    streamBegins.lastIndex = from
    const begins = streamBegins.exec(text)
    if (begins === null) break
    yield text.slice(from, begins.index)
    const ends = text.indexOf('endstream', begins.index)
    if (ends < 0) return
    from = ends + 9
  }
  yield text.slice(from)
}

const unusual: PdfHazard = { kind: 'active', name: '/ObjStm' }

/**
 * Objects may stand packed in groups; what is packed in them counts as written. A group that is
 * packed in an unusual way could hide anything and is a hazard of its own.
 */
function packedHazard(text: string): PdfHazard | undefined {
  let unpacked = 0
  for (const found of text.matchAll(/\/ObjStm(?![A-Za-z0-9])/g)) {
    streamBegins.lastIndex = found.index
    const begins = streamBegins.exec(text)
    const start = streamBegins.lastIndex
    const ends = begins === null ? -1 : text.indexOf('endstream', start)
    if (ends < 0) return unusual
    try {
      const plain = inflateSync(Buffer.from(text.slice(start, ends), 'latin1'), {
        maxOutputLength: largestGroup,
        finishFlush: constants.Z_SYNC_FLUSH,
      })
      unpacked += plain.length
      const hazard = hazardIn(plain.toString('latin1'))
      if (hazard !== undefined) return hazard
    } catch {
      return unusual
    }
    if (unpacked > allGroups) return unusual
  }
  return undefined
}

function hazardIn(part: string): PdfHazard | undefined {
  const text = spelledOut(part)
  const found = (active.exec(text) ?? activeShort.exec(text))?.[1]
  return found === undefined ? undefined : { kind: 'active', name: `/${found}` }
}

/** Looks through a whole PDF. */
export async function pdfHazard(source: ByteSource): Promise<PdfHazard | undefined> {
  const text = Buffer.from(await source.read(0, source.size)).toString('latin1')
  const spelled = spelledOut(text)
  if (encrypted.test(spelled)) return { kind: 'encrypted' }
  const found = active.exec(spelled)?.[1]
  if (found !== undefined) return { kind: 'active', name: `/${found}` }
  for (const part of plainParts(text)) {
    const hazard = hazardIn(part)
    if (hazard !== undefined) return hazard
  }
  return packedHazard(text)
}
