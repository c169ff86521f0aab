/** The contracts a year registered, with what did not come to registration, by order of decision. */
import type { DemoCase, DemoStep } from '../../../declare/demonstration.ts'
import { addDays, type CivilDate } from '../../../values/civil-date.ts'
import { type Chance, chanceOf } from './chance.ts'
import { agreed, amountsOf, type YearTotals } from './contract-amounts.ts'
import { answersOf, subjectOf } from './contract-answers.ts'
import { correctionSteps } from './defects.ts'
import { decisionsByDay, dueAfter, filingTime, officeTime, workday } from './office-days.ts'
import { makeSellers, type Seller, sellerFor } from './sellers.ts'
import { unregistered } from './unregistered.ts'

/** A year as published for 2019, and as it follows for 2018. */
export interface DemoYear extends YearTotals {
  /** Cases that were declined, withdrawn or refused. */
  readonly unsuccessful: number
  /** Ordinal of the first contract. */
  readonly from: number
}

/** 2019 as published: 21,074 contracts, 1,273.36 and 975.07 hundred million yuan. */
export const year2019: DemoYear = {
  year: 2019,
  contracts: 21_074,
  total: 12_733_614_285_731n,
  technology: 9_750_683_917_264n,
  unsuccessful: 120,
  from: 14_100,
}

/** 2018 so that the value of contracts grew by 77 % to 2019. */
export const year2018: DemoYear = {
  year: 2018,
  contracts: 13_906,
  total: 7_194_098_223_519n,
  technology: 5_467_213_640_855n,
  unsuccessful: 84,
  from: 0,
}

/** All cases of a year. */
export const caseCount = ({ contracts, unsuccessful }: DemoYear) => contracts + unsuccessful

const contractStream = 10
const officer = 'demo-officer'
const head = 'demo-head'

/** Filing to acceptance of a case that is decided on a day within the promised limit. */
export function stepsUntilAcceptance(
  decidedOn: CivilDate,
  account: string,
  chance: Chance,
): { readonly steps: readonly DemoStep[]; readonly filedOn: CivilDate } {
  let lead = chance.between(1, 8)
  while (lead > 1 && dueAfter(workday(decidedOn, -lead)) < decidedOn) lead--
  const acceptedOn = workday(decidedOn, -lead)
  const accept: DemoStep = {
    act: 'accept',
    at: officeTime(acceptedOn, chance.below(10_000)),
    by: officer,
  }
  const file = (on: CivilDate): DemoStep => ({
    act: 'file',
    at: filingTime(on, on === acceptedOn, chance),
    by: account,
  })
  if (!chance.percent(7)) {
    const filedOn = workday(acceptedOn, -chance.between(0, 4))
    return { filedOn, steps: [file(filedOn), accept] }
  }
  const correctedOn = workday(acceptedOn, -chance.between(1, 4))
  const requestedOn = workday(correctedOn, -chance.between(1, 9))
  const filedOn = workday(requestedOn, -chance.between(1, 4))
  return {
    filedOn,
    steps: [
      file(filedOn),
      ...correctionSteps({ requestedOn, correctedOn, officer, account }, chance),
      accept,
    ],
  }
}

/** Contracts are filed within three months of being signed, most within weeks. */
export const signedBefore = (filedOn: CivilDate, chance: Chance): CivilDate =>
  addDays(filedOn, -chance.between(1, 4 + chance.below(84)))

/** A case on the way to its decision, made from its amounts. */
export function caseOf(
  {
    ordinal,
    total,
    deduction,
    seller,
    signedOn,
  }: {
    readonly ordinal: number
    readonly total: bigint
    readonly deduction: bigint
    readonly seller: Seller
    readonly signedOn: CivilDate
  },
  steps: readonly DemoStep[],
  chance: Chance,
): DemoCase {
  return {
    service: 'technology-contract',
    party: seller.creditCode,
    partyName: seller.name,
    applicant: { district: seller.district },
    answers: answersOf({ ordinal, signedOn, total, deduction, seller, chance }),
    steps,
  }
}

/** The cases of a year. Nothing is held but its amounts and the sellers. */
export function* yearCases(of: DemoYear): Generator<DemoCase> {
  const sellers = makeSellers()
  const { totals, deductions } = amountsOf(of)
  const spacing = Math.floor(of.contracts / of.unsuccessful)
  let index = 0
  for (const { day, count } of decisionsByDay(of.year, of.contracts)) {
    for (let turn = 0; turn < count; turn++) {
      const chance = chanceOf(contractStream, of.from + index)
      const total = totals[index] ?? 0n
      const deduction = deductions[index] ?? 0n
      const ordinal = of.from + index
      const seller = sellerFor(sellers, subjectOf(ordinal).field, total, chance)
      const { steps, filedOn } = stepsUntilAcceptance(day, seller.account, chance)
      const passed = Math.floor((10_000 * turn + chance.below(10_000)) / count)
      const grant: DemoStep = { act: 'grant', at: officeTime(day, passed), by: head, findings: {} }
      const signedOn = signedBefore(filedOn, chance)
      yield caseOf({ ordinal, total, deduction, seller, signedOn }, [...steps, grant], chance)
      index++
      const failed = index / spacing
      if (index % spacing === 0 && failed <= of.unsuccessful) {
        yield unregisteredCase(of, sellers, failed, day)
      }
    }
  }
}

function unregisteredCase(
  of: DemoYear,
  sellers: readonly Seller[],
  n: number,
  day: CivilDate,
): DemoCase {
  const ordinal = of.from + of.contracts + n - 1
  const chance = chanceOf(contractStream, ordinal)
  const total = agreed(BigInt(chance.between(3_000_000, 260_000_000)), chance)
  const seller = sellerFor(sellers, subjectOf(ordinal).field, total, chance)
  const { steps, filedOn } = stepsUntilAcceptance(day, seller.account, chance)
  const signedOn = signedBefore(filedOn, chance)
  const made = caseOf({ ordinal, total, deduction: 0n, seller, signedOn }, steps, chance)
  return unregistered(made, day, { officer, head, account: seller.account }, chance)
}
