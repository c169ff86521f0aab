/** Texts of applications in the database, with the marks that save signing them at every start. */
import { createHash } from 'node:crypto'
import { bytesOf, instantOf, jsonOf, numberOf, textOf, textOrNull } from '../../store/cells.ts'
import type { Statement, Tx } from '../../store/database.ts'
import type { Instant } from '../../values/instant.ts'
import type { StoredAnswers } from '../cases/case-event.ts'
import { type Boilerplate, boilerplateOf } from './boilerplate.ts'
import type { TextMarks } from './duplicate-index.ts'

/** Whose texts: those of one service in one city. */
export interface TextsOf {
  readonly jurisdiction: string
  readonly service: string
}

/** Wording of the form, as learned when there were so many texts. */
export interface LearnedForm {
  readonly version: string
  readonly form: Boilerplate
  readonly texts: number
}

/** A text taken from a case. */
export interface TakenText {
  readonly caseId: string
  readonly rev: number
  readonly text: string
}

/** What is known of a text: its marks, or the text itself where the marks are of another form. */
export interface KeptText {
  readonly caseId: string
  readonly rev: number
  readonly takenAt: Instant
  readonly marks?: TextMarks
  readonly text?: string
}

const keepForm: Statement = {
  name: 'project-text-form-keep',
  text: `insert into project_text_form (jurisdiction, service, version, hashes, texts, learned_at)
    values ($1, $2, $3, $4, $5, $6)
    on conflict (jurisdiction, service, version) do update
      set texts = excluded.texts, learned_at = excluded.learned_at`,
}

const newestForm: Statement = {
  name: 'project-text-form-newest',
  text: `select version, hashes, texts from project_text_form
    where jurisdiction = $1 and service = $2 order by learned_at desc, version limit 1`,
}

// A text whose words are the same keeps its marks; only its revision moves.
const keepText: Statement = {
  name: 'project-text-keep',
  text: `insert into project_text as kept (jurisdiction, case_id, service, rev, text, taken_at,
      form_version, signature, fingerprints)
    values ($1, $2, $3, $4, $5, $6, '', '', '')
    on conflict (jurisdiction, case_id) do update set rev = excluded.rev, text = excluded.text,
      taken_at = case when kept.text = excluded.text then kept.taken_at else excluded.taken_at end,
      form_version = case when kept.text = excluded.text then kept.form_version else '' end`,
}

const keepMarks: Statement = {
  name: 'project-text-marks',
  text: `update project_text set form_version = $3, signature = $4, fingerprints = $5
    where jurisdiction = $1 and case_id = $2`,
}

const changed: Statement = {
  name: 'project-text-changed',
  text: `select c.id, c.rev, c.answers from case_file c
    left join project_text p on p.jurisdiction = c.jurisdiction and p.case_id = c.id
    where c.jurisdiction = $1 and c.service = $2 and (p.case_id is null or p.rev <> c.rev)
    order by c.id limit $3`,
}

const page: Statement = {
  name: 'project-text-page',
  text: `select case_id, rev, taken_at, form_version, signature, fingerprints,
      case when form_version = $3 then null else text end as text
    from project_text where jurisdiction = $1 and service = $2
      and (taken_at, case_id) > ($4::timestamptz, $5) order by taken_at, case_id limit $6`,
}

const sample: Statement = {
  name: 'project-text-sample',
  text: `select text from (
      select text, row_number() over (order by case_id) as place from project_text
      where jurisdiction = $1 and service = $2) each where place % $3 = 0`,
}

const count: Statement = {
  name: 'project-text-count',
  text: `select count(*)::int as texts from project_text where jurisdiction = $1 and service = $2`,
}

const some: Statement = {
  name: 'project-text-some',
  text: 'select case_id, text from project_text where jurisdiction = $1 and case_id = any($2)',
}

// Little-endian whatever the machine, so that a database can move.
function bytesFrom(numbers: Uint32Array | Int32Array): Uint8Array {
  const bytes = new Uint8Array(numbers.length * 4)
  const view = new DataView(bytes.buffer)
  for (let k = 0; k < numbers.length; k++) view.setUint32(k * 4, (numbers[k] ?? 0) >>> 0, true)
  return bytes
}

