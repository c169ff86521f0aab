/** Checks that ledgers say what their lines say, and lines what the events of cases say. */
import { numberOf, textOf } from '../../store/cells.ts'
import type { Reader, Statement } from '../../store/database.ts'
import type { Bureau } from '../bureau.ts'

/** Something that does not agree. */
export interface LedgerFault {
  readonly kind:
    | 'sum'
    | 'balance'
    | 'floor'
    | 'running-balance'
    | 'empty-entry'
    | 'counter-entry'
    | 'not-in-event'
    | 'not-in-ledger'
  readonly ledger: string
  /** Account and holder, entry, or case and event. */
  readonly where: string
}

/** What a check found. */
export interface LedgerReport {
  readonly entries: number
  readonly accounts: number
  readonly faults: readonly LedgerFault[]
}

const counted: Statement = {
  name: 'ledger-counted',
  text: `select (select count(*) from ledger_entry where jurisdiction = $1)::text as entries,
    (select count(*) from ledger_account where jurisdiction = $1)::text as accounts`,
}
/** Every line twice, once for each of its accounts, signed as a debit. */
const sides = `select jurisdiction, ledger, entry, line, debit_account as account,
    debit_holder as holder, debit_line as ordinal, debit_balance as balance, amount as debited,
    0::bigint as credited
  from ledger_line where jurisdiction = $1
  union all
  select jurisdiction, ledger, entry, line, credit_account, credit_holder, credit_line,
    credit_balance, 0, amount
  from ledger_line where jurisdiction = $1`
const grown = `case when a.kind in ('asset', 'expense') then 1 else -1 end`

const questions: Readonly<Record<LedgerFault['kind'], string>> = {
  sum: `select ledger, 'all' as where_at from ledger_account where jurisdiction = $1
    group by ledger having sum(debited) <> sum(credited)`,
  balance: `select a.ledger, concat_ws(' ', a.account, a.holder) as where_at
    from ledger_account a left join (
      select ledger, account, holder, sum(debited) as debited, sum(credited) as credited,
        count(*) as lines
      from (${sides}) s group by ledger, account, holder) f
      on f.ledger = a.ledger and f.account = a.account and f.holder = a.holder
    where a.jurisdiction = $1 and (a.debited <> coalesce(f.debited, 0)
      or a.credited <> coalesce(f.credited, 0) or a.lines <> coalesce(f.lines, 0))`,
  floor: `select a.ledger, concat_ws(' ', a.account, a.holder) as where_at from ledger_account a
    where a.jurisdiction = $1 and a.floored and (a.debited - a.credited) * ${grown} < 0`,
  'running-balance': `select s.ledger, concat_ws(' ', s.entry, s.line) as where_at from (
      select x.*, sum(x.debited - x.credited) over same as held,
        row_number() over same as place
      from (${sides}) x
      window same as (partition by x.ledger, x.account, x.holder order by x.ordinal)) s
    join ledger_account a on a.jurisdiction = $1 and a.ledger = s.ledger
      and a.account = s.account and a.holder = s.holder
    where s.held * ${grown} <> s.balance or s.place <> s.ordinal`,
  'empty-entry': `select e.ledger, e.id as where_at from ledger_entry e
    where e.jurisdiction = $1 and not exists (select 1 from ledger_line l
      where l.jurisdiction = e.jurisdiction and l.ledger = e.ledger and l.entry = e.id)`,
  'counter-entry': `select e.ledger, e.id as where_at from ledger_entry e
    where e.jurisdiction = $1 and e.counters is not null and exists (
      select 1 from (select * from ledger_line where jurisdiction = $1 and ledger = e.ledger
          and entry = e.id) l
        full join (select * from ledger_line where jurisdiction = $1 and ledger = e.ledger
          and entry = e.counters) o on o.line = l.line
      where (l.amount, l.debit_account, l.debit_holder, l.credit_account, l.credit_holder)
        is distinct from (o.amount, o.credit_account, o.credit_holder, o.debit_account,
          o.debit_holder))`,
  'not-in-event': `select e.ledger, concat_ws(' ', e.case_id, e.id) as where_at
    from ledger_entry e where e.jurisdiction = $1 and e.source_kind = 'case' and not exists (
      select 1 from case_event v where v.jurisdiction = e.jurisdiction
        and v.case_id = e.source_id and v.rev = e.source_rev
        and v.body -> 'posted' @> jsonb_build_array(jsonb_build_object('ledger', e.ledger,
          'id', e.id, 'entry', e.template, 'amounts', (
            select jsonb_agg(l.amount::text order by l.line) from ledger_line l
            where l.jurisdiction = e.jurisdiction and l.ledger = e.ledger and l.entry = e.id))))`,
  'not-in-ledger': `select p ->> 'ledger' as ledger,
      concat_ws(' ', v.case_id, v.rev, p ->> 'id') as where_at
    from case_event v cross join lateral jsonb_array_elements(v.body -> 'posted') p
    where v.jurisdiction = $1 and jsonb_typeof(v.body -> 'posted') = 'array' and not exists (
      select 1 from ledger_entry e where e.jurisdiction = v.jurisdiction
        and e.ledger = p ->> 'ledger' and e.id = p ->> 'id')`,
}

const kinds: readonly LedgerFault['kind'][] = [
  'sum',
  'balance',
  'floor',
  'running-balance',
  'empty-entry',
  'counter-entry',
  'not-in-event',
  'not-in-ledger',
]

/** Most faults of a kind that are named; one is enough to stop and look. */
const most = 20

/** Compares every balance with its lines, and every entry of a case with the event that made it. */
export function checkLedgers(bureau: Bureau, reader: Reader): Promise<LedgerReport> {
  return bureau.database.transaction(reader, async (tx) => {
    const faults: LedgerFault[] = []
    for (const kind of kinds) {
      const text = `select ledger, where_at from (${questions[kind]}) q
        order by ledger, where_at limit ${most}`
      const rows = await tx.run({ name: `ledger-check-${kind}`, text }, [reader.jurisdiction])
      faults.push(
        ...rows.map((row) => ({
          kind,
          ledger: textOf(row, 'ledger'),
          where: textOf(row, 'where_at'),
        })),
      )
    }
    const [row] = await tx.run(counted, [reader.jurisdiction])
    if (row === undefined) throw new Error('no row')
    return { entries: numberOf(row, 'entries'), accounts: numberOf(row, 'accounts'), faults }
  })
}
