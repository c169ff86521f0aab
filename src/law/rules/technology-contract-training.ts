/** Technology training and intermediary (技术培训、技术中介), the two special services. */
import { all, is, isKnown, isTrue, not, onlyWhen } from '../../declare/expression/expression.ts'
import { fact } from '../../declare/fact.ts'
import { rule } from '../../declare/rule.ts'
import { courtInterpretation } from '../instruments/civil-code.ts'
import { draftRules, rules2001 } from '../instruments/technology-contract.ts'
import { subtype } from './technology-contract-facts.ts'

export const isTraining = is(subtype, 'training')
export const isIntermediary = is(subtype, 'intermediary')

export const trainingSpecific = fact.truth(
  'training-specific',
  {
    zh: '以特定技术知识为标的，学员为委托方指定的专业人员',
    en: 'The object is specific technical knowledge; the trainees are professionals the client names',
  },
  { optional: true },
)

export const trainingGeneral = fact.truth(
  'training-general',
  {
    zh: '属于职工文化、职业培训或所售产品的使用培训',
    en: 'It is general or vocational training, or training in using a product sold',
  },
  { optional: true },
)

export const trainingInside = fact.truth(
  'training-inside-other-contract',
  {
    zh: '是技术开发、转让或许可合同的组成部分',
    en: 'It is part of a development, transfer or licence contract',
  },
  { optional: true },
)

export const intermediaryDeal = fact.truth(
  'intermediary-deal',
  {
    zh: '以促成与第三方的特定技术交易为目的',
    en: 'It aims at a deal with a third party over a specific result or project',
  },
  { optional: true },
)

export const trainingIsTechnical = rule({
  id: 'technology-contract.training-is-technical',
  title: {
    zh: '以特定技术知识培训指定的专业人员',
    en: 'Specific knowledge for named professionals',
  },
  cite: rules2001.article('ch. 6'),
  holds: onlyWhen(all(isTraining, isKnown(trainingSpecific)), isTrue(trainingSpecific)),
})

export const trainingNotGeneral = rule({
  id: 'technology-contract.training-not-general',
  title: { zh: '不是一般职工培训或产品使用培训', en: 'Not general staff or product training' },
  cite: courtInterpretation.article(36),
  holds: onlyWhen(all(isTraining, isKnown(trainingGeneral)), not(trainingGeneral)),
})

export const trainingOnItsOwn = rule({
  id: 'technology-contract.training-on-its-own',
  title: { zh: '不是其他技术合同的组成部分', en: 'Not part of another technology contract' },
  cite: draftRules.article(26),
  grade: 'secondary',
  holds: onlyWhen(all(isTraining, isKnown(trainingInside)), not(trainingInside)),
  effect: 'return',
  remedy: { zh: '请随主合同一并申请', en: 'File it with the main contract' },
})

export const intermediaryForDeal = rule({
  id: 'technology-contract.intermediary-for-deal',
  title: { zh: '以促成特定技术交易为目的', en: 'Aims at a specific technology deal' },
  cite: draftRules.article(29),
  grade: 'secondary',
  holds: onlyWhen(all(isIntermediary, isKnown(intermediaryDeal)), isTrue(intermediaryDeal)),
})
