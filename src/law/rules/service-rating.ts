/** Ratings of services: satisfaction, bad ratings set right, call-backs (好差评). */
import { all, isOneOf, not, ratio } from '../../declare/expression/expression.ts'
import { countOver } from '../../declare/expression/row-words.ts'
import { fact } from '../../declare/fact.ts'
import { type LawSwitch, parameter } from '../../declare/parameter.ts'
import { derivation } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Limit, workingDays } from '../../values/limit.ts'
import { percent, type Share } from '../../values/share.ts'
import { dezhouRating, serviceRating2019, sichuanRating } from '../instruments/rating.ts'

const bad = serviceRating2019.article('bad')
const from = civilDate('2019-12-03')

export const level = fact.choice('rating-level', { zh: '评价等级', en: 'Level' }, [
  { id: '5', label: { zh: '非常满意', en: 'very satisfied' } },
  { id: '4', label: { zh: '满意', en: 'satisfied' } },
  { id: '3', label: { zh: '基本满意', en: 'basically satisfied' } },
  { id: '2', label: { zh: '不满意', en: 'dissatisfied' } },
  { id: '1', label: { zh: '非常不满意', en: 'very dissatisfied' } },
])
export const named = fact.truth('rating-named', { zh: '实名', en: 'Named' })
export const calledBack = fact.truth('rating-called-back', { zh: '已回访', en: 'Called back' })
export const closed = fact.truth('rating-closed', {
  zh: '已整改反馈',
  en: 'Set right and answered',
})
export const excluded = fact.truth('rating-excluded', {
  zh: '经申诉复核不计入',
  en: 'Excluded after appeal',
})
export const ratings = fact.rows('ratings', { zh: '评价', en: 'Ratings' }, [
  level,
  named,
  calledBack,
  closed,
  excluded,
])

/** Follows the limits of Dezhou. */
export const asDezhou: LawSwitch = {
  id: 'service-rating.dezhou',
  title: { zh: '差评整改期限按德州市', en: 'The limit for bad ratings as in Dezhou' },
  cite: dezhouRating.article('limit'),
}
/** Follows the limits of Sichuan. */
export const asSichuan: LawSwitch = {
  id: 'service-rating.sichuan',
  title: { zh: '差评整改期限按四川省', en: 'The limit for bad ratings as in Sichuan' },
  cite: sichuanRating.article('limit'),
}

/** The national text sets no number of days; a city chooses. */
export const fixLimit = parameter<Limit>({
  id: 'service-rating.fix-limit',
  title: { zh: '差评整改反馈期限', en: 'Limit for setting a bad rating right' },
  unit: 'limit',
  row: 'CAT-2.limit',
  values: [
    { from, value: null, cite: bad },
    {
      from: civilDate('2020-05-01'),
      value: workingDays(15),
      cite: sichuanRating.article('limit'),
      under: asSichuan.id,
    },
    {
      from: civilDate('2020-10-01'),
      value: workingDays(5),
      cite: dezhouRating.article('limit'),
      under: asDezhou.id,
    },
  ],
})
export const callBackRate = parameter<Share>({
  id: 'service-rating.call-back-rate',
  title: { zh: '实名差评回访率', en: 'Call-backs of named bad ratings' },
  unit: 'share',
  row: 'CAT-2.bad',
  values: [{ from, value: percent(100n), cite: bad }],
})

const counts = not(excluded)
const isBad = isOneOf(level, ['1', '2'])

export const satisfaction = derivation({
  id: 'service-rating.satisfaction',
  title: { zh: '满意率', en: 'Satisfaction' },
  cite: serviceRating2019.article('scale'),
  row: 'CAT-2.metrics',
  value: ratio(
    countOver(ratings, all(counts, isOneOf(level, ['5', '4', '3']))),
    countOver(ratings, counts),
  ),
})
export const fixedPart = derivation({
  id: 'service-rating.fixed',
  title: { zh: '差评整改率', en: 'Bad ratings set right' },
  cite: bad,
  row: 'CAT-2.metrics',
  value: ratio(
    countOver(ratings, all(counts, isBad, closed)),
    countOver(ratings, all(counts, isBad)),
  ),
})
export const calledBackPart = derivation({
  id: 'service-rating.called-back',
  title: { zh: '实名差评回访比例', en: 'Named bad ratings called back' },
  cite: bad,
  row: 'CAT-2.metrics',
  value: ratio(
    countOver(ratings, all(counts, isBad, named, calledBack)),
    countOver(ratings, all(counts, isBad, named)),
  ),
})
