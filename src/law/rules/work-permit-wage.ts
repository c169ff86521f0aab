/** Work permits by pay: multiples of the local average wage, and the minimum wage (工资倍数). */
import { atLeast, inForce, shareOf } from '../../declare/expression/expression.ts'
import { type LawSwitch, parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Fen, yuan } from '../../values/money.ts'
import { type Share, whole } from '../../values/share.ts'
import { minimumWage, standard2017, system2017 } from '../instruments/work-permit.ts'
import { changzhouWage, guangzhou2022, guangzhouWage } from '../instruments/work-permit-local.ts'
import { annualPay } from './work-permit-facts.ts'

/** What Guangzhou has published and decided for itself. */
export const inGuangzhou: LawSwitch = {
  id: 'work-permit.guangzhou',
  title: { zh: '适用广州市的规定和数据', en: 'Apply what Guangzhou decided and published' },
  cite: guangzhou2022.article('whole'),
}

/** What Changzhou has published; kept because its figures were read in full. */
export const inChangzhou: LawSwitch = {
  id: 'work-permit.changzhou',
  title: { zh: '适用常州市的数据', en: 'Apply what Changzhou published' },
  cite: changzhouWage.article('whole'),
}

/** Takes effect on the day of the city's notice. The base of Guangzhou before July 2023 was not found. */
export const averageWage = parameter<Fen>({
  id: 'work-permit.local-average-wage',
  title: { zh: '当地上年度年平均工资', en: 'Local average wage of last year, a year' },
  unit: 'fen',
  row: 'WP-3.wage',
  values: [
    {
      from: civilDate('2022-07-01'),
      value: yuan(123_485n),
      cite: changzhouWage.article('whole'),
      under: inChangzhou.id,
    },
    {
      from: civilDate('2023-07-01'),
      value: null,
      cite: changzhouWage.article('whole'),
      under: inChangzhou.id,
    },
    {
      from: civilDate('2023-07-13'),
      value: yuan(125_388n),
      cite: guangzhouWage.article('whole'),
      under: inGuangzhou.id,
    },
  ],
})

/** Multiple that makes class A. */
export const wageMultipleA = parameter<Share>({
  id: 'work-permit.wage-multiple-a',
  title: { zh: 'A类工资倍数', en: 'Wage multiple of class A' },
  unit: 'times',
  row: 'WP-A3',
  values: [
    {
      from: civilDate('2017-04-01'),
      value: whole(6n),
      cite: standard2017.article('annex 1', '(A3)'),
    },
  ],
})

/** Multiple that makes class B. */
export const wageMultipleB = parameter<Share>({
  id: 'work-permit.wage-multiple-b',
  title: { zh: 'B类工资倍数', en: 'Wage multiple of class B' },
  unit: 'times',
  row: 'WP-B5',
  values: [
    {
      from: civilDate('2017-04-01'),
      value: whole(4n),
      cite: standard2017.article('annex 1', '(B5)'),
    },
  ],
})

/** Pay from which a post is class A by the market. */
export const payOfClassA = derivation({
  id: 'work-permit.pay-of-class-a',
  title: { zh: 'A类所需年薪', en: 'Yearly pay that makes class A' },
  cite: standard2017.article('annex 1', '(A3)'),
  row: 'WP-A3',
  value: shareOf(inForce(averageWage), inForce(wageMultipleA)),
})

/** Pay from which a person is class B by the market. */
export const payOfClassB = derivation({
  id: 'work-permit.pay-of-class-b',
  title: { zh: 'B类所需年薪', en: 'Yearly pay that makes class B' },
  cite: standard2017.article('annex 1', '(B5)'),
  row: 'WP-B5',
  value: shareOf(inForce(averageWage), inForce(wageMultipleB)),
})

/** Six times the local average wage. */
export const paidLikeClassA = atLeast(annualPay, payOfClassA.value)

/** Four times the local average wage. */
export const paidLikeClassB = atLeast(annualPay, payOfClassB.value)

/** Twelve months of the monthly minimum wage. */
export const yearlyMinimumWage = parameter<Fen>({
  id: 'work-permit.minimum-wage',
  title: { zh: '最低工资（12个月）', en: 'Minimum wage of twelve months' },
  unit: 'fen',
  row: 'WP-2.pay',
  values: [
    {
      from: civilDate('2018-07-01'),
      value: yuan(25_200n),
      cite: minimumWage.article('whole'),
      under: inGuangzhou.id,
    },
    {
      from: civilDate('2021-12-01'),
      value: yuan(27_600n),
      cite: minimumWage.article('whole'),
      under: inGuangzhou.id,
    },
  ],
})

export const paidMinimumWage = rule({
  id: 'work-permit.paid-minimum-wage',
  title: { zh: '工资不低于当地最低工资', en: 'Pay is not below the local minimum wage' },
  cite: system2017.article('ch. 2'),
  row: 'WP-2.pay',
  holds: atLeast(annualPay, inForce(yearlyMinimumWage)),
  remedy: { zh: '请修改劳动合同约定的工资', en: 'Amend the pay in the contract' },
})
