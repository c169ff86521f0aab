/** Drafts: what an applicant has written so far, prefilled with what the bureau already keeps. */
import { sql } from 'kysely'
import { Refusal } from '../../declare/refusal.ts'
import { factsOf, type Service } from '../../declare/service.ts'
import { instantOf, jsonOf, numberOf, textOf } from '../../store/cells.ts'
import type { Reader, Row, Statement, Tx } from '../../store/database.ts'
import { constraintOf } from '../../store/retry.ts'
import type { Instant } from '../../values/instant.ts'
import { fen, formatYuan } from '../../values/money.ts'
import { type Bureau, offeringOf } from '../bureau.ts'
import { keyReused } from '../cases/answered.ts'
import type { Repeatable } from '../cases/append-event.ts'
import type { StoredAnswers } from '../cases/case-event.ts'
import { newId } from '../identifiers.ts'

/** A draft. */
export interface Draft {
  readonly id: string
  readonly service: string
  readonly party: string
  readonly rev: number
  readonly answers: StoredAnswers
  /** Ids of answers that are still as the bureau knew them when the draft was started. */
  readonly prefilled: readonly string[]
  readonly updatedAt: Instant
}

const columns = sql`id, service, party, rev, answers, prefilled, updated_at`

function draftOf(row: Row): Draft {
  const answers = jsonOf<StoredAnswers>(row, 'answers')
  const known = Object.entries(jsonOf<StoredAnswers>(row, 'prefilled'))
  return {
    id: textOf(row, 'id'),
    service: textOf(row, 'service'),
    party: textOf(row, 'party'),
    rev: numberOf(row, 'rev'),
    answers,
    prefilled: known.filter(([id, value]) => answers[id] === value).map(([id]) => id),
    updatedAt: instantOf(row, 'updated_at'),
  }
}

const noteAnswered: Statement = {
  name: 'draft-note-answered',
  text: `insert into answered_request (jurisdiction, account, key, request_hash, case_id, rev, at)
    values ($1, $2, $3, $4, $5, 1, $6)`,
}

const answeredBefore: Statement = {
  name: 'draft-answered',
  text: `select case_id, request_hash from answered_request
    where jurisdiction = $1 and account = $2 and key = $3`,
}

/** No such draft, or not the reader's: the two are told apart to nobody. */
export const draftUnknown = () =>
  new Refusal('draft.unknown', {
    zh: '没有找到该草稿，可能已提交或已删除。',
    en: 'No such draft; it may have been filed or deleted.',
  })

/** What the bureau already knows of a party that a service would ask. */
export async function knownAnswers(
  tx: Tx,
  bureau: Bureau,
  service: Service,
  party: string,
): Promise<StoredAnswers> {
  const answers: Record<string, unknown> = {}
  const names = new Set(service.prefill.map((each) => each.from.register))
  for (const name of names) {
    const register = bureau.registers.get(name)
    const partyColumn = register?.party === undefined ? undefined : register.columns[register.party]
    if (register === undefined || partyColumn === undefined) continue
    const wanted = service.prefill.filter((each) => each.from.register === name)
    const cells = wanted.map(({ from }) => sql`${sql.ref(from.sql)}::text as ${sql.ref(from.sql)}`)
    const [row] = await tx.rows(
      sql`select ${sql.join(cells)} from ${sql.table(register.table)}
        where jurisdiction = ${bureau.city.jurisdiction} and ${sql.ref(partyColumn.sql)} = ${party}
        limit 1`,
    )
    for (const { fact, from } of wanted) {
      const cell = row?.[from.sql]
      if (typeof cell !== 'string') continue
      answers[fact.id] = from.kind === 'money' ? formatYuan(fen(BigInt(cell))) : cell
    }
  }
  return answers
}

/** What a draft is started from. */
export interface NewDraft {
  readonly service: string
  readonly party: string
  /** What was answered before, such as in the self-check; it goes before what the bureau knows. */
  readonly answers?: StoredAnswers
  readonly repeatable?: Repeatable
  readonly now: Instant
}

/**
 * Starts a draft for a party. Answers to what the form does not ask are left out.
 *
 * @returns the draft; when the request is repeated, the one it started
 * @throws Refusal `case.not-party`, `request.key-reused`
 * @throws Refusal `draft.unknown` - the draft of a repeated request was filed or deleted since
 */
export async function startDraft(bureau: Bureau, reader: Reader, input: NewDraft): Promise<Draft> {
  const { service } = offeringOf(bureau, input.service)
  if (!reader.parties.includes(input.party)) {
    throw new Refusal('case.not-party', {
      zh: '您的账号未获该单位授权，不能以其名义申请。请选择您代理的单位。',
      en: 'Your account does not act for this applicant. Choose one it acts for.',
    })
  }
  try {
    return await bureau.database.transaction(reader, (tx) =>
      insertDraft(tx, bureau, reader, service, input),
    )
  } catch (error) {
    const { repeatable } = input
    if (repeatable === undefined || constraintOf(error) !== 'answered_request_pkey') throw error
    return startedBefore(bureau, reader, repeatable)
  }
}

