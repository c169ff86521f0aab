/** Rows about what was handed in: for a draft or a correction under way, and for a filed case. */
import { numberOf, textOf } from '../../store/cells.ts'
import type { Reader, Row, Statement, Tx } from '../../store/database.ts'
import type { StatedEvidence } from '../cases/case-event.ts'
import { draftUnknown } from '../forms/drafts.ts'

/** What files are handed in for before they are filed: a draft, or the correction of a case. */
export type Basket = { readonly draft: string } | { readonly caseId: string }

/** The basket as the two columns of its rows. */
export const basketCells = (basket: Basket): readonly [string | null, string | null] =>
  'draft' in basket ? [basket.draft, null] : [null, basket.caseId]

/** Fits the rows of a basket, whose columns are $2 and $3, of the account $4. */
export const ofBasket = `jurisdiction = $1 and account = $4
  and (draft = $2::text or ($2::text is null and case_id = $3::text))`

const lockDraft: Statement = {
  name: 'evidence-lock-draft',
  text: `select service from draft where jurisdiction = $1 and id = $2 and account = $3 for update`,
}

const rowsOf: Statement = {
  name: 'evidence-rows',
  text: `select id, evidence, sha256, name, size, media_type from draft_evidence
    where ${ofBasket} order by id`,
}

const dropRows: Statement = {
  name: 'evidence-drop-rows',
  text: `delete from draft_evidence where ${ofBasket}`,
}

const note: Statement = {
  name: 'evidence-of-case',
  text: `insert into case_evidence
    (jurisdiction, case_id, rev, ordinal, party, evidence, sha256, name, size, media_type)
    select $1, $2, $3::integer, (e->>'ordinal')::integer, $4, e->>'evidence', e->>'sha256',
      e->>'name', (e->>'size')::bigint, e->>'mediaType'
    from jsonb_array_elements($5::jsonb) e`,
}

const lastStated: Statement = {
  name: 'evidence-last-stated',
  text: `select e->>'evidence' as evidence, e->>'sha256' as sha256, e->>'name' as name,
      (e->>'size')::bigint as size, e->>'mediaType' as media_type
    from (select body->'evidence' as stated from case_event
      where jurisdiction = $1 and case_id = $2 and kind in ('filed', 'corrected')
        and body ? 'evidence' order by rev desc limit 1) newest,
      jsonb_array_elements(newest.stated) with ordinality as each (e, place) order by place`,
}

const everStated: Statement = {
  name: 'evidence-ever-stated',
  text: `select 1 from case_event where jurisdiction = $1 and case_id = $2
    and kind in ('filed', 'corrected') and body ? 'evidence' limit 1`,
}

/** Reads a row with the columns evidence, sha256, name, size and media_type. */
export function statedOf(row: Row): StatedEvidence {
  const evidence = textOf(row, 'evidence')
  if (row.sha256 === null) return { evidence, paper: true }
  return {
    evidence,
    sha256: textOf(row, 'sha256'),
    name: textOf(row, 'name'),
    size: numberOf(row, 'size'),
    mediaType: textOf(row, 'media_type'),
  }
}

/** Rows of a basket of the reader, oldest first. */
export async function basketRows(tx: Tx, reader: Reader, basket: Basket): Promise<readonly Row[]> {
  return tx.run(rowsOf, [reader.jurisdiction, ...basketCells(basket), reader.account])
}

/**
 * Keeps a draft as it is until the transaction ends, so that no file comes to it unseen.
 *
 * @returns the service of the draft
 * @throws Refusal `draft.unknown`
 */
export async function holdDraft(tx: Tx, reader: Reader, draft: string): Promise<string> {
  const [row] = await tx.run(lockDraft, [reader.jurisdiction, draft, reader.account])
  if (row === undefined) throw draftUnknown()
  return textOf(row, 'service')
}

/**
 * What was handed in for a draft, which stays as it is until the transaction ends.
 *
 * @throws Refusal `draft.unknown`
 */
export async function handedInFor(
  tx: Tx,
  reader: Reader,
  basket: { readonly draft: string },
): Promise<readonly StatedEvidence[]> {
  await holdDraft(tx, reader, basket.draft)
  return (await basketRows(tx, reader, basket)).map(statedOf)
}

/** Notes the files of an event, so that whoever sees the case can open them. */
export function noteCaseEvidence(
  tx: Tx,
  event: {
    readonly jurisdiction: string
    readonly caseId: string
    readonly rev: number
    readonly party: string
  },
  evidence: readonly StatedEvidence[],
): void {
  const files = evidence.filter((each) => 'sha256' in each)
  if (files.length === 0) return
  const rows = JSON.stringify(files.map((each, ordinal) => ({ ...each, ordinal })))
  const { jurisdiction, caseId, rev, party } = event
  tx.defer(tx.run(note, [jurisdiction, caseId, rev, party, rows]))
}

/**
 * The documents of a case after a correction: those there were, without the ones taken back, and
 * those handed in for it. A document now handed in as a file is no longer awaited on paper.
 *
 * @returns undefined for a case that never said anything of documents and still does not
 */
export async function correctedEvidence(
  tx: Tx,
  input: { readonly reader: Reader; readonly withoutFiles?: readonly string[] },
  caseId: string,
): Promise<readonly StatedEvidence[] | undefined> {
  const { reader, withoutFiles = [] } = input
  const { jurisdiction } = reader
  const added = (await basketRows(tx, reader, { caseId })).map(statedOf)
  const before = (await tx.run(lastStated, [jurisdiction, caseId])).map(statedOf)
  const known = before.length > 0 || (await tx.run(everStated, [jurisdiction, caseId])).length > 0
  if (!known && added.length === 0) return undefined
  if (added.length > 0) {
    tx.defer(tx.run(dropRows, [jurisdiction, ...basketCells({ caseId }), reader.account]))
  }
  const kept = before.filter((each) =>
    'sha256' in each
      ? !withoutFiles.includes(each.sha256)
      : !added.some(({ evidence }) => evidence === each.evidence),
  )
  const isNew = (each: StatedEvidence) =>
    !kept.some(
      (other) =>
        other.evidence === each.evidence &&
        ('sha256' in other ? 'sha256' in each && other.sha256 === each.sha256 : 'paper' in each),
    )
  return [...kept, ...added.filter(isNew)]
}
