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
    26: {
      zh: '多部门可统一、联合、集中办理',
      en: 'several authorities may handle together',
    },
    32: {
      zh: '材料不齐的，当场或者五日内一次告知全部补正内容，逾期不告知的自收到之日起即为受理',
      en: 'everything to correct is told once within five days; otherwise accepted as of receipt',
      grade: 'unverified',
    },
    33: {
      zh: '推行电子政务，方便申请人采取数据电文等方式提出申请',
      en: 'electronic government: applicants may apply by electronic means',
      grade: 'unverified',
    },
    42: {
      zh: '自受理之日起二十日内作出决定，经本机关负责人批准可延长十日；统一、联合、集中办理的四十五日，可延长十五日',
      en: 'decision within twenty days of acceptance, ten more with reason; forty-five and fifteen for several authorities',
    },
    43: {
      zh: '下级机关先行审查的，二十日内审查完毕',
      en: 'a first review below takes twenty days',
    },
    44: { zh: '作出准予决定后十日内颁发、送达', en: 'the permit is delivered within ten days' },
    45: {
      zh: '听证、检验、专家评审等所需时间不计入期限',
      en: 'hearings, tests and expert review are not counted',
    },
    47: {
      zh: '被告知听证权利之日起五日内提出，二十日内组织听证',
      en: 'a hearing is asked for within five days and held within twenty',
    },
    48: { zh: '听证七日前通知时间、地点', en: 'a hearing is announced seven days before' },
    50: {
      zh: '有效期届满三十日前申请延续；逾期未作决定的，视为准予延续',
      en: 'renewal is applied for thirty days before expiry; no answer by then renews',
      grade: 'unverified',
    },
    82: { zh: '期限以工作日计算，不含法定节假日', en: 'limits count working days' },
  },
})
