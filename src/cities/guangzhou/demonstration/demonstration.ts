/** The demonstration of Guangzhou at the scale of 2019. */
import type { Demonstration } from '../../../declare/demonstration.ts'
import { enterprises } from '../../../registers/enterprises.ts'
import { externalStatistics } from '../../../registers/external-statistics.ts'
import { demoAccounts } from '../demo-accounts.ts'
import { enterpriseCount, enterpriseRows } from './enterprises.ts'
import { externalCount, externalRows } from './external-rows.ts'
import { openCases } from './open-cases.ts'
import { caseCount, type DemoYear, year2018, year2019, yearCases } from './year-contracts.ts'

const contractsOf = (of: DemoYear) => ({
  id: `contracts-${of.year}`,
  title: { zh: `${of.year}年技术合同`, en: `Technology contracts of ${of.year}` },
  count: caseCount(of),
  cases: () => yearCases(of),
})

export const demonstration: Demonstration = {
  accounts: demoAccounts,
  // Open cases come first, so that there is work on the desks while the rest is loaded.
  parts: (today) => {
    const open = openCases(today)
    return [
      {
        id: 'open-cases',
        title: { zh: '在办办件', en: 'Open cases' },
        count: open.length,
        cases: () => open,
      },
      {
        id: 'external-statistics',
        title: { zh: '外部统计', en: 'External statistics' },
        count: externalCount,
        register: externalStatistics,
        rows: externalRows,
      },
      contractsOf(year2019),
      contractsOf(year2018),
      {
        id: 'enterprises',
        title: { zh: '科技创新企业', en: 'Enterprises' },
        count: enterpriseCount,
        register: enterprises,
        rows: enterpriseRows,
      },
    ]
  },
}
