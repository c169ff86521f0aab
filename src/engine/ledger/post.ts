/**
 * Books entries: accounts are locked in one order, their floors are asked, lines are written with the
 * balances they leave. All in the caller's transaction.
 */
import type { EntryLine, Ledger } from '../../declare/ledger.ts'
import { growsByDebit } from '../../declare/ledger.ts'
import { Refusal } from '../../declare/refusal.ts'
import { textOf } from '../../store/cells.ts'
import type { Reader, Row, Statement, Tx } from '../../store/database.ts'
import type { CivilDate } from '../../values/civil-date.ts'
import type { Instant } from '../../values/instant.ts'
import { type Fen, fen, showYuan } from '../../values/money.ts'
import { newId } from '../identifiers.ts'
import { accountIn, entryIn } from './ledger-of.ts'
import type { PostedEntry, Posting } from './posting.ts'

const open: Statement = {
  name: 'ledger-open-accounts',
  text: `insert into ledger_account (jurisdiction, ledger, account, holder, kind, floored)
    select $1, $2, wanted.account, wanted.holder, wanted.kind, wanted.floored
    from unnest($3::text[], $4::text[], $5::text[], $6::boolean[])
      as wanted (account, holder, kind, floored)
    on conflict do nothing`,
}
const lock: Statement = {
  name: 'ledger-lock-accounts',
  text: `select account, holder, debited::text as debited, credited::text as credited,
      lines::text as lines
    from ledger_account a
    where jurisdiction = $1 and ledger = $2 and exists (
      select 1 from unnest($3::text[], $4::text[]) as wanted (account, holder)
      where wanted.account = a.account and wanted.holder = a.holder)
    order by account, holder for update`,
}
const known: Statement = {
  name: 'ledger-entry-known',
  text: `select e.id, e.template, e.counters,
      (select string_agg(concat_ws(' ', l.debit_account, l.debit_holder, l.credit_account,
        l.credit_holder, l.amount), ';' order by l.line) from ledger_line l
        where l.jurisdiction = e.jurisdiction and l.ledger = e.ledger and l.entry = e.id) as said
    from ledger_entry e where e.jurisdiction = $1 and e.ledger = $2 and e.once_key = $3`,
}
const write: Statement = {
  name: 'ledger-write',
  text: `with entry as (
      insert into ledger_entry (jurisdiction, ledger, id, template, booked_on, at, entered_by,
        source_kind, source_id, source_rev, case_id, once_key, counters, memo)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)),
    line as (
      insert into ledger_line (jurisdiction, ledger, entry, line, amount, debit_account,
        debit_holder, debit_line, debit_balance, credit_account, credit_holder, credit_line,
        credit_balance)
      select $1, $2, $3, l.line, l.amount, l.debit_account, l.debit_holder, l.debit_line,
        l.debit_balance, l.credit_account, l.credit_holder, l.credit_line, l.credit_balance
      from unnest($15::smallint[], $16::bigint[], $17::text[], $18::text[], $19::bigint[],
        $20::bigint[], $21::text[], $22::text[], $23::bigint[], $24::bigint[])
        as l (line, amount, debit_account, debit_holder, debit_line, debit_balance,
          credit_account, credit_holder, credit_line, credit_balance))
    update ledger_account a set debited = moved.debited, credited = moved.credited,
      lines = moved.lines
    from unnest($25::text[], $26::text[], $27::bigint[], $28::bigint[], $29::bigint[])
      as moved (account, holder, debited, credited, lines)
    where a.jurisdiction = $1 and a.ledger = $2 and a.account = moved.account
      and a.holder = moved.holder
    returning a.account`,
}
const original: Statement = {
  name: 'ledger-entry-lines',
  text: `select e.template, e.case_id, e.counters, l.amount::text as amount, l.debit_account,
      l.debit_holder, l.credit_account, l.credit_holder
    from ledger_entry e join ledger_line l on l.jurisdiction = e.jurisdiction
      and l.ledger = e.ledger and l.entry = e.id
    where e.jurisdiction = $1 and e.ledger = $2 and e.id = $3 order by l.line`,
}

/** Side of a line: an account and for whom it is kept. */
interface Side {
  readonly account: string
  readonly holder: string
}

/** A line with its amount. */
interface Line {
  readonly debit: Side
  readonly credit: Side
  readonly amount: Fen
}

/** An account while its lock is held. */
interface Held extends Side {
  debited: bigint
  credited: bigint
  lines: bigint
}

/** What both kinds of entry say of themselves. */
interface Heading {
  readonly ledger: Ledger
  readonly template: string
  readonly source: Posting['source']
  readonly caseId: string | null
  readonly onceKey: string
  readonly counters: string | null
  readonly bookedOn: CivilDate
  readonly enteredBy: string
  readonly now: Instant
  readonly memo: string
}

