/** What the assessment of innovation asks of the applicant. */
import { fact } from '../../declare/fact.ts'

/** At least one right from the applicant's own R&D. */
export const ownResearch = fact.truth('hnte-own-research', {
  zh: '有自主研发取得的知识产权',
  en: 'Some rights come from own R&D',
})

export const wroteStandards = fact.truth('hnte-wrote-standards', {
  zh: '参与编制国家标准、行业标准、检测方法、技术规范',
  en: 'Took part in national or industry standards, test methods or specifications',
})

export const transformations = fact.count(
  'hnte-transformations',
  { zh: '近三年科技成果转化数（项）', en: 'Results put to use in three years' },
  {
    help: {
      zh: '同一成果在国内外用于多个产品的，只计一项',
      en: 'One result used in many products, at home and abroad, counts once',
    },
  },
)
