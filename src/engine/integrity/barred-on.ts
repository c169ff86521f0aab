/** Asks the integrity register (科研诚信) who is barred from what on a day. */
import { Refusal } from '../../declare/refusal.ts'
import { textOf, textOrNull } from '../../store/cells.ts'
import type { Statement, Tx } from '../../store/database.ts'
import { type CivilDate, civilDate } from '../../values/civil-date.ts'
import type { FieldCipher } from '../access/field-cipher.ts'

/** Whom the register is asked about. */
export interface Subject {
  readonly kind: 'organization' | 'person'
  /**
   * Unified social credit code of an organization. Of a person the keyed hash of
   * {@link personKey} for {@link barredOn}, the identity number itself for {@link barsOf}.
   */
  readonly number: string
}

/** A confirmed entry that bars on the day asked. */
export interface Bar {
  /** Id of the entry, kept in the event of the act that saw it. */
  readonly id: string
  /** What was imposed, in the words of the decision. */
  readonly measure: string
  /** First day. */
  readonly from: CivilDate
  /** Last day, included; null when permanent. */
  readonly to: CivilDate | null
  /** Who imposed it. */
  readonly authority: string
  /** Instrument and article it rests on. */
  readonly instrument: string
  readonly article: string
}

/** The question other parts of the engine ask. */
export type BarredOn = (
  tx: Tx,
  subject: Subject,
  day: CivilDate,
  scope: string,
) => Promise<readonly Bar[]>

/** The hash by which a person's entries are found. */
export const personKey = (cipher: FieldCipher, number: string): string =>
  cipher.fingerprint(number.trim().toUpperCase(), 'sanction.person')

const asked: Statement = {
  name: 'integrity-bars',
  text: `with asked as (select
      coalesce(reader_is_official() or ($1 = 'organization' and $2 = any(reader_parties())), false)
        as may)
    select asked.may::text as may, s.id, s.measure, s.from_on::text as from_on,
      s.to_on::text as to_on, s.authority, s.instrument, s.article
    from asked left join sanction s on s.jurisdiction = reader_jurisdiction()
      and s.subject_kind = $1 and s.subject_key = $2 and s.confirmed_by is not null
      and s.from_on <= $3::date and (s.to_on is null or s.to_on >= $3::date)
      and (s.lifted_on is null or s.lifted_on > $3::date)
      and s.scope && array['all', $4]
    order by s.from_on, s.id`,
}

/**
 * The entries that bar a subject on a day. The first and the last day bar; the day of lifting does
 * not. Entries that nobody has confirmed yet bar nobody.
 *
 * @param scope - id of a service, or `expert-review`; entries about `all` always count
 * @returns bars in the order of their first days; none when the subject is free
 * @throws Refusal `integrity.number-missing` - without a number nobody is known to be free
 * @throws Error when a person is not named by the keyed hash, or the reader may not see the subject
 */
export const barredOn: BarredOn = async (tx, subject, day, scope) => {
  const { kind, number } = subject
  if (number.trim() === '') throw numberMissing()
  if (kind === 'person' && !/^[0-9a-f]{64}$/.test(number)) {
    throw new Error('a person is looked up by keyed hash: use barsOf')
  }
  const rows = await tx.run(asked, [kind, number, day, scope])
  // Row-level security would answer "no bars" to somebody who may not know.
  if (rows.some((row) => textOf(row, 'may') !== 'true')) {
    throw new Error('the integrity register is not open to this reader for this subject')
  }
  return rows.flatMap((row) => {
    const id = textOrNull(row, 'id')
    if (id === null) return []
    const to = textOrNull(row, 'to_on')
    const bar: Bar = {
      id,
      measure: textOf(row, 'measure'),
      from: civilDate(textOf(row, 'from_on')),
      to: to === null ? null : civilDate(to),
      authority: textOf(row, 'authority'),
      instrument: textOf(row, 'instrument'),
      article: textOf(row, 'article'),
    }
    return [bar]
  })
}

/** The same question with persons named by their identity numbers, for a city that has the key. */
export function barsOf(cipher: FieldCipher): BarredOn {
  return (tx, subject, day, scope) => {
    if (subject.kind === 'organization' || subject.number.trim() === '') {
      return barredOn(tx, subject, day, scope)
    }
    const number = personKey(cipher, subject.number)
    return barredOn(tx, { kind: 'person', number }, day, scope)
  }
}

const numberMissing = () =>
  new Refusal('integrity.number-missing', {
    zh: '没有登记证件号码，无法查询科研诚信记录。请先补充统一社会信用代码或身份证件号码。',
    en: 'No number is on record, so the integrity register cannot be asked. Add the credit code or the identity number first.',
  })
