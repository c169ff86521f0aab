/** Offerings of a service: promised at most statutory, steps together at most promised (时限要求). */
import { atMost } from '../../declare/expression/expression.ts'
import { sumOver } from '../../declare/expression/row-words.ts'
import { fact } from '../../declare/fact.ts'
import { rule } from '../../declare/rule.ts'
import { catalogueStandard } from '../instruments/rating.ts'

const cite = catalogueStandard.article('time')

export const statutoryDays = fact.count('offering-statutory-days', {
  zh: '法定时限（工作日）',
  en: 'Limit by law (working days)',
})
export const promisedDays = fact.count('offering-promised-days', {
  zh: '承诺时限（工作日）',
  en: 'Promised limit (working days)',
})
export const stepDays = fact.count('offering-step-days', {
  zh: '环节时限（工作日）',
  en: 'Limit of the step (working days)',
})
export const steps = fact.rows('offering-steps', { zh: '办理环节', en: 'Steps' }, [stepDays])

export const promiseWithinLaw = rule({
  id: 'service-catalogue.promise-within-law',
  title: { zh: '承诺时限不超过法定时限', en: 'The promise is not longer than the law' },
  cite,
  row: 'CAT-1.time',
  holds: atMost(promisedDays, statutoryDays),
})
export const stepsWithinPromise = rule({
  id: 'service-catalogue.steps-within-promise',
  title: { zh: '各环节之和不超过承诺时限', en: 'The steps fit into the promise' },
  cite,
  row: 'CAT-1.time',
  holds: atMost(sumOver(steps, stepDays), promisedDays),
})
