/**
 * The super-deduction of one fiscal year (加计扣除额). An estimate, never a ruling: the tax bureau decides.
 *
 * Formulas run on exact numbers of fen and are rounded once, at their end. Judge by the last day of
 * the fiscal year: rates and caps are those of that day.
 */
import {
  type Expression,
  excess,
  inForce,
  is,
  isOneOf,
  least,
  minus,
  plus,
  positive,
  ratio,
  when,
} from '../../declare/expression/expression.ts'
import {
  amount,
  computed,
  exactAmount,
  nothing,
  product,
} from '../../declare/expression/number-words.ts'
import { sumOver } from '../../declare/expression/row-words.ts'
import type { Fact } from '../../declare/fact.ts'
import { derivation } from '../../declare/rule.ts'
import {
  deductionGuide2023,
  deductionNotice2017,
  deductionNotice2021,
  deductionOverseas2018,
  deductionQuarter2022,
} from '../instruments/rd-super-deduction.ts'
import {
  lastQuarterCost,
  monthsFromOctober,
  monthsOfOperation,
  projectFive,
  projectOther,
  projectState,
  quarterMethod,
  rdAmortisation,
  rdCarriedOffset,
  rdContractInChina,
  rdContractOverseas,
  rdMaterialsSold,
  rdNettedSubsidy,
  rdProjects,
  rdSpecialIncome,
} from './rd-deduction-facts.ts'
import {
  rdCapCombined,
  rdContractShare,
  rdOtherToFive,
  rdOverseasLimit,
  rdOverseasShare,
} from './rd-deduction-parameters.ts'
import { rdRate, rdRateLastQuarter, rdRateOfLastQuarter } from './rd-deduction-rate.ts'

const counted = isOneOf(projectState, ['expensed', 'capitalised'])
const isCombined = positive(inForce(rdCapCombined))
const fen = (of: Fact<'money'>) => exactAmount(of)

const capOfProject = product(fen(projectFive), inForce(rdOtherToFive))
const otherOfProject = least(fen(projectOther), capOfProject)
const fiveAll = sumOver(rdProjects, fen(projectFive), counted)
const otherAll = sumOver(rdProjects, fen(projectOther), counted)
const capAll = product(fiveAll, inForce(rdOtherToFive))
const otherAllowed = when(
  isCombined,
  least(otherAll, capAll),
  sumOver(rdProjects, otherOfProject, counted),
)

export const rdOtherCap = derivation({
  id: 'rd-deduction.other-cap',
  title: { zh: '其他相关费用限额', en: 'Cap of other costs' },
  row: 'RD-5.other',
  cite: deductionNotice2021.article(3),
  value: amount(when(isCombined, capAll, sumOver(rdProjects, capOfProject, counted))),
})

export const rdOtherAllowed = derivation({
  id: 'rd-deduction.other-allowed',
  title: { zh: '可加计的其他相关费用', en: 'Other costs that count' },
  row: 'RD-5.other',
  cite: deductionNotice2021.article(3),
  value: amount(otherAllowed),
})

/** Of projects in one state: five kinds of cost, and other costs at the part that is allowed. */
const ofState = (state: 'expensed' | 'capitalised'): Expression<'share'> => {
  const inState = is(projectState, state)
  const other = sumOver(rdProjects, fen(projectOther), inState)
  return plus(
    sumOver(rdProjects, fen(projectFive), inState),
    when(
      isCombined,
      // Each project keeps the part of its other costs that the common cap leaves of all.
      when(positive(otherAll), product(other, ratio(otherAllowed, otherAll)), nothing('share')),
      sumOver(rdProjects, otherOfProject, inState),
    ),
  )
}

const selfAll = plus(fiveAll, otherAllowed)
const domestic = plus(selfAll, product(fen(rdContractInChina), inForce(rdContractShare)))
const overseas = least(
  product(fen(rdContractOverseas), inForce(rdOverseasShare)),
  product(domestic, inForce(rdOverseasLimit)),
)

export const rdDomesticCost = derivation({
  id: 'rd-deduction.domestic',
  title: { zh: '境内符合条件的研发费用', en: 'Qualifying domestic costs' },
  row: 'RD-5',
  cite: deductionGuide2023.article(4, '(2)'),
  value: amount(domestic),
})

export const rdOverseasCost = derivation({
  id: 'rd-deduction.overseas',
  title: { zh: '可加计的委托境外研发费用', en: 'Overseas contract R&D that counts' },
  row: 'RD-4.8',
  cite: deductionOverseas2018.article(1),
  value: amount(overseas),
})

/** What became an asset this year and enters only by amortisation. */
export const rdCapitalisedCost = derivation({
  id: 'rd-deduction.capitalised',
  title: { zh: '资本化的研发费用', en: 'Capitalised costs' },
  row: 'RD-5',
  cite: deductionNotice2017.article(7, '(3)'),
  value: amount(ofState('capitalised')),
})

const expensed = plus(
  ofState('expensed'),
  product(fen(rdContractInChina), inForce(rdContractShare)),
  overseas,
)
const base1 = minus(plus(expensed, fen(rdAmortisation)), fen(rdNettedSubsidy))
/** Special income cannot make the base negative: what it exceeds is lost. */
const base2 = excess(base1, fen(rdSpecialIncome))
const offset = plus(fen(rdMaterialsSold), fen(rdCarriedOffset))
const base = excess(base2, offset)

export const rdBase = derivation({
  id: 'rd-deduction.base',
  title: { zh: '加计扣除基数', en: 'Base of the super-deduction' },
  row: 'RD-5',
  cite: deductionGuide2023.article(4, '(2)'),
  value: amount(base),
})

/** Materials of products sold that the base of this year could not take. */
export const rdOffsetCarried = derivation({
  id: 'rd-deduction.offset-carried',
  title: { zh: '结转下年的材料冲减额', en: 'Material offset carried to next year' },
  row: 'RD-5',
  cite: deductionNotice2017.article(2, '(2)'),
  grade: 'unverified',
  value: amount(excess(offset, base2)),
})

const lastQuarter = when(
  is(quarterMethod, 'months'),
  product(base, ratio(monthsFromOctober, monthsOfOperation)),
  least(fen(lastQuarterCost), base),
)

const superDeduction = when(
  positive(inForce(rdRateLastQuarter)),
  plus(
    product(minus(base, lastQuarter), computed(rdRate)),
    product(lastQuarter, computed(rdRateOfLastQuarter)),
  ),
  product(base, computed(rdRate)),
)

export const rdSuperDeduction = derivation({
  id: 'rd-deduction.super',
  title: { zh: '加计扣除额', en: 'Super-deduction' },
  row: 'RD-5',
  cite: deductionGuide2023.article(4, '(2)'),
  value: amount(superDeduction),
})

/** The part of the last quarter of 2022. */
export const rdLastQuarterBase = derivation({
  id: 'rd-deduction.last-quarter-base',
  title: { zh: '第四季度基数', en: 'Base of the last quarter' },
  row: 'RD-2.quarter',
  cite: deductionQuarter2022.article('calculation'),
  value: amount(lastQuarter),
})
