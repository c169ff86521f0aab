/** How government services are rated (好差评), 国办发〔2019〕51号. */
import { rating } from '../../declare/rating.ts'
import { serviceRating2019 } from '../instruments/rating.ts'
import { fixLimit, level } from '../rules/service-rating.ts'

/** Five levels, four questions, and the three ways of answering a bad rating. */
export const serviceRating = rating({
  level,
  bad: ['2', '1'],
  questions: [
    { id: 'efficiency', title: { zh: '办事效率', en: 'Speed' } },
    { id: 'guide', title: { zh: '办事指南准确性', en: 'Accuracy of the guide' } },
    { id: 'convenience', title: { zh: '办事便捷度', en: 'Convenience' } },
    { id: 'platform', title: { zh: '网上平台', en: 'The platform' } },
  ],
  answerWithin: fixLimit,
  outcomes: [
    { id: 'fixed', title: { zh: '已整改', en: 'Set right' }, effect: 'closes' },
    {
      id: 'ledger',
      title: { zh: '建立台账，限期整改', en: 'Needs longer, by a set day' },
      effect: 'continues',
    },
    {
      id: 'explained',
      title: { zh: '无依据，已解释', en: 'Without basis, explained' },
      effect: 'closes',
    },
    {
      id: 'misrated',
      title: { zh: '误评或恶意差评，提请复核', en: 'Wrong or malicious, for review' },
      effect: 'appeals',
    },
  ],
  cite: serviceRating2019.article('scale'),
  answerCite: serviceRating2019.article('bad'),
  appealCite: serviceRating2019.article('appeal'),
})
