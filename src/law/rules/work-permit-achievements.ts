/** Work permits, A2: achievements recognised in the world, as a dated list of the law (国际公认成就). */
import { any, atLeast, inForce, isListed } from '../../declare/expression/expression.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { standard2017 } from '../instruments/work-permit.ts'

const cite = standard2017.article('annex 1', '(A2)')
const since = civilDate('2017-04-01')

export const achievement = fact.choice(
  'recognised-achievement',
  { zh: '国际公认的专业成就', en: 'Achievement recognised in the world' },
  [
    {
      id: 'nobel',
      label: { zh: '诺贝尔奖（物理、化学、生理学或医学、经济学）', en: 'Nobel Prize' },
    },
    {
      id: 'listed-prize',
      label: {
        zh: '所列国际奖项（图灵、菲尔兹、沃尔夫、阿贝尔、拉斯克、克拉福德、日本国际、京都、邵逸夫、科普利等）',
        en: 'listed prize (Turing, Fields, Wolf, Abel, Lasker, Crafoord, Kyoto, Shaw, Copley …)',
      },
    },
    { id: 'academician', label: { zh: '各国院士', en: 'academician of any country' } },
    {
      id: 'standards-body',
      label: { zh: '国际标准化组织等任职', en: 'member of ISO or the like' },
    },
    {
      id: 'national-lab',
      label: {
        zh: '国家实验室负责人或高级研究员',
        en: 'head or senior researcher of a national laboratory',
      },
    },
    {
      id: 'national-programme',
      label: {
        zh: '国家科技计划负责人或主要成员',
        en: 'leader or main member of a national S&T programme',
      },
    },
    {
      id: 'journal-editor',
      label: { zh: '二区以上期刊正副主编', en: 'chief or deputy editor of a Q1–Q2 journal' },
    },
    {
      id: 'university-post',
      label: {
        zh: '国外高水平大学中层以上或（副）教授',
        en: '(associate) professor at a high-level foreign university',
      },
    },
    {
      id: 'fortune-500-senior',
      label: {
        zh: '世界五百强总部高管或二级机构副总经理以上',
        en: 'senior management of a Fortune-500 firm',
      },
    },
    {
      id: 'famous-firm',
      label: { zh: '知名金融、法律、会计等机构', en: 'famous finance, law or accounting firm' },
    },
    { id: 'arts-media-sport', label: { zh: '文艺、传媒、体育领域成就', en: 'arts, media, sport' } },
    { id: 'none', label: { zh: '无', en: 'none' } },
  ],
)

/** The tail (arts, media, sport) is from memory. */
export const achievementsThatCount = parameter<readonly string[]>({
  id: 'work-permit.achievements-that-count',
  title: { zh: '国际公认的专业成就名录', en: 'List of recognised achievements' },
  unit: 'list',
  row: 'WP-A2',
  values: [
    {
      from: since,
      value: [
        'nobel',
        'listed-prize',
        'academician',
        'standards-body',
        'national-lab',
        'national-programme',
        'journal-editor',
        'university-post',
        'fortune-500-senior',
        'famous-firm',
        'arts-media-sport',
      ],
      cite,
    },
  ],
})

export const leastPapers = parameter<bigint>({
  id: 'work-permit.least-papers',
  title: { zh: '二区以上期刊论文篇数', en: 'Papers in Q1–Q2 journals' },
  unit: 'papers',
  row: 'WP-A2.papers',
  values: [{ from: since, value: 3n, cite }],
})

export const papers = fact.count('papers-in-q1-q2', {
  zh: '以第一作者或通讯作者在二区以上期刊发表的论文（篇）',
  en: 'First or corresponding-author papers in JCR Q1–Q2 journals',
})

export const a2 = rule({
  id: 'work-permit.a2',
  title: { zh: '国际公认的专业成就', en: 'Recognised achievement' },
  cite,
  row: 'WP-A2',
  holds: any(
    isListed(achievement, inForce(achievementsThatCount)),
    atLeast(papers, inForce(leastPapers)),
  ),
})
