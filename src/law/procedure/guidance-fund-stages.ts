/** Guidance fund: size of the whole, and how long each stage takes (母基金规模、各环节期限). */
import { parameter } from '../../declare/parameter.ts'
import { civilDate } from '../../values/civil-date.ts'
import { days, type Limit, months, workingDays } from '../../values/limit.ts'
import { type Fen, yuan } from '../../values/money.ts'
import {
  guidanceFund2018,
  guidanceFund2020,
  guidanceFund2021,
} from '../instruments/guidance-fund.ts'

export const fundOfFunds = parameter<Fen>({
  id: 'guidance-fund.size',
  title: { zh: '母基金规模', en: 'Size of the fund of funds' },
  unit: 'fen',
  row: 'GF-2.size',
  values: [
    {
      from: civilDate('2020-06-19'),
      value: yuan(5_000_000_000n),
      cite: guidanceFund2020.article('size'),
    },
    {
      from: civilDate('2021-07-23'),
      value: yuan(5_000_000_000n),
      cite: guidanceFund2021.article('size'),
    },
  ],
})

const ours = (id: string, zh: string, en: string, value: Limit) =>
  parameter<Limit>({
    id: `guidance-fund.${id}`,
    title: { zh, en },
    unit: 'limit',
    row: 'GF-3',
    values: [
      {
        from: civilDate('2018-01-01'),
        value,
        cite: guidanceFund2018.article('management'),
        grade: 'design-default',
      },
    ],
  })

/** The limits of the measures were not obtained. */
export const guidanceFundStages = {
  check: ours('check', '形式审查期限', 'Formal check', workingDays(10)),
  diligence: ours('diligence', '尽职调查期限', 'Due diligence', days(60)),
  publicity: ours('publicity', '公示期', 'Publicity', days(10)),
  closing: ours('closing', '公示后首次交割期限', 'First closing after publicity', months(12)),
  'term-warning': ours(
    'term-warning',
    '到期提醒提前期',
    'Warning before the term ends',
    months(12),
  ),
} as const
