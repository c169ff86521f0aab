/** The published interface: what a city pack kept in another repository is written in. */

export { certificate, ofApplicant, whereGiven } from './declare/certificate.ts'
export { city } from './declare/city.ts'
export * from './declare/expression/day-words.ts'
export * from './declare/expression/expression.ts'
export * from './declare/expression/number-words.ts'
export * from './declare/expression/row-words.ts'
export * from './declare/expression/table-words.ts'
export { fact } from './declare/fact.ts'
export {
  byYearEnd,
  count,
  indicator,
  inYear,
  isAnyOf,
  isNoneOf,
  notByYearEnd,
  sum,
} from './declare/indicator.ts'
export { instrument } from './declare/instrument.ts'
export { parameter } from './declare/parameter.ts'
export { column, register } from './declare/register.ts'
export { derivation, rule } from './declare/rule.ts'
export { score } from './declare/score.ts'
export { service } from './declare/service.ts'
export { acceptance, decision, examination } from './declare/stage.ts'
