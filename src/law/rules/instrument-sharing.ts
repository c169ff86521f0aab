/** Which instruments are to be shared, how their use is counted, and how owners are scored. */
import {
  all,
  any,
  atLeast,
  atMost,
  inForce,
  is,
  isOneOf,
  minus,
  moreThan,
  onlyWhen,
  positive,
  ratio,
  when,
} from '../../declare/expression/expression.ts'
import { exact, nothing, product } from '../../declare/expression/number-words.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import { type Bands, parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Fen, yuan } from '../../values/money.ts'
import type { Text } from '../../values/text.ts'
import { sharingMeasures2017, sharingPractice } from '../instruments/instrument-sharing.ts'
import {
  customsConsent,
  dutyFree,
  effectiveHours,
  instrumentFunding,
  instrumentHolding,
  instrumentsInScope,
  instrumentsOnPlatform,
  instrumentValue,
  jurisdiction,
  leavesSite,
  outsideHours,
  repairMonths,
} from './instrument-sharing-facts.ts'

const from = civilDate('2017-09-20')
const scope = sharingMeasures2017.article('ch. 1')

/** Cheaper instruments may join by choice. */
export const sharingThreshold = parameter<Bands<Fen, string>>({
  id: 'instrument-sharing.threshold',
  title: { zh: '纳入开放共享的起点原值', en: 'Value from which instruments are shared' },
  unit: 'fen',
  row: 'IS-1.threshold',
  values: [
    {
      from,
      cite: scope,
      value: [{ oneOf: ['liaoning'], is: yuan(300_000n) }, { otherwise: yuan(500_000n) }],
    },
  ],
})

export const instrumentInScope = rule({
  id: 'instrument-sharing.in-scope',
  title: { zh: '应当开放共享', en: 'Is to be shared' },
  row: 'IS-1.threshold',
  cite: scope,
  effect: 'warn',
  holds: all(
    is(instrumentHolding, 'owned'),
    atLeast(instrumentValue, bandFor(sharingThreshold, jurisdiction)),
    any(
      is(instrumentFunding, 'central'),
      is(instrumentFunding, 'province'),
      // Nationally any public money counts; Guangdong asks for the whole or the main part.
      all(is(instrumentFunding, 'province-minor'), isOneOf(jurisdiction, ['nation'])),
    ),
  ),
  remedy: { zh: '未纳入的仪器可自愿加入', en: 'Others may join by choice' },
})

const number = (id: string, title: Text, unit: string, value: bigint) =>
  parameter<bigint>({
    id: `instrument-sharing.${id}`,
    title,
    unit,
    row: 'IS-2',
    values: [{ from, value, cite: sharingPractice.article('hours') }],
  })

export const ratedHours = number(
  'rated-hours',
  { zh: '年额定机时', en: 'Rated hours a year' },
  'hours',
  1600n,
)
const longRepair = parameter<bigint>({
  id: 'instrument-sharing.long-repair',
  title: { zh: '按比例扣除的维修月数', en: 'Months of repair that are taken out' },
  unit: 'months',
  row: 'IS-5.repair',
  values: [{ from, value: 6n, cite: sharingPractice.article('hours'), grade: 'design-default' }],
})
const yearMonths = parameter<bigint>({
  id: 'instrument-sharing.months-of-year',
  title: { zh: '全年月数', en: 'Months of a year' },
  unit: 'months',
  row: 'IS-5.repair',
  values: [{ from, value: 12n, cite: sharingPractice.article('hours'), grade: 'design-default' }],
})

/** Rated hours; repair of more than half a year is taken out by its months. */
const rated = when(
  moreThan(repairMonths, inForce(longRepair)),
  product(
    inForce(ratedHours),
    ratio(minus(inForce(yearMonths), repairMonths), inForce(yearMonths)),
  ),
  exact(inForce(ratedHours)),
)

/** Not capped: an instrument may run for more than its rated hours. */
export const utilisation = derivation({
  id: 'instrument-sharing.utilisation',
  title: { zh: '利用率', en: 'Utilisation' },
  row: 'IS-2.utilisation',
  cite: sharingPractice.article('hours'),
  value: ratio(exact(effectiveHours), rated),
})

export const sharingRate = derivation({
  id: 'instrument-sharing.rate',
  title: { zh: '共享率', en: 'Sharing rate' },
  row: 'IS-2.rate',
  cite: sharingPractice.article('hours'),
  value: when(positive(effectiveHours), ratio(outsideHours, effectiveHours), nothing('share')),
})

export const hoursConsistent = rule({
  id: 'instrument-sharing.hours-consistent',
  title: { zh: '对外服务机时不超过有效机时', en: 'Outside hours are within effective hours' },
  row: 'IS-5.hours',
  cite: sharingPractice.article('hours'),
  effect: 'return',
  holds: atMost(outsideHours, effectiveHours),
  remedy: { zh: '请核对机时记录', en: 'Check the records of hours' },
})
export const openingRate = derivation({
  id: 'instrument-sharing.opening-rate',
  title: { zh: '开放率', en: 'Opening rate' },
  row: 'IS-2.opening',
  cite: sharingPractice.article('hours'),
  grade: 'design-default',
  value: ratio(instrumentsOnPlatform, instrumentsInScope),
})
export const dutyFreeMayMove = rule({
  id: 'instrument-sharing.duty-free-moves',
  title: {
    zh: '免税进口仪器移动须经海关同意',
    en: 'A duty-free instrument moves with the consent of customs',
  },
  row: 'IS-5.customs',
  cite: scope,
  from,
  holds: onlyWhen(all(dutyFree, leavesSite), customsConsent),
})
