/** The published interface: what a city pack kept in another repository is written in. */

export { certificate, ofApplicant } from './declare/certificate.ts'
export { city } from './declare/city.ts'
export * from './declare/expression/bands.ts'
export * from './declare/expression/expression.ts'
export * from './declare/expression/number.ts'
export * from './declare/expression/span.ts'
export * from './declare/expression/table.ts'
export { fact } from './declare/fact.ts'
export {
  byYearEnd,
  count,
  indicator,
  inYear,
  isAnyOf,
  notByYearEnd,
  sum,
} from './declare/indicator.ts'
export { instrument } from './declare/instrument.ts'
export { parameter } from './declare/parameter.ts'
export { column, register } from './declare/register.ts'
export { derivation, rule, score } from './declare/rule.ts'
export { service } from './declare/service.ts'
export { acceptance, decision, examination } from './declare/stage.ts'
