/** What accounts hold, and the lines behind a balance: each opens to its entry, case and event. */
import { growsByDebit, type Ledger } from '../../declare/ledger.ts'
import { instantOf, numberOf, textOf, textOrNull } from '../../store/cells.ts'
import type { Row, Statement, Tx } from '../../store/database.ts'
import type { Instant } from '../../values/instant.ts'
import { accountIn } from './ledger-of.ts'

/** An account with its balance, in fen as text. */
export interface AccountBalance {
  readonly account: string
  readonly holder: string
  /** Title of the case it is kept for, where it is kept for one the reader sees. */
  readonly holderTitle: string | null
  readonly debited: string
  readonly credited: string
  /** Grows by debit or by credit as the declaration says. */
  readonly balance: string
  readonly lines: number
}

/** A line as one of its two accounts sees it. Amounts are fen as text. */
export interface AccountLine {
  readonly entry: string
  readonly line: number
  readonly template: string
  readonly bookedOn: string
  readonly at: Instant
  readonly side: 'debit' | 'credit'
  readonly amount: string
  /** What the account held after this line. */
  readonly balance: string
  /** Which line of the account this is. */
  readonly ordinal: string
  readonly otherAccount: string
  readonly otherHolder: string
  readonly enteredBy: string
  readonly sourceKind: string
  readonly sourceId: string
  readonly sourceRev: number | null
  readonly caseId: string | null
  readonly caseTitle: string | null
  readonly receipt: string | null
  readonly counters: string | null
  readonly counteredBy: string | null
  readonly memo: string
}

const balances: Statement = {
  name: 'ledger-balances',
  text: `select a.account, a.holder, a.debited::text as debited, a.credited::text as credited,
      a.lines::text as lines, c.title
    from ledger_account a
    left join case_file c on c.jurisdiction = a.jurisdiction and c.id = a.holder
    where a.jurisdiction = $1 and a.ledger = $2
      and ($3::text is null or a.account = $3)
      and ($4::text is null or a.holder = $4 or strpos(c.title, $4) > 0 or c.receipt = $4)
      and ($5::text is null or (a.account, a.holder) > ($5, $6))
    order by a.account, a.holder limit $7`,
}
const lines: Statement = {
  name: 'ledger-account-lines',
  text: `select l.entry, l.line::text as line, e.template, e.booked_on::text as booked_on, e.at,
      l.side, l.amount::text as amount, l.balance::text as balance, l.ordinal::text as ordinal,
      l.other_account, l.other_holder, e.entered_by, e.source_kind, e.source_id,
      e.source_rev::text as source_rev, e.case_id, c.title, c.receipt, e.counters, e.memo,
      (select x.id from ledger_entry x where x.jurisdiction = e.jurisdiction
        and x.ledger = e.ledger and x.counters = e.id) as countered_by
    from (
      select jurisdiction, ledger, entry, line, 'debit' as side, amount, debit_balance as balance,
        debit_line as ordinal, credit_account as other_account, credit_holder as other_holder
      from ledger_line where jurisdiction = $1 and ledger = $2 and debit_account = $3
        and debit_holder = $4
      union all
      select jurisdiction, ledger, entry, line, 'credit', amount, credit_balance, credit_line,
        debit_account, debit_holder
      from ledger_line where jurisdiction = $1 and ledger = $2 and credit_account = $3
        and credit_holder = $4) l
    join ledger_entry e on e.jurisdiction = l.jurisdiction and e.ledger = l.ledger
      and e.id = l.entry
    left join case_file c on c.jurisdiction = e.jurisdiction and c.id = e.case_id
    where ($5::date is null or e.booked_on >= $5::date)
      and ($6::date is null or e.booked_on <= $6::date)
      and ($7::bigint is null or l.ordinal < $7::bigint)
    order by l.ordinal desc limit $8`,
}

/** What is asked of balances. */
export interface BalancesAsked {
  readonly account?: string | undefined
  /** Budget line, party, id, title or receipt number of a case. */
  readonly holder?: string | undefined
  readonly after?: { readonly account: string; readonly holder: string } | undefined
  readonly limit: number
}

/** Accounts of a ledger that the reader may see, by account and holder. */
export async function accountBalances(
  tx: Tx,
  jurisdiction: string,
  ledger: Ledger,
  asked: BalancesAsked,
): Promise<readonly AccountBalance[]> {
  const rows = await tx.run(balances, [
    jurisdiction,
    ledger.id,
    asked.account ?? null,
    asked.holder ?? null,
    asked.after?.account ?? null,
    asked.after?.holder ?? null,
    asked.limit,
  ])
  return rows.map((row) => balanceOf(ledger, row))
}

function balanceOf(ledger: Ledger, row: Row): AccountBalance {
  const account = textOf(row, 'account')
  const debited = textOf(row, 'debited')
  const credited = textOf(row, 'credited')
  const grown = BigInt(debited) - BigInt(credited)
  const balance = growsByDebit(accountIn(ledger, account)) ? grown : -grown
  return {
    account,
    holder: textOf(row, 'holder'),
    holderTitle: textOrNull(row, 'title'),
    debited,
    credited,
    balance: balance.toString(),
    lines: numberOf(row, 'lines'),
  }
}

/** What is asked of the lines of an account. Days are included. */
export interface LinesAsked {
  readonly account: string
  readonly holder: string
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Only lines before this one. */
  readonly before?: string | undefined
  readonly limit: number
}

/** The lines of an account with the balance after each, the newest first. */
export async function accountLines(
  tx: Tx,
  jurisdiction: string,
  ledger: Ledger,
  asked: LinesAsked,
): Promise<readonly AccountLine[]> {
  const rows = await tx.run(lines, [
    jurisdiction,
    ledger.id,
    asked.account,
    asked.holder,
    asked.from ?? null,
    asked.to ?? null,
    asked.before ?? null,
    asked.limit,
  ])
  return rows.map((row) => ({
    entry: textOf(row, 'entry'),
    line: numberOf(row, 'line'),
    template: textOf(row, 'template'),
    bookedOn: textOf(row, 'booked_on'),
    at: instantOf(row, 'at'),
    side: row.side === 'debit' ? 'debit' : 'credit',
    amount: textOf(row, 'amount'),
    balance: textOf(row, 'balance'),
    ordinal: textOf(row, 'ordinal'),
    otherAccount: textOf(row, 'other_account'),
    otherHolder: textOf(row, 'other_holder'),
    enteredBy: textOf(row, 'entered_by'),
    sourceKind: textOf(row, 'source_kind'),
    sourceId: textOf(row, 'source_id'),
    sourceRev: textOrNull(row, 'source_rev') === null ? null : numberOf(row, 'source_rev'),
    caseId: textOrNull(row, 'case_id'),
    caseTitle: textOrNull(row, 'title'),
    receipt: textOrNull(row, 'receipt'),
    counters: textOrNull(row, 'counters'),
    counteredBy: textOrNull(row, 'countered_by'),
    memo: textOf(row, 'memo'),
  }))
}
