/** The ledgers of a bureau by id. */
import type { EntryTemplate, Ledger, LedgerAccount } from '../../declare/ledger.ts'
import { Refusal } from '../../declare/refusal.ts'
import type { Bureau } from '../bureau.ts'

/**
 * The ledger of an id.
 *
 * @throws Refusal `ledger.unknown`
 */
export function ledgerOf(bureau: Bureau, id: string): Ledger {
  const found = bureau.ledgers?.get(id)
  if (found !== undefined) return found
  throw new Refusal(
    'ledger.unknown',
    {
      zh: `没有编号为 ${id} 的账簿。请从账簿列表中选择。`,
      en: `There is no ledger ${id}. Choose one from the list of ledgers.`,
    },
    { ledger: id },
  )
}

/** The account of an id. @throws Error when the ledger declares none (a fault) */
export function accountIn(ledger: Ledger, id: string): LedgerAccount {
  const found = ledger.accounts[id]
  if (found === undefined) throw new Error(`ledger ${ledger.id} has no account ${id}`)
  return found
}

/** The entry of an id. @throws Error when the ledger declares none (a fault) */
export function entryIn(ledger: Ledger, id: string): EntryTemplate {
  const found = ledger.entries[id]
  if (found === undefined) throw new Error(`ledger ${ledger.id} has no entry ${id}`)
  return found
}
