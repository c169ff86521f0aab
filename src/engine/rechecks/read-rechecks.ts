/** Draws of the supervisor with what was found, and whether drawing again gives the same. */
import { Refusal } from '../../declare/refusal.ts'
import { instantOf, numberOf, textOf, textOrNull } from '../../store/cells.ts'
import type { Reader, Row, Statement } from '../../store/database.ts'
import type { Bureau } from '../bureau.ts'
import { readTimeCursor, writeCursor } from '../cursor.ts'
import { decidedCases } from './draw-recheck.ts'
import { type DrawTerms, drawCases } from './drawn-cases.ts'

/** One draw. */
export interface Recheck extends DrawTerms {
  readonly id: string
  readonly population: number
  readonly populationSha256: string
  readonly drawnBy: string
  readonly drawnAt: string
  /** How many were checked, and in how many something was wrong. */
  readonly checked: number
  readonly flawed: number
}

/** One case of a draw. */
export interface RecheckedCase {
  readonly caseId: string
  readonly title: string
  readonly receipt: string
  readonly partyName: string
  readonly service: string
  readonly decidedOn: string
  readonly finding: 'sound' | 'flawed' | null
}

const columns = `r.id, r.service, r.from_on::text as from_day, r.to_on::text as to_day, r.size,
  r.population, r.population_sha256, r.log_size::text as log_size, r.log_root, r.drawn_by, r.drawn_at,
  (select count(*) from recheck_case c where c.jurisdiction = r.jurisdiction and c.recheck = r.id
    and c.finding is not null)::int as checked,
  (select count(*) from recheck_case c where c.jurisdiction = r.jurisdiction and c.recheck = r.id
    and c.finding = 'flawed')::int as flawed`

const list: Statement = {
  name: 'recheck-list',
  text: `select ${columns} from recheck r where r.jurisdiction = $1
      and ($2::timestamptz is null or (r.drawn_at, r.id) < ($2::timestamptz, $3))
    order by r.drawn_at desc, r.id desc limit $4`,
}
const one: Statement = {
  name: 'recheck-one',
  text: `select ${columns} from recheck r where r.jurisdiction = $1 and r.id = $2`,
}
const casesOf: Statement = {
  name: 'recheck-cases',
  text: `select c.id, c.title, c.receipt, c.party_name, c.service, c.decided_on::text as decided_day,
      d.finding
    from recheck_case d join case_file c on c.jurisdiction = d.jurisdiction and c.id = d.case_id
    where d.jurisdiction = $1 and d.recheck = $2 order by d.ordinal`,
}

const recheckOf = (row: Row): Recheck => ({
  id: textOf(row, 'id'),
  service: textOrNull(row, 'service'),
  from: textOf(row, 'from_day'),
  to: textOf(row, 'to_day'),
  size: numberOf(row, 'size'),
  population: numberOf(row, 'population'),
  populationSha256: textOf(row, 'population_sha256'),
  logSize: Number(textOf(row, 'log_size')),
  logRoot: textOf(row, 'log_root'),
  drawnBy: textOf(row, 'drawn_by'),
  drawnAt: instantOf(row, 'drawn_at'),
  checked: numberOf(row, 'checked'),
  flawed: numberOf(row, 'flawed'),
})

function findingOf(row: Row): RecheckedCase['finding'] {
  const said = textOrNull(row, 'finding')
  return said === 'sound' || said === 'flawed' ? said : null
}

/** A page of draws, the newest first. @throws Invalid when the cursor is none */
export async function listRechecks(
  bureau: Bureau,
  reader: Reader,
  { cursor, limit }: { readonly cursor: string | undefined; readonly limit: number },
): Promise<{ readonly items: readonly Recheck[]; readonly next: string | null }> {
  const [at, id] = cursor === undefined ? [null, null] : readTimeCursor(cursor)
  const rows = await bureau.database.transaction(reader, (tx) =>
    tx.run(list, [reader.jurisdiction, at, id, limit + 1]),
  )
  const items = rows.slice(0, limit).map(recheckOf)
  const last = items.at(-1)
  const more = rows.length > limit && last !== undefined
  return { items, next: more ? writeCursor([last.drawnAt, last.id]) : null }
}

/**
 * A draw with its cases in the order drawn, drawn again from its terms.
 *
 * @returns with `same` false where the cases of the time or the draw are no longer what they were
 * @throws Refusal `recheck.unknown`
 */
export async function readRecheck(
  bureau: Bureau,
  reader: Reader,
  id: string,
): Promise<{
  readonly recheck: Recheck
  readonly cases: readonly RecheckedCase[]
  readonly same: boolean
}> {
  const { jurisdiction } = reader
  return bureau.database.transaction(reader, async (tx) => {
    const [row] = await tx.run(one, [jurisdiction, id])
    if (row === undefined) throw unknown(id)
    const recheck = recheckOf(row)
    const rows = await tx.run(casesOf, [jurisdiction, id])
    const cases = rows.map(
      (each): RecheckedCase => ({
        caseId: textOf(each, 'id'),
        title: textOf(each, 'title'),
        receipt: textOf(each, 'receipt'),
        partyName: textOf(each, 'party_name'),
        service: textOf(each, 'service'),
        decidedOn: textOf(each, 'decided_day'),
        finding: findingOf(each),
      }),
    )
    const ids = await decidedCases(tx, jurisdiction, recheck)
    const again = drawCases(recheck, ids)
    const same =
      again.populationSha256 === recheck.populationSha256 &&
      again.drawn.join() === cases.map(({ caseId }) => caseId).join()
    return { recheck, cases, same }
  })
}

const unknown = (id: string) =>
  new Refusal(
    'recheck.unknown',
    {
      zh: '没有这次抽查。请从抽查列表中选择。',
      en: 'There is no such draw. Choose one from the list.',
    },
    { recheck: id },
  )
