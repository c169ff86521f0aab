/** Income-tax subsidy: tax years covered, and the days on which each can be applied for (申报时间). */
import { inForce, isListed } from '../../declare/expression/expression.ts'
import { parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import {
  guangzhouIit2019,
  guangzhouIit2023,
  iitSubsidy2019,
  iitSubsidy2023,
} from '../instruments/iit-subsidy.ts'
import { taxYear } from './iit-subsidy-facts.ts'

const since = civilDate('2019-01-01')
const first = ['2019', '2020', '2021', '2022', '2023']

export const coveredYears = parameter<readonly string[]>({
  id: 'iit-subsidy.tax-years',
  title: { zh: '政策覆盖的纳税年度', en: 'Tax years covered' },
  unit: 'list',
  row: 'IIT-1',
  values: [
    { from: civilDate('2019-03-14'), value: first, cite: iitSubsidy2019.article('whole') },
    {
      from: civilDate('2023-08-18'),
      value: [...first, '2024', '2025', '2026', '2027'],
      cite: iitSubsidy2023.article('whole'),
    },
  ],
})

/** Tax years that can be filed on a day; the windows of 2021 and of 2023 to mid-2025 were not read. */
export const openYears = parameter<readonly string[]>({
  id: 'iit-subsidy.open-tax-years',
  title: { zh: '当日可申报的纳税年度', en: 'Tax years open for application on the day' },
  unit: 'list',
  row: 'IIT-6',
  values: [
    { from: since, value: [], cite: guangzhouIit2019.article('window') },
    { from: civilDate('2020-07-01'), value: ['2019'], cite: guangzhouIit2019.article('window') },
    { from: civilDate('2020-08-16'), value: [], cite: guangzhouIit2019.article('window') },
    { from: civilDate('2021-01-01'), value: null, cite: guangzhouIit2019.article('window') },
    { from: civilDate('2022-01-01'), value: [], cite: guangzhouIit2019.article('window') },
    { from: civilDate('2023-01-01'), value: null, cite: guangzhouIit2023.article('window') },
    {
      from: civilDate('2025-08-20'),
      value: ['2023', '2024'],
      cite: guangzhouIit2023.article('window'),
    },
    { from: civilDate('2025-10-21'), value: [], cite: guangzhouIit2023.article('window') },
    { from: civilDate('2026-01-01'), value: null, cite: guangzhouIit2023.article('window') },
  ],
})

export const yearCovered = rule({
  id: 'iit-subsidy.tax-year-covered',
  title: { zh: '纳税年度在政策期内', en: 'The tax year is covered' },
  cite: iitSubsidy2019.article('whole'),
  row: 'IIT-1',
  holds: isListed(taxYear, inForce(coveredYears)),
})
export const windowOpen = rule({
  id: 'iit-subsidy.window-open',
  title: { zh: '在申报时间内', en: 'Applications for the tax year are open' },
  cite: guangzhouIit2019.article('window'),
  row: 'IIT-6',
  holds: isListed(taxYear, inForce(openYears)),
  effect: 'return',
  remedy: { zh: '错过的可在下一年度申报时间内申请一次', en: 'Apply once in next year’s window' },
})
