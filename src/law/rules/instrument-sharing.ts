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
import { fact } from '../../declare/fact.ts'
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

const from = civilDate('2017-09-20')
const scope = sharingMeasures2017.article('ch. 1')
const hours = { zh: '小时', en: 'hours' }

export const instrumentValue = fact.money(
  'instrument-value',
  { zh: '仪器原值(元)', en: 'Original value (CNY)' },
  { help: { zh: '成套购置的部件合计为一台套', en: 'Parts bought together are one unit' } },
)
export const instrumentFunding = fact.choice(
  'instrument-funding',
  { zh: '购置经费来源', en: 'Funds' },
  [
    { id: 'central', label: { zh: '中央财政(含部分)', en: 'central public money, also in part' } },
    {
      id: 'province',
      label: { zh: '全部或主要为省级财政或国有资本', en: 'wholly or mainly of the province' },
    },
    { id: 'province-minor', label: { zh: '少部分省级财政', en: 'a minor part of the province' } },
    { id: 'private', label: { zh: '非财政资金', en: 'no public money' } },
  ],
)
export const instrumentHolding = fact.choice('instrument-holding', { zh: '持有方式', en: 'Held' }, [
  { id: 'owned', label: { zh: '自有', en: 'owned' } },
  { id: 'leased', label: { zh: '租赁', en: 'leased' } },
  { id: 'secret', label: { zh: '涉密或涉及国家安全', en: 'secret, or of national security' } },
])
export const jurisdiction = fact.choice(
  'sharing-jurisdiction',
  { zh: '适用规定', en: 'Rules of' },
  [
    { id: 'nation', label: { zh: '国家', en: 'the nation' } },
    { id: 'guangdong', label: { zh: '广东', en: 'Guangdong' } },
    { id: 'liaoning', label: { zh: '辽宁', en: 'Liaoning' } },
    { id: 'hainan', label: { zh: '海南', en: 'Hainan' } },
  ],
)

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

export const effectiveHours = fact.count(
  'effective-hours',
  { zh: '年有效工作机时', en: 'Effective hours of the year' },
  {
    unit: hours,
    help: {
      zh: '样品机时和必要的开机、校准、准备;空转和维修不计',
      en: 'Samples, warm-up, calibration, preparation; neither idle nor repair',
    },
  },
)
export const outsideHours = fact.count(
  'outside-hours',
  { zh: '对外服务机时', en: 'Hours for outside users' },
  { unit: hours, help: { zh: '为其他法人单位服务', en: 'For other legal persons' } },
)
export const repairMonths = fact.count('repair-months', {
  zh: '停机维修月数',
  en: 'Months under repair',
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

export const instrumentsInScope = fact.count('instruments-in-scope', {
  zh: '应开放仪器台数',
  en: 'Instruments in scope',
})
export const instrumentsOnPlatform = fact.count('instruments-on-platform', {
  zh: '已入网仪器台数',
  en: 'On the platform',
})
export const openingRate = derivation({
  id: 'instrument-sharing.opening-rate',
  title: { zh: '开放率', en: 'Opening rate' },
  row: 'IS-2.opening',
  cite: sharingPractice.article('hours'),
  grade: 'design-default',
  value: ratio(instrumentsOnPlatform, instrumentsInScope),
})

export const dutyFree = fact.truth('instrument-duty-free', {
  zh: '免税进口仪器',
  en: 'Imported free of duty',
})
export const leavesSite = fact.truth('instrument-leaves-site', {
  zh: '移出登记地点使用',
  en: 'Leaves its site',
})
export const customsConsent = fact.truth('customs-consent', {
  zh: '已经海关同意',
  en: 'Customs agreed',
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

export const incomeInside = fact.money('service-income-inside', {
  zh: '内部服务收入(元)',
  en: 'Income from inside (CNY)',
})
export const incomeOutside = fact.money('service-income-outside', {
  zh: '对外服务收入(元)',
  en: 'Income from outside (CNY)',
})
export const functionUse = fact.share('function-use-rate', {
  zh: '功能利用率',
  en: 'Part of the functions used',
})
export const newFunctions = fact.count('new-functions', { zh: '新开发功能数', en: 'New functions' })

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

export const bodies = {
  all: fact.count('sharing-bodies', { zh: '参评单位', en: 'Bodies evaluated' }),
  excellent: fact.count('sharing-excellent', { zh: '优秀', en: 'Excellent' }),
  good: fact.count('sharing-good', { zh: '良好', en: 'Good' }),
  pass: fact.count('sharing-pass', { zh: '合格', en: 'Pass' }),
} as const
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
