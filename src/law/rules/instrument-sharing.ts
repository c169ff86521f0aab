/** Which instruments are to be shared, how their use is counted, and how owners are scored. */
import {
  all,
  any,
  atLeast,
  atMost,
  excess,
  inForce,
  is,
  isOneOf,
  minus,
  moreThan,
  onlyWhen,
  plus,
  positive,
  ratio,
  when,
} from '../../declare/expression/expression.ts'
import {
  computed,
  exact,
  exactAmount,
  nothing,
  product,
} from '../../declare/expression/number-words.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import { type Bands, parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { score } from '../../declare/score.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Fen, yuan } from '../../values/money.ts'
import { percent, type Share, share, whole } from '../../values/share.ts'
import type { Text } from '../../values/text.ts'
import {
  sharingEvaluation2026,
  sharingMeasures2017,
  sharingPractice,
} from '../instruments/instrument-sharing.ts'
import {
  bodies,
  customsConsent,
  dutyFree,
  effectiveHours,
  functionUse,
  incomeInside,
  incomeOutside,
  instrumentFunding,
  instrumentHolding,
  instrumentsInScope,
  instrumentsOnPlatform,
  instrumentValue,
  jurisdiction,
  leavesSite,
  newFunctions,
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

const sheet = sharingPractice.article('points')
const points = (id: string, title: Text, value: Share, unit = 'points') =>
  inForce(
    parameter<Share>({
      id: `instrument-sharing.${id}`,
      title,
      unit,
      row: 'IS-2.sheet',
      values: [{ from, value, cite: sheet }],
    }),
  )

/** Inside income and one and a half times outside income, of the original value. */
export const incomeRate = derivation({
  id: 'instrument-sharing.income-rate',
  title: { zh: '服务收入率', en: 'Income rate' },
  row: 'IS-2.sheet',
  cite: sheet,
  value: ratio(
    plus(
      exactAmount(incomeInside),
      product(
        exactAmount(incomeOutside),
        points(
          'outside-weight',
          { zh: '对外收入权重', en: 'Weight of outside income' },
          share(3n, 2n),
          'times',
        ),
      ),
    ),
    exactAmount(instrumentValue),
  ),
})

const perUnit = (
  of: ReturnType<typeof product>,
  target: ReturnType<typeof points>,
  full: ReturnType<typeof points>,
) => product(ratio(of, target), full)

/** The sheet of one university; each part is capped at its full points. */
export const sharingSheet = score<'share'>({
  id: 'instrument-sharing.sheet',
  title: { zh: '仪器使用考核(高校示例)', en: 'Use of an instrument (sheet of a university)' },
  row: 'IS-2.sheet',
  cite: sheet,
  items: [
    {
      id: 'sharing',
      title: { zh: '共享率', en: 'Sharing rate' },
      points: perUnit(
        computed(sharingRate),
        points(
          'sharing-target',
          { zh: '共享率目标', en: 'Target of the sharing rate' },
          percent(10n),
          'share',
        ),
        points('sharing-full', { zh: '共享率满分', en: 'Full points for sharing' }, whole(10n)),
      ),
      most: points('sharing-most', { zh: '共享率满分', en: 'Most for sharing' }, whole(10n)),
    },
    {
      id: 'income',
      title: { zh: '服务收入率', en: 'Income rate' },
      points: perUnit(
        computed(incomeRate),
        points(
          'income-target',
          { zh: '收入率目标', en: 'Target of the income rate' },
          percent(20n),
          'share',
        ),
        points('income-full', { zh: '收入率满分', en: 'Full points for income' }, whole(15n)),
      ),
      most: points('income-most', { zh: '收入率满分', en: 'Most for income' }, whole(15n)),
    },
    {
      id: 'hours',
      title: { zh: '有效机时', en: 'Effective hours' },
      points: ratio(
        exact(effectiveHours),
        points('hours-per-point', { zh: '每分机时', en: 'Hours for a point' }, whole(100n)),
      ),
      most: points('hours-most', { zh: '机时满分', en: 'Most for hours' }, whole(15n)),
    },
    {
      id: 'functions',
      title: { zh: '功能利用', en: 'Functions used' },
      points: product(
        functionUse,
        points(
          'functions-full',
          { zh: '功能利用满分', en: 'Full points for functions' },
          whole(6n),
        ),
      ),
      most: points('functions-most', { zh: '功能利用满分', en: 'Most for functions' }, whole(6n)),
    },
    {
      id: 'new-functions',
      title: { zh: '功能开发', en: 'New functions' },
      points: perUnit(
        exact(newFunctions),
        points('new-target', { zh: '新功能目标', en: 'Target of new functions' }, whole(2n)),
        points('new-full', { zh: '功能开发满分', en: 'Full points for new functions' }, whole(4n)),
      ),
      most: points('new-most', { zh: '功能开发满分', en: 'Most for new functions' }, whole(4n)),
    },
  ],
})
/** What the published figures leave for the lowest grade. */
export const poorBodies = derivation({
  id: 'instrument-sharing.poor',
  title: { zh: '较差单位数', en: 'Poor' },
  row: 'IS-2.benchmark',
  cite: sharingEvaluation2026.article('grades'),
  value: excess(bodies.all, plus(bodies.excellent, bodies.good, bodies.pass)),
})

/** Years between evaluations: two since 2026, every year before. */
export const evaluationCycle = parameter<bigint>({
  id: 'instrument-sharing.cycle',
  title: { zh: '评价周期(年)', en: 'Years between evaluations' },
  unit: 'years',
  row: 'IS-3.7',
  values: [
    { from, value: 1n, cite: sharingMeasures2017.article('ch. 3') },
    { from: civilDate('2026-02-01'), value: 2n, cite: sharingEvaluation2026.article('cycle') },
  ],
})
