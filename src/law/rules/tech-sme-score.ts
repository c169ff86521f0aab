/** Technology SME: 100 points for staff, R&D and results (综合评价). */
import {
  any,
  greatest,
  inForce,
  plus,
  positive,
  ratio,
  when,
} from '../../declare/expression/expression.ts'
import { computed } from '../../declare/expression/number-words.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import { type Bands, parameter } from '../../declare/parameter.ts'
import { derivation } from '../../declare/rule.ts'
import { score } from '../../declare/score.ts'
import { civilDate } from '../../values/civil-date.ts'
import { percent, type Share } from '../../values/share.ts'
import { techSmeMeasures2017 } from '../instruments/tech-sme.ts'
import {
  designs,
  inventionPatents,
  otherClassOneRights,
  salesLastYear,
  softwareCopyrights,
  utilityModels,
} from './enterprise-facts.ts'
import { smeRdSpending, smeRdStaff, smeStaff, totalCosts } from './tech-sme-facts.ts'

const from = civilDate('2017-05-03')
const points = techSmeMeasures2017.article(7)

/** Bands closed below: a share on an edge belongs to the higher band. */
const bands = (rows: readonly (readonly [bigint, bigint])[]): Bands<bigint, Share> => [
  ...rows.map(([at, is]) => ({ atLeast: percent(at), is })),
  { otherwise: 0n },
]

export const techSmeStaffPoints = parameter<Bands<bigint, Share>>({
  id: 'tech-sme.staff-points',
  title: { zh: '科技人员占比分档', en: 'Points for the share of S&T staff' },
  unit: 'points',
  row: 'TS-4.staff',
  values: [
    {
      from,
      cite: points,
      value: bands([
        [30n, 20n],
        [25n, 16n],
        [20n, 12n],
        [15n, 8n],
        [10n, 4n],
      ]),
    },
  ],
})

export const techSmeSalesPoints = parameter<Bands<bigint, Share>>({
  id: 'tech-sme.rd-of-sales-points',
  title: { zh: '研发费用占销售收入分档', en: 'Points for R&D of sales' },
  unit: 'points',
  row: 'TS-4.rd',
  values: [
    {
      from,
      cite: points,
      value: bands([
        [6n, 50n],
        [5n, 40n],
        [4n, 30n],
        [3n, 20n],
        [2n, 10n],
      ]),
    },
  ],
})

export const techSmeCostPoints = parameter<Bands<bigint, Share>>({
  id: 'tech-sme.rd-of-costs-points',
  title: { zh: '研发费用占成本费用分档', en: 'Points for R&D of costs' },
  unit: 'points',
  row: 'TS-4.rd',
  values: [
    {
      from,
      cite: points,
      value: bands([
        [30n, 50n],
        [25n, 40n],
        [20n, 30n],
        [15n, 20n],
        [10n, 10n],
      ]),
    },
  ],
})

export const number = (id: string, title: { zh: string; en: string }, value: bigint, row: string) =>
  parameter<bigint>({ id, title, unit: 'points', row, values: [{ from, value, cite: points }] })

/** The indicator of a company without sales, or without costs, has no points of its own. */
const undefinedPoints = parameter<bigint>({
  id: 'tech-sme.undefined-points',
  title: { zh: '指标无法计算时的得分', en: 'Points of an indicator that cannot be computed' },
  unit: 'points',
  row: 'TS-5.new-company',
  values: [{ from, value: 0n, cite: points, grade: 'design-default' }],
})

export const techSmeClassOnePoints = number(
  'tech-sme.class-one-points',
  { zh: '拥有Ⅰ类知识产权得分', en: 'Points with a Class I right' },
  30n,
  'TS-4.results',
)

export const techSmeClassTwoPoints = parameter<Bands<bigint, bigint>>({
  id: 'tech-sme.class-two-points',
  title: { zh: 'Ⅱ类知识产权分档', en: 'Points for Class II rights' },
  unit: 'points',
  row: 'TS-4.results',
  values: [
    {
      from,
      cite: points,
      value: [
        { atLeast: 4n, is: 24n },
        { atLeast: 3n, is: 18n },
        { atLeast: 2n, is: 12n },
        { atLeast: 1n, is: 6n },
        { otherwise: 0n },
      ],
    },
  ],
})

/** The item of staff: nobody on the staff is no share at all. */
export const techSmeStaffBand = when(
  positive(smeStaff),
  bandFor(techSmeStaffPoints, ratio(smeRdStaff, smeStaff)),
  inForce(undefinedPoints),
)

/** Points by sales, and by costs; the enterprise takes the better one. */
export const techSmeBySales = derivation({
  id: 'tech-sme.points-by-sales',
  title: { zh: '按销售收入计得分', en: 'Points by sales' },
  row: 'TS-4.rd',
  cite: points,
  value: when(
    positive(salesLastYear),
    bandFor(techSmeSalesPoints, ratio(smeRdSpending, salesLastYear)),
    inForce(undefinedPoints),
  ),
})

export const techSmeByCosts = derivation({
  id: 'tech-sme.points-by-costs',
  title: { zh: '按成本费用计得分', en: 'Points by costs' },
  row: 'TS-4.rd',
  cite: points,
  value: when(
    positive(totalCosts),
    bandFor(techSmeCostPoints, ratio(smeRdSpending, totalCosts)),
    inForce(undefinedPoints),
  ),
})

export const techSmeScore = score({
  id: 'tech-sme.score',
  title: { zh: '科技型中小企业综合评价', en: 'Evaluation of a technology SME' },
  row: 'TS-4',
  cite: points,
  items: [
    { id: 'staff', title: { zh: '科技人员指标', en: 'S&T staff' }, points: techSmeStaffBand },
    {
      id: 'rd',
      title: { zh: '研发投入指标', en: 'R&D input' },
      points: greatest(computed(techSmeBySales), computed(techSmeByCosts)),
    },
    {
      id: 'results',
      title: { zh: '科技成果指标', en: 'Results' },
      points: when(
        any(positive(inventionPatents), positive(otherClassOneRights)),
        inForce(techSmeClassOnePoints),
        bandFor(techSmeClassTwoPoints, plus(utilityModels, designs, softwareCopyrights)),
      ),
    },
  ],
})
