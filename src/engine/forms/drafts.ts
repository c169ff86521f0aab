/** Drafts: what an applicant has written so far, prefilled with what the bureau already keeps. */
import { sql } from 'kysely'
import { Refusal } from '../../declare/refusal.ts'
import { factsOf, type Service } from '../../declare/service.ts'
import { instantOf, jsonOf, numberOf, textOf } from '../../store/cells.ts'
import type { Reader, Row, Tx } from '../../store/database.ts'
import type { Instant } from '../../values/instant.ts'
import { fen, formatYuan } from '../../values/money.ts'
import { type Bureau, offeringOf } from '../bureau.ts'
import type { StoredAnswers } from '../cases/case-event.ts'
import { newId } from '../identifiers.ts'

/** A draft. */
export interface Draft {
  readonly id: string
  readonly service: string
  readonly party: string
  readonly rev: number
  readonly answers: StoredAnswers
  readonly updatedAt: Instant
}

const columns = sql`id, service, party, rev, answers, updated_at`

const draftOf = (row: Row): Draft => ({
  id: textOf(row, 'id'),
  service: textOf(row, 'service'),
  party: textOf(row, 'party'),
  rev: numberOf(row, 'rev'),
  answers: jsonOf<StoredAnswers>(row, 'answers'),
  updatedAt: instantOf(row, 'updated_at'),
})

const draftUnknown = () =>
  new Refusal('draft.unknown', {
    zh: '没有找到该草稿,可能已提交或已删除。',
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

/** Starts a draft for a party. */
export async function startDraft(
  bureau: Bureau,
  reader: Reader,
  input: { readonly service: string; readonly party: string; readonly now: Instant },
): Promise<{ readonly draft: Draft; readonly prefilled: readonly string[] }> {
  const { service } = offeringOf(bureau, input.service)
  if (!reader.parties.includes(input.party)) {
    throw new Refusal('case.not-party', {
      zh: '您的账号未获该单位授权,不能以其名义申请。请选择您代理的单位。',
      en: 'Your account does not act for this applicant. Choose one it acts for.',
    })
  }
  return bureau.database.transaction(reader, async (tx) => {
    const known = await knownAnswers(tx, bureau, service, input.party)
    const asked = new Set(factsOf(service).map((fact) => fact.id))
    const answers = Object.fromEntries(Object.entries(known).filter(([id]) => asked.has(id)))
    const [row] = await tx.rows(
      sql`insert into draft (jurisdiction, id, account, party, service, service_version, answers,
          created_at, updated_at)
        values (${reader.jurisdiction}, ${newId(input.now)}, ${reader.account}, ${input.party},
          ${service.id}, ${service.version}, ${JSON.stringify(answers)}::jsonb, ${input.now},
          ${input.now})
        returning ${columns}`,
    )
    if (row === undefined) throw new Error('the draft was not stored')
    return { draft: draftOf(row), prefilled: Object.keys(answers) }
  })
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
        zh: '草稿已在另一窗口保存,请先刷新,再合并您的修改。',
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