/**
 * Books an entry.
 *
 * Asked again with the same `onceKey` it books nothing and gives the entry it booked before.
 *
 * @throws Refusal `ledger.overdrawn` - an account that may not would fall below zero
 * @throws Refusal `ledger.key-reused` - something else was booked under the same key
 * @throws Error when amounts do not fit the declared entry (a fault)
 */
export async function post(
  tx: Tx,
  reader: Pick<Reader, 'jurisdiction'>,
  posting: Posting,
): Promise<PostedEntry> {
  const { ledger, source } = posting
  const template = entryIn(ledger, posting.entry)
  if (template.lines.length !== posting.amounts.length) {
    throw new Error(`entry ${template.id} takes ${template.lines.length} amounts`)
  }
  const lines = template.lines.map((line, index) => lineOf(posting, line, posting.amounts[index]))
  return book(tx, reader.jurisdiction, lines, {
    ledger,
    template: template.id,
    source,
    caseId: posting.caseId ?? (source.kind === 'case' ? source.id : null),
    onceKey: posting.onceKey,
    counters: null,
    bookedOn: posting.bookedOn,
    enteredBy: posting.enteredBy,
    now: posting.now,
    memo: posting.memo ?? '',
  })
}

/** What takes an entry back. */
export interface Countering extends Pick<Posting, 'ledger' | 'source' | 'bookedOn' | 'now'> {
  /** Id of the entry that is taken back. */
  readonly entry: string
  readonly enteredBy: string
  /** Why. */
  readonly memo: string
}

/**
 * Takes an entry back by its mirror image; the original stays. An entry is taken back once: asked
 * again, it gives the counter-entry there is.
 *
 * @throws Refusal `ledger.entry-unknown`, `ledger.counter-of-counter`, `ledger.overdrawn`
 */
export async function counter(
  tx: Tx,
  { jurisdiction }: Pick<Reader, 'jurisdiction'>,
  said: Countering,
): Promise<PostedEntry> {
  const rows = await tx.run(original, [jurisdiction, said.ledger.id, said.entry])
  const [first] = rows
  if (first === undefined) throw entryUnknown(said.entry)
  if (typeof first.counters === 'string') throw counterOfCounter(said.entry)
  const lines = rows.map((row) => ({
    debit: { account: textOf(row, 'credit_account'), holder: textOf(row, 'credit_holder') },
    credit: { account: textOf(row, 'debit_account'), holder: textOf(row, 'debit_holder') },
    amount: fen(BigInt(textOf(row, 'amount'))),
  }))
  return book(tx, jurisdiction, lines, {
    ...said,
    template: textOf(first, 'template'),
    caseId: typeof first.case_id === 'string' ? first.case_id : null,
    onceKey: `counter:${said.entry}`,
    counters: said.entry,
  })
}

const shared = '-'

function lineOf(posting: Posting, { debit, credit }: EntryLine, amount: Fen | undefined): Line {
  if (amount === undefined || amount <= 0n) throw new Error('a line moves an amount above zero')
  const side = (id: string): Side => {
    const { per } = accountIn(posting.ledger, id)
    const holder = per === 'ledger' ? shared : posting.holders[per]
    if (holder === undefined) throw new Error(`account ${id} is kept per ${per}: say for which`)
    return { account: id, holder }
  }
  return { debit: side(debit), credit: side(credit), amount }
}

const keyOf = ({ account, holder }: Side) => `${account} ${holder}`

async function book(
  tx: Tx,
  jurisdiction: string,
  lines: readonly Line[],
  heading: Heading,
): Promise<PostedEntry> {
  const { ledger, onceKey, now, source } = heading
  const sides = [...new Map(lines.flatMap(sidesOf).map((side) => [keyOf(side), side])).values()]
  const held = await lockAccounts(tx, jurisdiction, ledger, sides)
  // Looked up under the lock, so that of two who book the same thing the second sees the first.
  const [before] = await tx.run(known, [jurisdiction, ledger.id, onceKey])
  if (before !== undefined) return sameAgain(before, lines, heading)
  const id = newId(now)
  const written = lines.map((line) => moved(ledger, held, line))
  const accounts = [...held.values()]
  const rows = await tx.run(write, [
    jurisdiction,
    ledger.id,
    id,
    heading.template,
    heading.bookedOn,
    now,
    heading.enteredBy,
    source.kind,
    source.id,
    source.kind === 'case' ? source.rev : null,
    heading.caseId,
    onceKey,
    heading.counters,
    heading.memo,
    written.map((_, index) => index + 1),
    written.map(({ amount }) => amount.toString()),
    written.map(({ debit }) => debit.account),
    written.map(({ debit }) => debit.holder),
    written.map(({ debitLine }) => debitLine.toString()),
    written.map(({ debitBalance }) => debitBalance.toString()),
    written.map(({ credit }) => credit.account),
    written.map(({ credit }) => credit.holder),
    written.map(({ creditLine }) => creditLine.toString()),
    written.map(({ creditBalance }) => creditBalance.toString()),
    accounts.map(({ account }) => account),
    accounts.map(({ holder }) => holder),
    accounts.map(({ debited }) => debited.toString()),
    accounts.map(({ credited }) => credited.toString()),
    accounts.map((each) => each.lines.toString()),
  ])
  if (rows.length !== accounts.length) throw new Error('an account moved under a held lock')
  return entryOf(ledger, id, heading.template, lines)
}

