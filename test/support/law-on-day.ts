/** Law read on a day, for tests of rules: verdicts, worths and ranges of one case. */
import { evaluate, type Verdict, verdictOf } from '../../src/declare/expression/evaluate.ts'
import type { Expression } from '../../src/declare/expression/expression.ts'
import { lawOn } from '../../src/declare/expression/law-on.ts'
import type { Range } from '../../src/declare/expression/range.ts'
import type { Trace } from '../../src/declare/expression/trace.ts'
import type { Facts } from '../../src/declare/fact.ts'
import { type LawSwitch, type Parameter, valueOn } from '../../src/declare/parameter.ts'
import { applies, type Derivation, type Rule } from '../../src/declare/rule.ts'
import type { Score } from '../../src/declare/score.ts'
import { civilDate } from '../../src/values/civil-date.ts'

type Readable = Expression | Rule | Derivation | Score

const expressionOf = (of: Readable): Expression =>
  'node' in of ? of : 'holds' in of ? of.holds : of.value

/** Reads a rule, computed value, score or expression on a day, with switches on. */
export function readOn(
  of: Readable,
  facts: Facts,
  on: string,
  ...switches: readonly LawSwitch[]
): Trace {
  const { node, parameters } = expressionOf(of)
  const ids = switches.map((each) => each.id)
  return evaluate(node, facts, lawOn(civilDate(on), parameters, ids))
}

/** What a rule says on a day; `none` where it is not law on that day. */
export function verdictOn(
  of: Rule,
  facts: Facts,
  on: string,
  ...switches: readonly LawSwitch[]
): Verdict | 'none' {
  if (!applies(of, civilDate(on))) return 'none'
  return verdictOf(readOn(of, facts, on, ...switches))
}

/** What a computed value, score or expression comes to on a day; undefined when unknown. */
export const worthOn = (
  of: Readable,
  facts: Facts,
  on: string,
  ...switches: readonly LawSwitch[]
): Trace['value'] => readOn(of, facts, on, ...switches).value

/** Between what an unknown value still lies. */
export const rangeOn = (
  of: Readable,
  facts: Facts,
  on: string,
  ...switches: readonly LawSwitch[]
): Range | undefined => readOn(of, facts, on, ...switches).range

/** What a parameter is set to on a day; undefined before its first day. */
export const setOn = (of: Parameter, on: string, ...switches: readonly LawSwitch[]) =>
  valueOn(
    of,
    civilDate(on),
    switches.map((each) => each.id),
  )?.value
