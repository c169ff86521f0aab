/** Enters, confirms and lifts sanctions in the integrity register (科研诚信). */
import { problem } from '../../declare/expression/read-fact.ts'
import type { Problem } from '../../declare/problem.ts'
import { Invalid, Refusal } from '../../declare/refusal.ts'
import type { Reader, Statement } from '../../store/database.ts'
import type { CivilDate } from '../../values/civil-date.ts'
import type { Instant } from '../../values/instant.ts'
import type { Bureau } from '../bureau.ts'
import { newId } from '../identifiers.ts'
import { personKey, type Subject } from './barred-on.ts'

/** A sanction as it was decided. */
export interface Sanction {
  /** A person is named by the identity number; it is stored encrypted. */
  readonly subject: Subject
  readonly measure: string
  /** Ids of services, `expert-review`, or `all`. */
  readonly scope: readonly string[]
  readonly from: CivilDate
  /** Last day, included; null when permanent. */
  readonly to: CivilDate | null
  readonly authority: string
  readonly instrument: string
  readonly article: string
  /** Where it was read: number of the decision, address of the publication. */
  readonly source: string
}

/** Who does something with the register, and when. */
export interface AtRegister {
  readonly reader: Reader
  readonly now: Instant
}

const enter: Statement = {
  name: 'sanction-enter',
  text: `insert into sanction (jurisdiction, id, subject_kind, subject_key, subject_shown,
      subject_sealed, measure, scope, from_on, to_on, authority, instrument, article, source,
      entered_by, entered_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
}
const confirm: Statement = {
  name: 'sanction-confirm',
  text: `update sanction set confirmed_by = $3, confirmed_at = $4
    where jurisdiction = $1 and id = $2 and confirmed_by is null and entered_by <> $3
    returning id`,
}
const lift: Statement = {
  name: 'sanction-lift',
  text: `update sanction set lifted_on = $3, lifted_by = $4, lifted_at = $5, lift_reason = $6
    where jurisdiction = $1 and id = $2 and confirmed_by is not null and lifted_on is null
      and from_on <= $3::date
    returning id`,
}

/** What the ciphertext of a person's number is bound to. */
export const numberPlace = (jurisdiction: string, id: string) =>
  `sanction.subject/${jurisdiction}/${id}`

/** A number with only its last two characters readable. */
const masked = (number: string) =>
  `${'*'.repeat(Math.max(number.length - 2, 4))}${number.slice(-2)}`

/**
 * Enters a sanction. It bars nobody until a second person confirms it.
 *
 * @returns its id
 * @throws Invalid when something is missing, or the last day is before the first
 * @throws Refusal `integrity.not-allowed`
 */
export async function enterSanction(
  bureau: Bureau,
  { reader, now }: AtRegister,
  said: Sanction,
): Promise<string> {
  refuseOthers(reader)
  const problems = problemsOf(said)
  if (problems.length > 0) throw new Invalid(problems)
  const { jurisdiction, account } = reader
  const id = newId(now)
  const isPerson = said.subject.kind === 'person'
  const number = said.subject.number.trim().toUpperCase()
  await bureau.database.transaction(reader, (tx) =>
    tx.run(enter, [
      jurisdiction,
      id,
      said.subject.kind,
      isPerson ? personKey(bureau.cipher, number) : number,
      isPerson ? masked(number) : number,
      isPerson ? bureau.cipher.seal(number, numberPlace(jurisdiction, id)) : null,
      said.measure,
      said.scope,
      said.from,
      said.to,
      said.authority,
      said.instrument,
      said.article,
      said.source,
      account,
      now,
    ]),
  )
  return id
}

/**
 * Confirms what somebody else entered: from now on it bars.
 *
 * @throws Refusal `integrity.not-allowed`, `integrity.not-to-confirm`
 */
export async function confirmSanction(
  bureau: Bureau,
  { reader, now }: AtRegister,
  id: string,
): Promise<void> {
  refuseOthers(reader)
  const rows = await bureau.database.transaction(reader, (tx) =>
    tx.run(confirm, [reader.jurisdiction, id, reader.account, now]),
  )
  if (rows.length > 0) return
  throw new Refusal(
    'integrity.not-to-confirm',
    {
      zh: '该记录不存在、已经确认，或由您本人录入。录入与确认须由不同人员完成，请由另一位监督人员确认。',
      en: 'No such entry, or it is confirmed, or you entered it yourself. Entering and confirming take two people: ask another supervisor.',
    },
    { id },
  )
}

/**
 * Lifts a sanction from a day on (信用修复); what it barred before stays as it was.
 *
 * @param on - first day on which it bars no longer
 * @throws Invalid when no reason is given
 * @throws Refusal `integrity.not-allowed`, `integrity.not-to-lift`
 */
export async function liftSanction(
  bureau: Bureau,
  { reader, now }: AtRegister,
  { id, on, reason }: { readonly id: string; readonly on: CivilDate; readonly reason: string },
): Promise<void> {
  refuseOthers(reader)
  if (reason.trim().length < 2) throw new Invalid([problem('reason', 'required')])
  const rows = await bureau.database.transaction(reader, (tx) =>
    tx.run(lift, [reader.jurisdiction, id, on, reader.account, now, reason.trim()]),
  )
  if (rows.length > 0) return
  throw new Refusal(
    'integrity.not-to-lift',
    {
      zh: '该记录不存在、尚未确认、已经解除，或解除日早于起始日。请核对记录和日期。',
      en: 'No such entry, or it is not confirmed, already lifted, or the day is before its first. Check the entry and the day.',
    },
    { id },
  )
}

const endsEarly: Problem = {
  field: 'to',
  code: 'date.order',
  text: {
    zh: '截止日早于起始日，请核对。',
    en: 'The last day is before the first; check both.',
  },
  level: 'refuse',
}

function problemsOf(said: Sanction): readonly Problem[] {
  const { subject, measure, authority, instrument, article, source } = said
  const texts = { number: subject.number, measure, authority, instrument, article, source }
  const missing = Object.entries(texts).filter(([, text]) => text.trim() === '')
  const problems = missing.map(([field]) => problem(field, 'required'))
  if (said.scope.length === 0) problems.push(problem('scope', 'required'))
  if (said.to !== null && said.to < said.from) problems.push(endsEarly)
  return problems
}

function refuseOthers({ role }: Reader): void {
  if (role === 'supervisor' || role === 'administrator') return
  throw new Refusal('integrity.not-allowed', {
    zh: '只有监督人员和管理员可以维护科研诚信记录。请联系监督部门。',
    en: 'Only supervisors and administrators keep the integrity register. Contact the supervisors.',
  })
}
