/** Handing in documents for a draft, or for the correction of a case, before they are filed. */
import { usualKinds } from '../../declare/file-kind.ts'
import type { Evidence, Service } from '../../declare/service.ts'
import { numberOf, textOf, textOrNull } from '../../store/cells.ts'
import type { Reader, Row, Statement, Tx } from '../../store/database.ts'
import { civilDateOf, type Instant } from '../../values/instant.ts'
import { type Bureau, offeringOf } from '../bureau.ts'
import { heldForCorrection } from '../cases/held-for-correction.ts'
import { newId } from '../identifiers.ts'
import { type FileLimits, fileLimits } from './file-limits.ts'
import { safeFileName } from './file-name.ts'
import { scan } from './files.ts'
import { type Basket, basketCells, basketRows, holdDraft, ofBasket } from './handed-in.ts'
import { inspectFile } from './inspect-file.ts'
import { fileRefusal } from './refusals.ts'

/** A document in a basket. */
export interface HandedIn {
  readonly id: string
  readonly evidence: string
  /** Null: to be handed in on paper at the counter. */
  readonly file: {
    readonly sha256: string
    readonly name: string
    readonly size: number
    readonly mediaType: string
  } | null
}

/** A file that arrives. */
export interface NewFile {
  readonly basket: Basket
  /** Id of the document it is for. */
  readonly evidence: string
  /** Its name as the sender gave it. */
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
  readonly now: Instant
}

function handedInOf(row: Row): HandedIn {
  const sha256 = textOrNull(row, 'sha256')
  return {
    id: textOf(row, 'id'),
    evidence: textOf(row, 'evidence'),
    file:
      sha256 === null
        ? null
        : {
            sha256,
            name: textOf(row, 'name'),
            size: numberOf(row, 'size'),
            mediaType: textOf(row, 'media_type'),
          },
  }
}

const add: Statement = {
  name: 'evidence-add',
  text: `insert into draft_evidence (jurisdiction, id, account, draft, case_id, evidence, sha256,
      name, size, media_type, added_at)
    values ($1, $5, $4, $2, $3, $6, $7, $8, $9, $10, $11) on conflict do nothing`,
}

const drop: Statement = {
  name: 'evidence-drop',
  text: `delete from draft_evidence where ${ofBasket} and id = $5 returning id`,
}

const dropPaper: Statement = {
  name: 'evidence-drop-paper',
  text: `delete from draft_evidence where ${ofBasket} and evidence = $5 and sha256 is null`,
}

/** Content is noted before it is kept, so that what removes old content sees that it is wanted. */
const noteContent: Statement = {
  name: 'file-note-content',
  text: `insert into stored_file (jurisdiction, sha256, size, media_type, last_at)
    values ($1, $2, $3, $4, $5) on conflict (jurisdiction, sha256)
    do update set last_at = greatest(stored_file.last_at, excluded.last_at)`,
}

/**
 * Holds the basket until the transaction ends, if the reader may put something into it.
 *
 * @returns the service whose documents it takes; of a case, in the version it was filed under
 * @throws Refusal `draft.unknown`, `case.unknown`; `case.not-allowed` while no correction is asked
 */
async function holdBasket(
  tx: Tx,
  bureau: Bureau,
  reader: Reader,
  basket: Basket,
): Promise<Service> {
  if ('draft' in basket) {
    return offeringOf(bureau, await holdDraft(tx, reader, basket.draft)).service
  }
  return (await heldForCorrection(tx, bureau, reader, basket.caseId)).service
}

function evidenceOf(service: Service, evidence: string): Evidence {
  const found = service.evidence.find(({ id }) => id === evidence)
  if (found === undefined) throw fileRefusal('evidence.unknown', { evidence })
  return found
}

/** What is in a basket of the reader. */
export function listHandedIn(
  bureau: Bureau,
  reader: Reader,
  basket: Basket,
): Promise<readonly HandedIn[]> {
  return bureau.database.transaction(reader, async (tx) => {
    await holdBasket(tx, bureau, reader, basket)
    return (await basketRows(tx, reader, basket)).map(handedInOf)
  })
}

function refuseOverfull(rows: readonly Row[], size: number, limits: FileLimits): void {
  const files = rows.filter((row) => row.sha256 !== null)
  if (files.length >= limits.most) throw fileRefusal('file.too-many', { most: limits.most })
  const together = files.reduce((sum, row) => sum + numberOf(row, 'size'), size)
  if (together > limits.together) {
    const megabytes = Math.floor(limits.together / (1024 * 1024))
    throw fileRefusal('file.together-too-large', { megabytes })
  }
}