function numbersFrom(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({ length: bytes.length / 4 }, (_, k) => view.getUint32(k * 4, true))
}

/** Keeps the wording of the form as learned now; its version names what it holds. */
export async function storeForm(
  tx: Tx,
  { jurisdiction, service }: TextsOf,
  form: Boilerplate,
  texts: number,
  now: Instant,
): Promise<LearnedForm> {
  const hashes = bytesFrom(form.hashes.slice().sort())
  const version = createHash('sha256').update(hashes).digest('hex')
  await tx.run(keepForm, [jurisdiction, service, version, hashes, texts, now])
  return { version, form, texts }
}

/** The wording of the form as learned last; undefined before the first time. */
export async function loadForm(tx: Tx, of: TextsOf): Promise<LearnedForm | undefined> {
  const [row] = await tx.run(newestForm, [of.jurisdiction, of.service])
  return (
    row && {
      version: textOf(row, 'version'),
      form: boilerplateOf(new Int32Array(numbersFrom(bytesOf(row, 'hashes')))),
      texts: numberOf(row, 'texts'),
    }
  )
}

/** Cases of the service whose text was not taken yet, or has moved on since. */
export async function untakenCases(
  tx: Tx,
  of: TextsOf,
  limit: number,
): Promise<readonly { caseId: string; rev: number; answers: StoredAnswers }[]> {
  const rows = await tx.run(changed, [of.jurisdiction, of.service, limit])
  return rows.map((row) => ({
    caseId: textOf(row, 'id'),
    rev: numberOf(row, 'rev'),
    answers: jsonOf<StoredAnswers>(row, 'answers'),
  }))
}

/** Keeps the text of a case, in place of the one it had. */
export async function storeText(
  tx: Tx,
  of: TextsOf,
  taken: TakenText,
  now: Instant,
): Promise<void> {
  // PostgreSQL keeps no NUL; a space in its place leaves every position as it was.
  const text = taken.text.replaceAll('\0', ' ')
  await tx.run(keepText, [of.jurisdiction, taken.caseId, of.service, taken.rev, text, now])
}

/** Keeps the marks of a text. */
export async function storeMarks(
  tx: Tx,
  of: TextsOf,
  caseId: string,
  version: string,
  marks: TextMarks,
): Promise<void> {
  const { signature, fingerprints } = marks
  await tx.run(keepMarks, [
    of.jurisdiction,
    caseId,
    version,
    bytesFrom(signature),
    bytesFrom(fingerprints),
  ])
}

/** Texts taken since, in the order in which they were, a page at a time. */
export async function loadTexts(
  tx: Tx,
  of: TextsOf,
  version: string,
  since: { readonly takenAt: Instant; readonly caseId: string },
  limit = 500,
): Promise<readonly KeptText[]> {
  const rows = await tx.run(page, [
    of.jurisdiction,
    of.service,
    version,
    since.takenAt,
    since.caseId,
    limit,
  ])
  return rows.map((row) => {
    const text = textOrNull(row, 'text')
    return {
      caseId: textOf(row, 'case_id'),
      rev: numberOf(row, 'rev'),
      takenAt: instantOf(row, 'taken_at'),
      ...(text === null
        ? {
            marks: {
              signature: numbersFrom(bytesOf(row, 'signature')),
              fingerprints: numbersFrom(bytesOf(row, 'fingerprints')),
            },
          }
        : { text }),
    }
  })
}

/** How many texts there are. */
export async function countTexts(tx: Tx, of: TextsOf): Promise<number> {
  const [row] = await tx.run(count, [of.jurisdiction, of.service])
  return row === undefined ? 0 : numberOf(row, 'texts')
}

/** Every so manyth text, in the order of cases. */
export async function sampleTexts(tx: Tx, of: TextsOf, step: number): Promise<readonly string[]> {
  const rows = await tx.run(sample, [of.jurisdiction, of.service, step])
  return rows.map((row) => textOf(row, 'text'))
}

/** Texts of cases, as far as the reader may see them. */
export async function textsOfCases(
  tx: Tx,
  jurisdiction: string,
  cases: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.run(some, [jurisdiction, cases])
  return new Map(rows.map((row) => [textOf(row, 'case_id'), textOf(row, 'text')]))
}
