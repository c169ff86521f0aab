/** Ledgers: accounts in double entry, and the entries that decisions and payments make in them. */
import type { Text } from '../values/text.ts'

/** Kind of an account: assets and expenses grow by debit, the others by credit. */
export type AccountKind = 'asset' | 'liability' | 'equity' | 'income' | 'expense'

/** What an account is kept for: once in the ledger, or for each budget line, case, party or record. */
export type Holder = 'ledger' | 'budget' | 'case' | 'party' | 'record'

/** What an account says of itself before its ledger gives it a name. */
interface UnnamedAccount {
  /** What people see. */
  readonly title: Text
  /** Decides whether a debit or a credit makes it grow. */
  readonly kind: AccountKind
  /** For each what it is kept. */
  readonly per: Holder
  /** Below zero is allowed; without this the database refuses it. */
  readonly mayBeNegative?: boolean
}

/** A kind of account of a ledger. Amounts are fen of renminbi. */
export interface LedgerAccount extends UnnamedAccount {
  /** Name in code, database and API. */
  readonly id: string
}

/** One line of an entry: an amount leaves one account and arrives in the other. */
export interface EntryLine {
  /** Id of the account that is debited. */
  readonly debit: string
  /** Id of the account that is credited. */
  readonly credit: string
}

/** An entry that acts make; each line carries one amount, so what it debits it also credits. */
export interface EntryTemplate {
  /** Name in code, database and API. */
  readonly id: string
  /** What people see. */
  readonly title: Text
  /** Its lines in order. */
  readonly lines: readonly EntryLine[]
}

/** A ledger of the bureau. */
export interface Ledger<A extends string = string, E extends string = string> {
  /** Stable kebab-case id. */
  readonly id: string
  /** What people see. */
  readonly title: Text
  /** One sentence on whose money it follows. */
  readonly about: Text
  /** All accounts are kept in this currency, in its smallest unit. */
  readonly currency: 'CNY'
  /** Accounts by id. */
  readonly accounts: Readonly<Record<A, LedgerAccount>>
  /** Entries by id. */
  readonly entries: Readonly<Record<E, EntryTemplate>>
}

/** Declares accounts of a ledger, one word per kind. */
export const ledgerAccount = (declared: UnnamedAccount): UnnamedAccount => declared

/** Whether a debit makes the balance of an account grow. */
export const growsByDebit = ({ kind }: Pick<LedgerAccount, 'kind'>): boolean =>
  kind === 'asset' || kind === 'expense'

/**
 * Declares a ledger.
 *
 * @throws Error when an entry has no line or a line leads from an account to itself
 */
export function ledger<const A extends string, const E extends string>(declared: {
  readonly id: string
  readonly title: Text
  readonly about: Text
  readonly accounts: Readonly<Record<A, UnnamedAccount>>
  readonly entries: Readonly<
    Record<
      E,
      {
        readonly title: Text
        readonly lines: readonly { readonly debit: NoInfer<A>; readonly credit: NoInfer<A> }[]
      }
    >
  >
}): Ledger<A, E> {
  const accounts: Record<string, LedgerAccount> = {}
  for (const [id, each] of Object.entries<UnnamedAccount>(declared.accounts)) {
    accounts[id] = { id, ...each }
  }
  const entries: Record<string, EntryTemplate> = {}
  for (const [id, each] of Object.entries<Omit<EntryTemplate, 'id'>>(declared.entries)) {
    const isEmpty = each.lines.length === 0
    if (isEmpty || each.lines.some(({ debit, credit }) => debit === credit)) {
      throw new Error(`entry ${id} of ledger ${declared.id} moves nothing`)
    }
    entries[id] = { id, ...each }
  }
  // Same keys, each now named: the mapped type says what the loops do.
  return {
    ...declared,
    currency: 'CNY',
    accounts: accounts as Ledger<A, E>['accounts'],
    entries: entries as Ledger<A, E>['entries'],
  }
}
