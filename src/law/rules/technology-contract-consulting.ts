/** What makes a consulting contract: a report on a specific project, and no carrying out. */
import { is, isTrue, not, onlyWhen } from '../../declare/expression/expression.ts'
import { rule } from '../../declare/rule.ts'
import { rules2001 } from '../instruments/technology-contract.ts'
import { alsoImplements, category, specificProject } from './technology-contract-facts.ts'

export const isConsulting = rule({
  id: 'technology-contract.consulting',
  title: { zh: '符合技术咨询合同的认定条件', en: 'Meets the conditions of a consulting contract' },
  cite: rules2001.article(34),
  holds: onlyWhen(is(category, 'consulting'), isTrue(specificProject)),
  effect: 'return',
  remedy: {
    zh: '经济、法律、社会发展问题的咨询和一般商务信息不属于技术咨询',
    en: 'Advice on economic, legal or social questions and trade information is no consulting here',
  },
})

export const consultingOnly = rule({
  id: 'technology-contract.consulting-only',
  title: { zh: '技术咨询不负责方案实施', en: 'Consulting does not carry the solution out' },
  cite: rules2001.article(37),
  holds: onlyWhen(is(category, 'consulting'), not(alsoImplements)),
  effect: 'return',
  remedy: { zh: '请改按技术服务申请', en: 'File it as a service' },
})
