/** The old containers of office documents (OLE): which document it is, and what is dangerous in it. */
import type { ByteSource } from '../sheets/byte-source.ts'
import { pieces } from '../sheets/byte-source.ts'

/** Names in the list of parts, in the encoding in which the container writes them. */
const names = {
  word: utf16('WordDocument'),
  workbook: utf16('Workbook'),
  book: utf16('Book\0'),
  encrypted: utf16('EncryptedPackage'),
  macros: utf16('_VBA_PROJECT'),
}

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le')
}

/** What a container is. */
export interface OldContainer {
  readonly kind: 'doc' | 'xls' | undefined
  readonly encrypted: boolean
  readonly macros: boolean
}

/** Looks for the names of parts; the list of parts may lie anywhere in the container. */
export async function readOldContainer(source: ByteSource): Promise<OldContainer> {
  const found = new Set<keyof typeof names>()
  let carried = Buffer.alloc(0)
  for await (const piece of pieces(source, 0, source.size)) {
    const bytes = Buffer.concat([carried, piece])
    for (const name of ['word', 'workbook', 'book', 'encrypted', 'macros'] as const) {
      if (bytes.includes(names[name])) found.add(name)
    }
    carried = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 64)))
  }
  const kind = found.has('word')
    ? 'doc'
    : found.has('workbook') || found.has('book')
      ? 'xls'
      : undefined
  return { kind, encrypted: found.has('encrypted'), macros: found.has('macros') }
}
