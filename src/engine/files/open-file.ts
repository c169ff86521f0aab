/** Opens files for those who may see the case or the draft they belong to, and for nobody else. */
import { numberOf, textOf } from '../../store/cells.ts'
import type { Parameter, Reader, Statement } from '../../store/database.ts'
import type { ByteRange } from '../../store/file-store.ts'
import type { Bureau } from '../bureau.ts'
import { type Basket, basketCells, ofBasket } from './handed-in.ts'
import { fileRefusal } from './refusals.ts'

/** A file that may be read. */
export interface FoundFile {
  readonly sha256: string
  /** Name to show and to save under. */
  readonly name: string
  readonly size: number
  readonly mediaType: string
  /**
   * Its bytes, or some of them.
   *
   * @throws Refusal `file.content-missing` - the store has lost it
   */
  open(range?: ByteRange): Promise<AsyncIterable<Uint8Array>>
}

// Row-level security lets through exactly the cases the reader may see.
const inCase: Statement = {
  name: 'file-in-case',
  text: `select sha256, name, size, media_type from case_evidence
    where jurisdiction = $1 and case_id = $2 and sha256 = $3 order by rev desc, ordinal limit 1`,
}

const inBasket: Statement = {
  name: 'file-in-basket',
  text: `select sha256, name, size, media_type from draft_evidence
    where ${ofBasket} and sha256 = $5 order by id limit 1`,
}

async function find(
  bureau: Bureau,
  reader: Reader,
  statement: Statement,
  values: readonly Parameter[],
): Promise<FoundFile> {
  const [row] = await bureau.database.transaction(reader, (tx) => tx.run(statement, values))
  if (row === undefined) throw fileRefusal('file.unknown')
  const sha256 = textOf(row, 'sha256')
  return {
    sha256,
    name: textOf(row, 'name'),
    size: numberOf(row, 'size'),
    mediaType: textOf(row, 'media_type'),
    async open(range) {
      const bytes = await bureau.files.store.open(sha256, range)
      if (bytes === undefined) throw fileRefusal('file.content-missing', { sha256 })
      return bytes
    },
  }
}

/**
 * A file of a filed case, also one that a correction has replaced since.
 *
 * @throws Refusal `file.unknown` - none such, or not for this reader
 */
export const findCaseFile = (bureau: Bureau, reader: Reader, caseId: string, sha256: string) =>
  find(bureau, reader, inCase, [reader.jurisdiction, caseId, sha256])

/**
 * A file that is not filed yet: only for the account that handed it in.
 *
 * @throws Refusal `file.unknown`
 */
export const findBasketFile = (bureau: Bureau, reader: Reader, basket: Basket, sha256: string) =>
  find(bureau, reader, inBasket, [
    reader.jurisdiction,
    ...basketCells(basket),
    reader.account,
    sha256,
  ])
