/** Confirmations by officers of what the software says of the law; they are added, never changed. */
import { problem } from '../../declare/expression/read-fact.ts'
import { Invalid, Refusal } from '../../declare/refusal.ts'
import { instantOf, textOf } from '../../store/cells.ts'
import type { Reader, Statement } from '../../store/database.ts'
import type { Instant } from '../../values/instant.ts'
import type { Bureau } from '../bureau.ts'
import { newId } from '../identifiers.ts'
import type { ToConfirm } from './to-confirm.ts'

/** One confirmation. */
export interface Confirmation {
  readonly subject: string
  readonly digest: string
  /** Where it was read: document, page, address. */
  readonly source: string
  readonly note: string
  readonly by: string
  readonly at: Instant
}

const add: Statement = {
  name: 'law-confirmation-add',
  text: `insert into law_confirmation
      (jurisdiction, id, subject, digest, source, note, confirmed_by, confirmed_name, confirmed_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
}
const list: Statement = {
  name: 'law-confirmation-list',
  text: `select subject, digest, source, note, confirmed_name, confirmed_at
    from law_confirmation where jurisdiction = $1 order by id desc`,
}

/** All of them, the newest first. */
export async function listConfirmations(
  { database, city }: Bureau,
  reader: Reader,
): Promise<readonly Confirmation[]> {
  const rows = await database.transaction(reader, (tx) => tx.run(list, [city.jurisdiction]))
  return rows.map((row) => ({
    subject: textOf(row, 'subject'),
    digest: textOf(row, 'digest'),
    source: textOf(row, 'source'),
    note: textOf(row, 'note'),
    by: textOf(row, 'confirmed_name'),
    at: instantOf(row, 'confirmed_at'),
  }))
}

/**
 * Confirms one rule or value as it is declared now. Nothing of the law changes by it: it is recorded who
 * looked it up, when, and where.
 *
 * @param input.digest - of the declaration as the officer saw it
 * @throws Invalid when no source is named
 * @throws Refusal `law.not-to-confirm` - nothing of that name needs it
 * @throws Refusal `law.changed` - the declaration is not what the officer saw
 * @throws Refusal `law.not-officer`
 */
export async function confirmLaw(
  bureau: Bureau,
  reader: Reader,
  among: readonly ToConfirm[],
  input: {
    readonly subject: string
    readonly digest: string
    readonly source: string
    readonly note: string
    readonly name: string
    readonly now: Instant
  },
): Promise<void> {
  if (reader.role !== 'officer') throw notOfficer()
  const source = input.source.trim()
  if (source.length < 2) throw new Invalid([problem('source', 'required')])
  const found = among.find(({ subject }) => subject === input.subject)
  if (found === undefined) throw nothingToConfirm(input.subject)
  if (found.digest !== input.digest) throw changed(input.subject)
  await bureau.database.transaction(reader, (tx) =>
    tx.run(add, [
      reader.jurisdiction,
      newId(input.now),
      found.subject,
      found.digest,
      source,
      input.note.trim(),
      reader.account,
      input.name,
      input.now,
    ]),
  )
}

const notOfficer = () =>
  new Refusal('law.not-officer', {
    zh: '只有经办人员可以确认法规内容；监督人员查看确认记录。',
    en: 'Only officers confirm what the law says; supervisors see the history.',
  })

const nothingToConfirm = (subject: string) =>
  new Refusal(
    'law.not-to-confirm',
    {
      zh: '没有这一待确认的规则或数值，可能已核对原文。请刷新待确认清单。',
      en: 'No such rule or value waits for confirmation; it may have been read in the original. Reload the list.',
    },
    { subject },
  )

const changed = (subject: string) =>
  new Refusal(
    'law.changed',
    {
      zh: '该规则或数值与您看到的内容不同。请刷新后重新核对。',
      en: 'This rule or value is not what you saw. Reload and compare it again.',
    },
    { subject },
  )
