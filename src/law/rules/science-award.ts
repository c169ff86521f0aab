/** Science awards of Guangdong and the nation: people, units and numbers of each class (科学技术奖). */
import {
  all,
  any,
  atMost,
  equal,
  inForce,
  is,
  isOneOf,
  isTrue,
  not,
  onlyWhen,
  positive,
} from '../../declare/expression/expression.ts'
import { nothing } from '../../declare/expression/number-words.ts'
import { countOver } from '../../declare/expression/row-words.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import { fact } from '../../declare/fact.ts'
import { type Bands, parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { guangdongAwards, nationalAwards } from '../instruments/field-services.ts'

const from = civilDate('2021-01-01')
const people = guangdongAwards.article('people')
const numbers = guangdongAwards.article('numbers')

export const awardKind = fact.choice('award-kind', { zh: '奖种', en: 'Kind of award' }, [
  { id: 'merit', label: { zh: '突出贡献奖', en: 'merit' } },
  { id: 'natural', label: { zh: '自然科学奖', en: 'natural science' } },
  { id: 'invention', label: { zh: '技术发明奖', en: 'invention' } },
  { id: 'progress', label: { zh: '科技进步奖', en: 'progress' } },
  { id: 'cooperation', label: { zh: '科技合作奖', en: 'cooperation' } },
  { id: 'youth', label: { zh: '青年科技创新奖', en: 'youth' } },
  { id: 'popularisation', label: { zh: '科学技术普及奖', en: 'popularisation' } },
])
export const awardClass = fact.choice('award-class', { zh: '等级', en: 'Class' }, [
  { id: 'special', label: { zh: '特等', en: 'special' } },
  { id: 'first', label: { zh: '一等', en: 'first' } },
  { id: 'second', label: { zh: '二等', en: 'second' } },
])
export const peopleNamed = fact.count('award-people', { zh: '完成人数', en: 'People' })
export const unitsNamed = fact.count('award-units', { zh: '完成单位数', en: 'Units' })
export const nominated = fact.truth('award-nominated', { zh: '经提名', en: 'Nominated' })
export const banned = fact.truth('award-banned', {
  zh: '危害安全、违背伦理或存在失信',
  en: 'Harm to security or ethics, or dishonesty',
})
export const awardsGiven = fact.count('awards-given-in-class', {
  zh: '本年度该等级（奖种）已评出数',
  en: 'Given this year in the class or kind, this one included',
})

const byClass = (id: string, zh: string, en: string, of: readonly [bigint, bigint, bigint]) =>
  parameter<Bands<bigint, string>>({
    id: `award.${id}`,
    title: { zh, en },
    unit: 'number',
    row: 'FS-B.limits',
    values: [
      {
        from,
        cite: id === 'most-of-class' ? numbers : people,
        value: [
          { oneOf: ['special'], is: of[0] },
          { oneOf: ['first'], is: of[1] },
          { otherwise: of[2] },
        ],
      },
    ],
  })
export const mostPeople = byClass('most-people', '完成人上限', 'Most people', [30n, 15n, 10n])
export const mostUnits = byClass('most-units', '完成单位上限', 'Most units', [15n, 10n, 8n])
export const mostOfClass = byClass('most-of-class', '各等级项数上限', 'Most awards of a class', [
  3n,
  50n,
  125n,
])

/** Kinds without classes. */
export const mostOfKind = parameter<Bands<bigint, string>>({
  id: 'award.most-of-kind',
  title: { zh: '各奖种数上限', en: 'Most awards of a kind' },
  unit: 'number',
  row: 'FS-B.limits',
  values: [
    {
      from,
      cite: numbers,
      value: [
        { oneOf: ['merit'], is: 2n },
        { oneOf: ['cooperation'], is: 5n },
        { oneOf: ['popularisation'], is: 25n },
      ],
    },
  ],
})
/** National supreme award: people in one year. */
export const mostSupreme = parameter<bigint>({
  id: 'award.most-supreme',
  title: { zh: '国家最高科学技术奖人数上限', en: 'Most supreme awards' },
  unit: 'people',
  row: 'FS-B.national',
  values: [{ from: civilDate('2020-12-01'), value: 2n, cite: nationalAwards.article(8) }],
})

export const peopleWithin = rule({
  id: 'award.people-within',
  title: { zh: '完成人数不超限', en: 'Not too many people' },
  cite: people,
  row: 'FS-B.limits',
  holds: atMost(peopleNamed, bandFor(mostPeople, awardClass)),
})

/** Natural science and invention honour people only. */
export const unitsWithin = rule({
  id: 'award.units-within',
  title: { zh: '完成单位数不超限', en: 'Not too many units' },
  cite: people,
  row: 'FS-B.limits',
  holds: any(
    all(isOneOf(awardKind, ['natural', 'invention']), equal(unitsNamed, nothing('count'))),
    all(
      not(isOneOf(awardKind, ['natural', 'invention'])),
      atMost(unitsNamed, bandFor(mostUnits, awardClass)),
    ),
  ),
  remedy: { zh: '请减少完成单位', en: 'Name fewer units' },
})
export const classNotFull = rule({
  id: 'award.class-not-full',
  title: { zh: '奖项数不超限', en: 'Not more awards than the law allows' },
  cite: numbers,
  row: 'FS-B.limits',
  holds: all(
    onlyWhen(
      isOneOf(awardKind, ['natural', 'invention', 'progress']),
      atMost(awardsGiven, bandFor(mostOfClass, awardClass)),
    ),
    onlyWhen(
      isOneOf(awardKind, ['merit', 'cooperation', 'popularisation']),
      atMost(awardsGiven, bandFor(mostOfKind, awardKind)),
    ),
  ),
})
export const byNomination = rule({
  id: 'award.by-nomination',
  title: { zh: '经提名且无禁止情形', en: 'Nominated and not barred' },
  cite: nationalAwards.article(14),
  row: 'FS-B.entry',
  holds: all(isTrue(nominated), not(banned)),
})

export const isLocal = fact.truth('award-unit-is-local', { zh: '注册在本市', en: 'In the city' })
export const isFirstUnit = fact.truth('award-unit-is-first', { zh: '第一完成单位', en: 'First' })
export const awardUnits = fact.rows('award-unit-list', { zh: '完成单位', en: 'Units' }, [
  isLocal,
  isFirstUnit,
])

/** One project counts once, however many local units it has. */
export const cityTakesPart = rule({
  id: 'award.city-takes-part',
  title: { zh: '本市单位参与', en: 'A unit of the city takes part' },
  cite: people,
  grade: 'design-default',
  row: 'FS-B.counts',
  effect: 'warn',
  holds: positive(countOver(awardUnits, isTrue(isLocal))),
})
export const cityLeads = rule({
  id: 'award.city-leads',
  title: { zh: '本市单位牵头', en: 'A unit of the city leads' },
  cite: people,
  grade: 'design-default',
  row: 'FS-B.counts',
  effect: 'warn',
  holds: positive(countOver(awardUnits, all(isLocal, isFirstUnit))),
})
export const supremeOnly = rule({
  id: 'award.supreme-within',
  title: { zh: '最高奖不超过2人', en: 'At most two supreme awards' },
  cite: nationalAwards.article(8),
  row: 'FS-B.national',
  holds: onlyWhen(is(awardKind, 'merit'), atMost(awardsGiven, inForce(mostSupreme))),
})
