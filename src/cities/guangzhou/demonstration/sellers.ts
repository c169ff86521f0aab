/** The enterprises that sell technology, and who files for them. */
import { demoAccounts } from '../demo-accounts.ts'
import type { Chance } from './chance.ts'
import { isSettled } from './enterprises.ts'
import { demoUnitCount, type TradingUnit, unitAt } from './units.ts'

/** A seller: a unit of the enterprise database with the account that files for it. */
export interface Seller extends TradingUnit {
  readonly account: string
}

const sellerCount = 4200
const selling = new Set(['I', 'M', 'C', 'D', 'N'])

/** Account of every seller that no account of the demonstration acts for. */
const otherAccount = 'applicant'

const accountOf = (creditCode: string) =>
  demoAccounts.find((each) => each.parties.some((party) => party.creditCode === creditCode))?.id ??
  otherAccount

/** All sellers, those of the demonstration accounts first. */
export function makeSellers(): readonly Seller[] {
  const sellers: Seller[] = []
  for (let index = 0; sellers.length < sellerCount; index += index < demoUnitCount ? 1 : 29) {
    const unit = unitAt(index)
    if (index >= demoUnitCount && !(isSettled(index) && selling.has(unit.industry))) continue
    sellers.push({ ...unit, account: accountOf(unit.creditCode) })
  }
  return sellers
}

/** Contracts above this many fen are none of the demonstration units'. */
const demoLimit = 400_000_000n

/** Who sells a contract of a field; a few sell many, most sell few. */
export function sellerFor(
  sellers: readonly Seller[],
  field: string,
  total: bigint,
  chance: Chance,
): Seller {
  const own =
    field === 'electronics' && chance.percent(1)
      ? 0
      : field === 'materials' && chance.percent(2)
        ? 1
        : -1
  const others = sellers.length - demoUnitCount
  const place =
    own >= 0 && total <= demoLimit ? own : demoUnitCount + chance.below(1 + chance.below(others))
  const found = sellers[place]
  if (found === undefined) throw new Error('there are no sellers')
  return found
}
