/** The entries of the integrity register that somebody may see: officials all, applicants their own. */
import { instantOf, textOf, textOrNull, textsOf } from '../../store/cells.ts'
import type { Reader, Statement } from '../../store/database.ts'
import type { Instant } from '../../values/instant.ts'
import type { Bureau } from '../bureau.ts'

/** An entry as lists show it; a person's number is masked. */
export interface SanctionLine {
  readonly id: string
  readonly kind: string
  readonly shown: string
  readonly measure: string
  readonly scope: readonly string[]
  readonly from: string
  readonly to: string | null
  readonly authority: string
  readonly instrument: string
  readonly article: string
  readonly source: string
  readonly enteredAt: Instant
  /** False until a second person confirmed it: it bars nobody yet. */
  readonly confirmed: boolean
  readonly liftedOn: string | null
  readonly liftReason: string | null
}

const list: Statement = {
  name: 'sanction-list',
  text: `select id, subject_kind, subject_shown, measure, scope, from_on::text as from_on,
      to_on::text as to_on, authority, instrument, article, source, entered_at,
      (confirmed_by is not null)::text as confirmed, lifted_on::text as lifted_on, lift_reason
    from sanction where jurisdiction = $1 and ($2::text is null or id < $2)
    order by id desc limit $3`,
}

/** A page of entries, the newest first; `after` is the last id of the page before. */
export async function listSanctions(
  bureau: Bureau,
  reader: Reader,
  { after, limit }: { readonly after: string | undefined; readonly limit: number },
): Promise<{ readonly items: readonly SanctionLine[]; readonly next: string | null }> {
  const rows = await bureau.database.transaction(reader, (tx) =>
    tx.run(list, [reader.jurisdiction, after ?? null, limit + 1]),
  )
  const items = rows.slice(0, limit).map((row) => ({
    id: textOf(row, 'id'),
    kind: textOf(row, 'subject_kind'),
    shown: textOf(row, 'subject_shown'),
    measure: textOf(row, 'measure'),
    scope: textsOf(row, 'scope'),
    from: textOf(row, 'from_on'),
    to: textOrNull(row, 'to_on'),
    authority: textOf(row, 'authority'),
    instrument: textOf(row, 'instrument'),
    article: textOf(row, 'article'),
    source: textOf(row, 'source'),
    enteredAt: instantOf(row, 'entered_at'),
    confirmed: textOf(row, 'confirmed') === 'true',
    liftedOn: textOrNull(row, 'lifted_on'),
    liftReason: textOrNull(row, 'lift_reason'),
  }))
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
}