/**
 * Takes a file in: counted and hashed as it comes, judged by its content, scanned, kept, and noted
 * for the document it is for. The same file sent twice for the same document is there once.
 *
 * @returns everything now in the basket
 * @throws Refusal `draft.unknown`, `case.unknown`, `case.not-allowed`, `evidence.unknown`,
 *   `file.too-large`, `file.together-too-large`, `file.too-many`, those of {@link inspectFile} and
 *   of {@link scan}; nothing of the file is kept then
 */
export async function handIn(
  bureau: Bureau,
  reader: Reader,
  input: NewFile,
): Promise<readonly HandedIn[]> {
  const { basket, now } = input
  const { store } = bureau.files
  const limits = fileLimits(bureau.city, civilDateOf(now))
  // Before anything is taken, so that nobody sends 50 MB for a refusal.
  const evidence = await bureau.database.transaction(reader, async (tx) => {
    const service = await holdBasket(tx, bureau, reader, basket)
    refuseOverfull(await basketRows(tx, reader, basket), 0, limits)
    return evidenceOf(service, input.evidence)
  })
  const received = await store.receive(input.bytes, limits.largest)
  try {
    const name = safeFileName(input.name)
    const { path, sha256, size } = received
    const { mediaType } = await inspectFile(path, name, evidence.accepts ?? usualKinds, limits)
    await scan(bureau.files, path)
    const content = [reader.jurisdiction, sha256, size, mediaType, now]
    await bureau.database.runAsOwner(noteContent, content)
    await received.keep()
    return await noteFile(bureau, reader, input, limits, { sha256, name, size, mediaType })
  } catch (error) {
    await received.drop()
    throw error
  }
}

function noteFile(
  bureau: Bureau,
  reader: Reader,
  { basket, evidence, now }: NewFile,
  limits: FileLimits,
  file: NonNullable<HandedIn['file']>,
): Promise<readonly HandedIn[]> {
  return bureau.database.transaction(reader, async (tx) => {
    await holdBasket(tx, bureau, reader, basket)
    const before = await basketRows(tx, reader, basket)
    const again = before.some((row) => row.evidence === evidence && row.sha256 === file.sha256)
    if (!again) refuseOverfull(before, file.size, limits)
    const place = [reader.jurisdiction, ...basketCells(basket), reader.account]
    const { sha256, name, size, mediaType } = file
    await tx.run(add, [...place, newId(now), evidence, sha256, name, size, mediaType, now])
    await tx.run(dropPaper, [...place, evidence])
    return (await basketRows(tx, reader, basket)).map(handedInOf)
  })
}

/**
 * Says that a document is handed in on paper at the counter, or no longer so.
 *
 * @throws Refusal `draft.unknown`, `case.unknown`, `case.not-allowed`, `evidence.unknown`
 */
export function statePaper(
  bureau: Bureau,
  reader: Reader,
  input: Pick<NewFile, 'basket' | 'evidence' | 'now'> & { readonly paper: boolean },
): Promise<readonly HandedIn[]> {
  const { basket, evidence, now } = input
  return bureau.database.transaction(reader, async (tx) => {
    const service = await holdBasket(tx, bureau, reader, basket)
    evidenceOf(service, evidence)
    const place = [reader.jurisdiction, ...basketCells(basket), reader.account]
    if (input.paper) {
      const nothing = [null, null, null, null] as const
      await tx.run(add, [...place, newId(now), evidence, ...nothing, now])
    } else await tx.run(dropPaper, [...place, evidence])
    return (await basketRows(tx, reader, basket)).map(handedInOf)
  })
}

/**
 * Takes a document out of a basket again.
 *
 * @throws Refusal `draft.unknown`, `case.unknown`, `case.not-allowed`, `file.unknown`
 */
export function takeOut(
  bureau: Bureau,
  reader: Reader,
  basket: Basket,
  id: string,
): Promise<readonly HandedIn[]> {
  return bureau.database.transaction(reader, async (tx) => {
    await holdBasket(tx, bureau, reader, basket)
    const place = [reader.jurisdiction, ...basketCells(basket), reader.account]
    if ((await tx.run(drop, [...place, id])).length === 0) throw fileRefusal('file.unknown')
    return (await basketRows(tx, reader, basket)).map(handedInOf)
  })
}
