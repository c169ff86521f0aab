/** Work permits, A3 and A4: posts the market rewards, and founders (市场导向岗位、创业人才). */
import {
  all,
  any,
  atLeast,
  inForce,
  isListed,
  isTrue,
} from '../../declare/expression/expression.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Fen, yuan } from '../../values/money.ts'
import { percent, type Share, whole } from '../../values/share.ts'
import { standard2017 } from '../instruments/work-permit.ts'
import { paidLikeClassA } from './work-permit-wage.ts'

const since = civilDate('2017-04-01')
const market = standard2017.article('annex 1', '(A3)')
const founders = standard2017.article('annex 1', '(A4)')

export const marketPost = fact.choice(
  'market-post',
  { zh: '市场导向鼓励类岗位', en: 'Market-oriented encouraged post' },
  [
    {
      id: 'senior-of-large-firm',
      label: {
        zh: '央企及其二级企业、五百强总部或地区总部、高新技术企业、大型企业高级管理或技术职务',
        en: 'senior post in a central SOE, Fortune-500 HQ, high-tech or large enterprise',
      },
    },
    {
      id: 'national-centre',
      label: {
        zh: '国家认定的工程（技术）中心等',
        en: 'state-recognised engineering or technology centre',
      },
    },
    {
      id: 'medium-or-small-firm',
      label: {
        zh: '中型企业高级职务，或鼓励类外商投资小型企业董事长、法定代表人、总经理、首席技术专家',
        en: 'senior post in a medium firm, or head of a small encouraged foreign-invested firm',
      },
    },
    {
      id: 'university',
      label: {
        zh: '高校、科研院所、职业院校高级管理或副教授以上',
        en: 'university or institute, associate professor or senior management',
      },
    },
    {
      id: 'hospital',
      label: {
        zh: '三级甲等医院高级管理或副高以上',
        en: 'grade-A tertiary hospital, associate-senior',
      },
    },
    { id: 'orchestra', label: { zh: '一流乐团等', en: 'first-class orchestra and the like' } },
    { id: 'none', label: { zh: '不属于', en: 'none' } },
  ],
)

export const marketPosts = parameter<readonly string[]>({
  id: 'work-permit.market-posts',
  title: { zh: '市场导向鼓励类岗位名录', en: 'List of encouraged posts' },
  unit: 'list',
  row: 'WP-A3',
  values: [
    {
      from: since,
      value: [
        'senior-of-large-firm',
        'national-centre',
        'medium-or-small-firm',
        'university',
        'hospital',
        'orchestra',
      ],
      cite: market,
    },
  ],
})

export const a3 = rule({
  id: 'work-permit.a3',
  title: { zh: '市场导向鼓励类岗位', en: 'Encouraged post or six times the wage' },
  cite: market,
  row: 'WP-A3',
  holds: any(isListed(marketPost, inForce(marketPosts)), paidLikeClassA),
})

export const founder = fact.truth('founder-with-own-ip', {
  zh: '以重大技术发明、专利等自主知识产权投资创业',
  en: 'Founder investing with a major invention, patent or other own IP',
})
export const invested = fact.number('invested-usd', {
  zh: '累计实际投资（美元）',
  en: 'Investment paid in so far (USD)',
})
export const ownedShare = fact.share('owned-share', {
  zh: '个人持股比例',
  en: 'Share held in person',
})
export const leastSales = fact.money('least-sales-of-three-years', {
  zh: '连续三年中最低一年的销售额（元）',
  en: 'Lowest yearly sales of the last three years (CNY)',
})
export const leastTax = fact.money('least-tax-of-three-years', {
  zh: '连续三年中最低一年的纳税额（元）',
  en: 'Lowest yearly tax of the last three years (CNY)',
})
export const onProvincialList = fact.truth('founder-on-provincial-list', {
  zh: '列入省级创业人才名单',
  en: 'On a provincial list of founders',
})

const remembered = { from: since, cite: founders, grade: 'unverified' as const }

export const founderInvestment = parameter<Share>({
  id: 'work-permit.founder-investment',
  title: { zh: '创业人才投资额（美元）', en: 'Investment of a founder (USD)' },
  unit: 'USD',
  row: 'WP-A4',
  values: [{ ...remembered, value: whole(500_000n) }],
})
export const founderShare = parameter<Share>({
  id: 'work-permit.founder-share',
  title: { zh: '创业人才持股比例', en: 'Share of a founder' },
  unit: 'share',
  row: 'WP-A4',
  values: [{ ...remembered, value: percent(30n) }],
})
export const founderSales = parameter<Fen>({
  id: 'work-permit.founder-sales',
  title: { zh: '连续三年销售额', en: 'Sales in each of three years' },
  unit: 'fen',
  row: 'WP-A4',
  values: [{ ...remembered, value: yuan(10_000_000n) }],
})
export const founderTax = parameter<Fen>({
  id: 'work-permit.founder-tax',
  title: { zh: '连续三年纳税额', en: 'Tax in each of three years' },
  unit: 'fen',
  row: 'WP-A4',
  values: [{ ...remembered, value: yuan(1_000_000n) }],
})

/** The thresholds are from memory and to be confirmed before use in earnest. */
export const a4 = rule({
  id: 'work-permit.a4',
  title: { zh: '创业人才', en: 'Founder' },
  cite: founders,
  row: 'WP-A4',
  grade: 'unverified',
  holds: all(
    founder,
    any(
      all(
        atLeast(invested, inForce(founderInvestment)),
        atLeast(ownedShare, inForce(founderShare)),
      ),
      atLeast(leastSales, inForce(founderSales)),
      atLeast(leastTax, inForce(founderTax)),
      isTrue(onProvincialList),
    ),
  ),
})