async function insertDraft(
  tx: Tx,
  bureau: Bureau,
  reader: Reader,
  service: Service,
  input: NewDraft,
): Promise<Draft> {
  const { jurisdiction, account } = reader
  const asked = new Set(factsOf(service).map((fact) => fact.id))
  const ofForm = (answers: StoredAnswers) =>
    Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id)))
  const known = ofForm(await knownAnswers(tx, bureau, service, input.party))
  const answers = { ...known, ...ofForm(input.answers ?? {}) }
  const id = newId(input.now)
  if (input.repeatable !== undefined) {
    const { key, requestHash } = input.repeatable
    await tx.run(noteAnswered, [jurisdiction, account, key, requestHash, id, input.now])
  }
  const [row] = await tx.rows(
    sql`insert into draft (jurisdiction, id, account, party, service, service_version, answers,
        prefilled, created_at, updated_at)
      values (${jurisdiction}, ${id}, ${account}, ${input.party}, ${service.id},
        ${service.version}, ${JSON.stringify(answers)}::jsonb, ${JSON.stringify(known)}::jsonb,
        ${input.now}, ${input.now})
      returning ${columns}`,
  )
  if (row === undefined) throw new Error('the draft was not stored')
  return draftOf(row)
}

async function startedBefore(
  bureau: Bureau,
  reader: Reader,
  { key, requestHash }: Repeatable,
): Promise<Draft> {
  const [row] = await bureau.database.transaction(reader, (tx) =>
    tx.run(answeredBefore, [reader.jurisdiction, reader.account, key]),
  )
  if (row === undefined || textOf(row, 'request_hash') !== requestHash) throw keyReused()
  return readDraft(bureau, reader, textOf(row, 'case_id'))
}

/** All drafts of the reader, newest first. */
export function listDrafts(bureau: Bureau, reader: Reader): Promise<readonly Draft[]> {
  return bureau.database.transaction(reader, async (tx) => {
    const rows = await tx.rows(
      sql`select ${columns} from draft where jurisdiction = ${reader.jurisdiction}
        order by updated_at desc limit 200`,
    )
    return rows.map(draftOf)
  })
}

/**
 * One draft.
 *
 * @throws Refusal `draft.unknown`
 */
export function readDraft(bureau: Bureau, reader: Reader, id: string): Promise<Draft> {
  return bureau.database.transaction(reader, async (tx) => {
    const [row] = await tx.rows(
      sql`select ${columns} from draft where jurisdiction = ${reader.jurisdiction} and id = ${id}`,
    )
    if (row === undefined) throw draftUnknown()
    return draftOf(row)
  })
}

/**
 * Saves a draft. Anything may be missing or wrong in it; it is judged when filed.
 *
 * @param input.rev - the revision the writer saw
 * @throws Refusal `draft.unknown`, `draft.moved-on` - saved elsewhere since
 */
export function saveDraft(
  bureau: Bureau,
  reader: Reader,
  input: {
    readonly id: string
    readonly rev: number
    readonly answers: StoredAnswers
    readonly now: Instant
  },
): Promise<Draft> {
  return bureau.database.transaction(reader, async (tx) => {
    const [row] = await tx.rows(
      sql`update draft set answers = ${JSON.stringify(input.answers)}::jsonb, rev = rev + 1,
          updated_at = ${input.now}
        where jurisdiction = ${reader.jurisdiction} and id = ${input.id} and rev = ${input.rev}
        returning ${columns}`,
    )
    if (row !== undefined) return draftOf(row)
    const [other] = await tx.rows(
      sql`select rev from draft where jurisdiction = ${reader.jurisdiction} and id = ${input.id}`,
    )
    if (other === undefined) throw draftUnknown()
    throw new Refusal(
      'draft.moved-on',
      {
        zh: '草稿已在另一窗口保存，请先刷新，再合并您的修改。',
        en: 'The draft was saved in another window. Reload it, then add your changes.',
      },
      { rev: numberOf(other, 'rev') },
    )
  })
}

/**
 * Deletes a draft.
 *
 * @throws Refusal `draft.unknown`
 */
export async function dropDraft(bureau: Bureau, reader: Reader, id: string): Promise<void> {
  await bureau.database.transaction(reader, async (tx) => {
    const rows = await tx.rows(
      sql`delete from draft where jurisdiction = ${reader.jurisdiction} and id = ${id} returning id`,
    )
    if (rows.length === 0) throw draftUnknown()
  })
}
