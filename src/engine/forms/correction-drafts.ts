/** Drafts of corrections: what an applicant has changed so far of what the bureau asked to correct. */
import { sql } from 'kysely'
import { Refusal } from '../../declare/refusal.ts'
import { instantOf, jsonOf, numberOf } from '../../store/cells.ts'
import type { Reader, Row, Statement, Tx } from '../../store/database.ts'
import type { Instant } from '../../values/instant.ts'
import type { Bureau } from '../bureau.ts'
import type { StoredAnswers } from '../cases/case-event.ts'
import type { CaseState } from '../cases/case-state.ts'
import { heldForCorrection } from '../cases/held-for-correction.ts'

/** A correction under way. */
export interface CorrectionDraft {
  /** 0 until something was saved. */
  readonly rev: number
  /** What was saved, or what was last filed. */
  readonly answers: StoredAnswers
  /** Files to be taken back, by the hash of their content. */
  readonly withoutFiles: readonly string[]
  /** Null until something was saved. */
  readonly updatedAt: Instant | null
}

const columns = sql`rev, answers, without_files, updated_at`

const drop: Statement = {
  name: 'correction-draft-drop',
  text: `delete from correction_draft where jurisdiction = $1 and case_id = $2 and account = $3`,
}

const dropStale: Statement = {
  name: 'correction-draft-drop-stale',
  text: `delete from correction_draft d using case_file c
    where d.jurisdiction = $1 and c.jurisdiction = d.jurisdiction and c.id = d.case_id
      and (c.state <> 'awaiting-correction' or c.corrections <> d.correction)
    returning d.case_id`,
}

const draftOf = (row: Row): CorrectionDraft => ({
  rev: numberOf(row, 'rev'),
  answers: jsonOf<StoredAnswers>(row, 'answers'),
  withoutFiles: jsonOf<readonly string[]>(row, 'without_files'),
  updatedAt: instantOf(row, 'updated_at'),
})

async function savedDraft(
  tx: Tx,
  reader: Reader,
  { id, corrections }: CaseState,
): Promise<CorrectionDraft | undefined> {
  const [row] = await tx.rows(
    sql`select ${columns} from correction_draft where jurisdiction = ${reader.jurisdiction}
      and case_id = ${id} and correction = ${corrections} and account = ${reader.account}`,
  )
  return row === undefined ? undefined : draftOf(row)
}

/**
 * What the reader has written so far of the correction of a case.
 *
 * @returns what was last filed, with revision 0, when nothing was saved since it was asked for
 * @throws Refusal `case.unknown`; `case.not-allowed` while no correction is asked of the reader
 */
export function readCorrection(
  bureau: Bureau,
  reader: Reader,
  caseId: string,
): Promise<CorrectionDraft> {
  return bureau.database.transaction(reader, async (tx) => {
    const { state } = await heldForCorrection(tx, bureau, reader, caseId)
    const saved = await savedDraft(tx, reader, state)
    return saved ?? { rev: 0, answers: state.answers, withoutFiles: [], updatedAt: null }
  })
}

/** What is saved of a correction. */
export interface CorrectionSaving {
  readonly caseId: string
  /** The revision the writer saw; 0 when nothing had been saved. */
  readonly rev: number
  readonly answers: StoredAnswers
  readonly withoutFiles: readonly string[]
  readonly now: Instant
}

/**
 * Saves a correction under way. Anything may be missing or wrong in it; it is judged when it is
 * handed in, and thrown away then.
 *
 * @throws Refusal `case.unknown`, `case.not-allowed`; `draft.moved-on` - saved elsewhere since
 */
export function saveCorrection(
  bureau: Bureau,
  reader: Reader,
  { caseId, rev, answers, withoutFiles, now }: CorrectionSaving,
): Promise<CorrectionDraft> {
  return bureau.database.transaction(reader, async (tx) => {
    const { state } = await heldForCorrection(tx, bureau, reader, caseId)
    const stored = sql`${JSON.stringify(answers)}::jsonb`
    const without = sql`${JSON.stringify(withoutFiles)}::jsonb`
    const { jurisdiction, account } = reader
    const [row] = await tx.rows(
      rev === 0
        ? sql`insert into correction_draft (jurisdiction, case_id, correction, account, answers,
              without_files, updated_at)
            values (${jurisdiction}, ${caseId}, ${state.corrections}, ${account}, ${stored},
              ${without}, ${now})
            on conflict do nothing returning ${columns}`
        : sql`update correction_draft set answers = ${stored}, without_files = ${without},
              rev = rev + 1, updated_at = ${now}
            where jurisdiction = ${jurisdiction} and case_id = ${caseId}
              and correction = ${state.corrections} and account = ${account} and rev = ${rev}
            returning ${columns}`,
    )
    if (row !== undefined) return draftOf(row)
    const other = await savedDraft(tx, reader, state)
    throw new Refusal(
      'draft.moved-on',
      {
        zh: '补正内容已在另一窗口保存，请先刷新，再合并您的修改。',
        en: 'The correction was saved in another window. Reload it, then add your changes.',
      },
      { rev: other?.rev ?? 0 },
    )
  })
}

/** Throws away what the reader had saved of a correction, with the event that takes it in. */
export function dropCorrection(tx: Tx, reader: Reader, caseId: string): void {
  tx.defer(tx.run(drop, [reader.jurisdiction, caseId, reader.account]))
}

/**
 * Throws away corrections that can no longer be handed in: a colleague was quicker, or the case was
 * withdrawn or closed meanwhile.
 *
 * @returns how many
 */
export async function dropStaleCorrections(bureau: Bureau): Promise<number> {
  const rows = await bureau.database.runAsOwner(dropStale, [bureau.city.jurisdiction])
  return rows.length
}