const sidesOf = ({ debit, credit }: Line): readonly Side[] => [debit, credit]

const entryOf = (
  ledger: Ledger,
  id: string,
  entry: string,
  lines: readonly Line[],
): PostedEntry => ({
  ledger: ledger.id,
  id,
  entry,
  amounts: lines.map(({ amount }) => amount.toString()),
})

async function lockAccounts(
  tx: Tx,
  jurisdiction: string,
  ledger: Ledger,
  sides: readonly Side[],
): Promise<Map<string, Held>> {
  const declared = sides.map(({ account }) => accountIn(ledger, account))
  const names = sides.map(({ account }) => account)
  const holders = sides.map(({ holder }) => holder)
  await tx.run(open, [
    jurisdiction,
    ledger.id,
    names,
    holders,
    declared.map(({ kind }) => kind),
    declared.map(({ mayBeNegative }) => String(mayBeNegative !== true)),
  ])
  const rows = await tx.run(lock, [jurisdiction, ledger.id, names, holders])
  if (rows.length !== sides.length) throw new Error('an account could not be locked')
  return new Map(rows.map((row) => [keyOf(sideOf(row)), heldOf(row)]))
}

const sideOf = (row: Row): Side => ({
  account: textOf(row, 'account'),
  holder: textOf(row, 'holder'),
})

const heldOf = (row: Row): Held => ({
  ...sideOf(row),
  debited: BigInt(textOf(row, 'debited')),
  credited: BigInt(textOf(row, 'credited')),
  lines: BigInt(textOf(row, 'lines')),
})

/** Moves the totals of both accounts, and says which of their lines this is and what it leaves. */
function moved(ledger: Ledger, held: ReadonlyMap<string, Held>, line: Line) {
  const debit = held.get(keyOf(line.debit))
  const credit = held.get(keyOf(line.credit))
  if (debit === undefined || credit === undefined) throw new Error('an account is not locked')
  debit.debited += line.amount
  credit.credited += line.amount
  const debitLine = ++debit.lines
  const creditLine = ++credit.lines
  return {
    ...line,
    debitLine,
    debitBalance: floored(ledger, debit, line.amount),
    creditLine,
    creditBalance: floored(ledger, credit, line.amount),
  }
}

function floored(ledger: Ledger, { account, debited, credited }: Held, amount: Fen): Fen {
  const declared = accountIn(ledger, account)
  const balance = fen(growsByDebit(declared) ? debited - credited : credited - debited)
  if (balance >= 0n || declared.mayBeNegative === true) return balance
  const before = fen(balance + amount)
  throw new Refusal(
    'ledger.overdrawn',
    {
      zh: `「${declared.title.zh}」余额 ${showYuan(before)} 元，不足以支付 ${showYuan(amount)} 元，本次操作未执行。请核对金额，或先落实资金。`,
      en: `“${declared.title.en}” holds ${showYuan(before)} yuan, which is less than ${showYuan(amount)}, so nothing was done. Check the amount, or provide the funds first.`,
    },
    { ledger: ledger.id, account, balance: before.toString(), amount: amount.toString() },
  )
}

const said = (lines: readonly Line[]) =>
  lines
    .map(({ debit, credit, amount }) => [keyOf(debit), keyOf(credit), amount].join(' '))
    .join(';')

function sameAgain(before: Row, lines: readonly Line[], heading: Heading): PostedEntry {
  const counters = typeof before.counters === 'string' ? before.counters : null
  const isSame =
    textOf(before, 'template') === heading.template &&
    counters === heading.counters &&
    textOf(before, 'said') === said(lines)
  if (isSame) return entryOf(heading.ledger, textOf(before, 'id'), heading.template, lines)
  throw new Refusal(
    'ledger.key-reused',
    {
      zh: '同一事项已按不同金额或科目入账，本次未入账。请先查看原分录，需要更正的用冲销分录。',
      en: 'The same thing is booked already with other amounts or accounts, so nothing was booked. Look at that entry; corrections are made by counter-entry.',
    },
    { ledger: heading.ledger.id, entry: textOf(before, 'id') },
  )
}

const entryUnknown = (entry: string) =>
  new Refusal(
    'ledger.entry-unknown',
    {
      zh: '没有找到该分录。请核对分录编号。',
      en: 'No such entry. Check its id.',
    },
    { entry },
  )

const counterOfCounter = (entry: string) =>
  new Refusal(
    'ledger.counter-of-counter',
    {
      zh: '冲销分录不能再被冲销。需要恢复的，请按原业务重新入账。',
      en: 'A counter-entry cannot be taken back. To restore what it took back, book that anew.',
    },
    { entry },
  )
