/** 行政许可法: applied by analogy where a service that is no licence has no rule of its own. */
import { instrument } from '../../declare/instrument.ts'
import { civilDate } from '../../values/civil-date.ts'

export const licensingLaw = instrument({
  id: 'administrative-licensing-law',
  number: '中华人民共和国主席令第7号',
  title: { zh: '中华人民共和国行政许可法', en: 'Administrative Licensing Law' },
  issuer: { zh: '全国人民代表大会常务委员会', en: 'NPC Standing Committee' },
  published: civilDate('2003-08-27'),
  inForce: { from: civilDate('2004-07-01') },
  status: 'law',
  grade: 'verified',
  articles: {
    32: {
      zh: '材料不齐的,当场或者五日内一次告知全部补正内容,逾期不告知的自收到之日起即为受理',
      en: 'everything to correct is told once within five days; otherwise accepted as of receipt',
      grade: 'unverified',
    },
    42: { zh: '自受理之日起二十日内作出决定', en: 'decision within twenty days of acceptance' },
    45: {
      zh: '听证、检验、专家评审等所需时间不计入期限',
      en: 'hearings, tests and expert review are not counted',
    },
    82: { zh: '期限以工作日计算,不含法定节假日', en: 'limits count working days' },
  },
})
