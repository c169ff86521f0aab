/** Texts of projects in the database, with the marks that save signing them again at every start. */
import { createHash } from 'node:crypto'
import { bytesOf, textOf } from '../../store/cells.ts'
import type { Statement, Tx } from '../../store/database.ts'
import { type Boilerplate, boilerplateOf } from './boilerplate.ts'
import type { TextMarks } from './duplicate-index.ts'

/** A text as kept; marks are missing when they were made with another form. */
export interface StoredText {
  readonly projectId: string
  readonly text: string
  readonly marks?: TextMarks
}

const keepForm: Statement = {
  name: 'project-text-form-keep',
  text: `insert into project_text_form (jurisdiction, version, hashes) values ($1, $2, $3)
    on conflict do nothing`,
}

const readForm: Statement = {
  name: 'project-text-form-read',
  text: 'select hashes from project_text_form where jurisdiction = $1 and version = $2',
}

const keepText: Statement = {
  name: 'project-text-keep',
  text: `insert into project_text
      (jurisdiction, project_id, text, form_version, signature, fingerprints)
    values ($1, $2, $3, $4, $5, $6)
    on conflict (jurisdiction, project_id) do update set text = excluded.text,
      form_version = excluded.form_version, signature = excluded.signature,
      fingerprints = excluded.fingerprints`,
}

const page: Statement = {
  name: 'project-text-page',
  text: `select project_id, text, form_version, signature, fingerprints from project_text
    where jurisdiction = $1 and project_id > $2 order by project_id limit $3`,
}

const drop: Statement = {
  name: 'project-text-drop',
  text: 'delete from project_text where jurisdiction = $1 and project_id = $2',
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

/** Names a form by what it holds. */
export const versionOf = (form: Boilerplate): string =>
  createHash('sha256').update(bytesFrom(form.hashes.slice().sort())).digest('hex')

/** Keeps the wording of the form and returns its version. */
export async function storeForm(tx: Tx, jurisdiction: string, form: Boilerplate): Promise<string> {
  const version = versionOf(form)
  await tx.run(keepForm, [jurisdiction, version, bytesFrom(form.hashes.slice().sort())])
  return version
}

/** The wording of the form of that version; undefined when the reader sees none. */
export async function loadForm(
  tx: Tx,
  jurisdiction: string,
  version: string,
): Promise<Boilerplate | undefined> {
  const [row] = await tx.run(readForm, [jurisdiction, version])
  return row && boilerplateOf(new Int32Array(numbersFrom(bytesOf(row, 'hashes'))))
}

/** Keeps a text with its marks, in place of what the project had. */
export async function storeText(
  tx: Tx,
  jurisdiction: string,
  formVersion: string,
  kept: Required<StoredText>,
): Promise<void> {
  const { signature, fingerprints } = kept.marks
  await tx.run(keepText, [
    jurisdiction,
    kept.projectId,
    // PostgreSQL keeps no NUL; a space in its place leaves every position as it was.
    kept.text.replaceAll('\0', ' '),
    formVersion,
    bytesFrom(signature),
    bytesFrom(fingerprints),
  ])
}

/** Forgets the text of a project. */
export async function dropText(tx: Tx, jurisdiction: string, projectId: string): Promise<void> {
  await tx.run(drop, [jurisdiction, projectId])
}

/** Texts after `after` in the order of ids, a page at a time, so that a start can go on between. */
export async function loadTexts(
  tx: Tx,
  jurisdiction: string,
  formVersion: string,
  after = '',
  limit = 500,
): Promise<readonly StoredText[]> {
  const rows = await tx.run(page, [jurisdiction, after, limit])
  return rows.map((row) => ({
    projectId: textOf(row, 'project_id'),
    text: textOf(row, 'text'),
    ...(textOf(row, 'form_version') === formVersion && {
      marks: {
        signature: numbersFrom(bytesOf(row, 'signature')),
        fingerprints: numbersFrom(bytesOf(row, 'fingerprints')),
      },
    }),
  }))
}
