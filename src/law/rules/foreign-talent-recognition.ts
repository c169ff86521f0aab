/** Recognition of foreign high-level talent: prizes, posts and programmes that count (外籍高层次人才认定). */
import { any, inForce, isListed, isTrue } from '../../declare/expression/expression.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { foreignTalent2016 } from '../instruments/talent.ts'

const cite = foreignTalent2016.article('grounds')
const since = civilDate('2016-11-01')

/** Winners and nominees of the known prizes both count. */
export const honour = fact.choice(
  'foreign-talent-honour',
  { zh: '奖项或称号', en: 'Prize or title' },
  [
    {
      id: 'known-prize',
      label: {
        zh: '诺贝尔、菲尔兹、沃尔夫、克拉福德、笛卡尔、图灵、普利兹克、科普利、阿贝尔、拉斯克、京都、邵逸夫等奖获得者或提名者',
        en: 'winner or nominee of a known prize (Nobel, Fields, Turing, Lasker …)',
      },
    },
    {
      id: 'national-prize-abroad',
      label: { zh: '发达国家国家级科技奖', en: 'national S&T prize of a developed country' },
    },
    {
      id: 'arts-prize',
      label: { zh: '建筑、文学、影视、音乐、广告、设计等顶级奖项', en: 'top prize in the arts' },
    },
    {
      id: 'chinese-prize',
      label: {
        zh: '中国最高科技奖、友谊奖、国际科技合作奖',
        en: 'Chinese top S&T prize, Friendship Award, international cooperation prize',
      },
    },
    {
      id: 'national-programme',
      label: { zh: '国家人才或科技计划入选者', en: 'national programme' },
    },
    {
      id: 'provincial-programme',
      label: {
        zh: '珠江人才计划带头人及核心成员、广东友谊奖',
        en: 'leader or core member of Pearl River, Guangdong Friendship Award',
      },
    },
    { id: 'none', label: { zh: '无', en: 'none' } },
  ],
)

export const honoursThatCount = parameter<readonly string[]>({
  id: 'foreign-talent.honours',
  title: { zh: '可认定的奖项和称号', en: 'Prizes and titles that count' },
  unit: 'list',
  row: 'TAL-2.g1',
  values: [
    {
      from: since,
      value: [
        'known-prize',
        'national-prize-abroad',
        'arts-prize',
        'chinese-prize',
        'national-programme',
        'provincial-programme',
      ],
      cite,
    },
  ],
})

export const knownExpert = fact.truth('foreign-talent-known-expert', {
  zh: '中国两院外籍院士、各国院士或国家计划首席科学家',
  en: 'Foreign member of CAS or CAE, member of a foreign academy, chief scientist of a national programme',
})

/** The tail of the grounds was not read; an officer states which of them is met. */
export const otherGround = fact.truth('foreign-talent-other-ground', {
  zh: '符合办法所列其他条件（著名大学教授等）',
  en: 'Meets another listed ground (professor of a top university and others)',
})

export const inGuangdong = fact.truth('works-or-starts-up-in-guangdong', {
  zh: '在广东工作或创业',
  en: 'Works or starts up in Guangdong',
})

export const talentInGuangdong = rule({
  id: 'foreign-talent.in-guangdong',
  title: { zh: '在广东工作或创业', en: 'Works or starts up in Guangdong' },
  cite: foreignTalent2016.article('procedure'),
  row: 'TAL-2.evidence',
  holds: isTrue(inGuangdong),
})

export const foreignTalentGround = rule({
  id: 'foreign-talent.ground',
  title: { zh: '符合认定条件之一', en: 'One ground is met' },
  cite,
  row: 'TAL-2.grounds',
  holds: any(isListed(honour, inForce(honoursThatCount)), knownExpert, otherGround),
})
