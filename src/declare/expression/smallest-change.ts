/**
 * By how little one fact would have to differ for a failing condition to hold: found by evaluating
 * again, so that it is exact. With the change the condition holds, with one unit less it does not.
 */
import { dateInWords, dayNumber, fromDayNumber, parseCivilDate } from '../../values/civil-date.ts'
import { fen, LARGEST_FEN, showYuan } from '../../values/money.ts'
import { decimalText } from '../../values/rounding.ts'
import { share } from '../../values/share.ts'
import type { Text } from '../../values/text.ts'
import type { Fact, Facts, FactValue } from '../fact.ts'
import { type Direction, directionOf } from './direction.ts'
import { evaluate } from './evaluate.ts'
import type { Vocabulary } from './explain.ts'
import type { Law } from './law-on.ts'
import { isShare } from './range.ts'
import type { Trace } from './trace.ts'

/** One fact that would make a condition hold. */
export interface Change {
  readonly fact: Fact
  readonly from: FactValue
  readonly to: FactValue
  /** How many units: fen, people, days, hundredths of a percent. Below zero: less of it. */
  readonly by: bigint
}

/** A fact as whole units on a line. */
interface Scale {
  readonly at: bigint
  readonly least: bigint
  readonly most: bigint
  value(units: bigint): FactValue
}

/** Units of a share: hundredths of a percent. */
const perShare = 10_000n
const lifetime = 73_000n

function scaleOf(fact: Fact, value: FactValue): Scale | undefined {
  const least = fact.signed ? -LARGEST_FEN : 0n
  if (typeof value === 'bigint' && (fact.kind === 'money' || fact.kind === 'count')) {
    return { at: value, least, most: LARGEST_FEN, value: (units) => fen(units) }
  }
  if (fact.kind === 'date' && typeof value === 'string') {
    const day = parseCivilDate(value)
    if (!day.ok) return undefined
    const at = BigInt(dayNumber(day.value))
    return {
      at,
      least: at - lifetime,
      most: at + lifetime,
      value: (units) => fromDayNumber(Number(units)),
    }
  }
  if (fact.kind === 'share' && isShare(value)) {
    // The units count from where the share stands, which need not be a whole number of them.
    const { n, d } = value
    const below = (n * perShare) / d
    return {
      at: 0n,
      least: fact.signed ? -LARGEST_FEN : -below,
      most: perShare * perShare,
      value: (units) => share(n * perShare + units * d, d * perShare),
    }
  }
  return undefined
}

/**
 * The changes of one fact that would make a failing condition hold, smallest first: within facts of one
 * kind by their size, among kinds by their size beside what the fact is now.
 *
 * @param trace - the failed evaluation
 * @param words - tells the kind of each fact; facts it does not know are not changed
 * @returns none where no single number or day can settle it, or where that is not certain
 */
export function smallestChanges(
  trace: Trace,
  facts: Facts,
  law: Law,
  words: Pick<Vocabulary, 'fact'>,
): readonly Change[] {
  if (trace.value !== false) return []
  const changes = [...numbersIn(trace)].flatMap((id) => {
    const fact = words.fact(id)
    const value = facts[id]
    if (fact === undefined || value === undefined) return []
    const scale = scaleOf(fact, value)
    const direction = directionOf(trace, id, law)
    if (scale === undefined || (direction !== 'up' && direction !== 'down')) return []
    const passes = (units: bigint) =>
      evaluate(trace.node, { ...facts, [id]: scale.value(units) }, law).value === true
    const to = nearest(scale, direction, passes)
    return to === undefined ? [] : [{ fact, from: value, to: scale.value(to), by: to - scale.at }]
  })
  const least = new Map<string, Change>()
  for (const each of changes) {
    const known = least.get(each.fact.kind)
    if (known === undefined || size(each.by) < size(known.by)) least.set(each.fact.kind, each)
  }
  const leading = [...least.values()].sort((a, b) => relative(a) - relative(b))
  return [...leading, ...changes.filter((each) => !leading.includes(each))]
}

const size = (by: bigint) => (by < 0n ? -by : by)

const relative = ({ by, from }: Change) => {
  const now = typeof from === 'bigint' ? Number(size(from)) : Number(perShare)
  return Number(size(by)) / Math.max(now, 1)
}

function numbersIn(trace: Trace, found = new Set<string>()): ReadonlySet<string> {
  if (trace.node.op === 'fact') found.add(trace.node.id)
  for (const part of trace.of) numbersIn(part, found)
  return found
}

/** Doubles the step until it passes, then halves the way back. */
function nearest(
  scale: Scale,
  direction: Direction,
  passes: (units: bigint) => boolean,
): bigint | undefined {
  const { at, least, most } = scale
  const sign = direction === 'up' ? 1n : -1n
  const furthest = direction === 'up' ? most - at : at - least
  let fails = 0n
  let step = 1n
  while (step < furthest && !passes(at + sign * step)) {
    fails = step
    step *= 2n
  }
  let good = step < furthest ? step : furthest
  if (good <= fails || !passes(at + sign * good)) return undefined
  while (good - fails > 1n) {
    const middle = (good + fails) / 2n
    if (passes(at + sign * middle)) good = middle
    else fails = middle
  }
  return at + sign * good
}

/** A change in words: what is short or too much, and at what value the condition would hold. */
export function showChange({ fact, to, by }: Change): Text {
  const { zh, en } = fact.label
  const [amount, target] = [amountOf(fact, size(by)), shownValue(fact, to)]
  if (fact.kind === 'date') {
    const way = by > 0n ? ['晚', 'later'] : ['早', 'earlier']
    return {
      zh: `${zh}再${way[0]} ${amount.zh}（${target.zh}）即符合`,
      en: `${en}: ${amount.en} ${way[1]}, ${target.en}, would meet it`,
    }
  }
  return by > 0n
    ? {
        zh: `${zh}还差 ${amount.zh}，达到 ${target.zh}即符合`,
        en: `${en}: ${amount.en} short; ${target.en} would meet it`,
      }
    : {
        zh: `${zh}多出 ${amount.zh}，降到 ${target.zh}即符合`,
        en: `${en}: ${amount.en} too much; ${target.en} would meet it`,
      }
}

function amountOf(fact: Fact, units: bigint): Text {
  if (fact.kind === 'date')
    return { zh: `${units} 天`, en: `${units} ${units === 1n ? 'day' : 'days'}` }
  if (fact.kind === 'share') {
    const points = decimalText(units, 100n, 2)
    return { zh: `${points} 个百分点`, en: `${points} percentage points` }
  }
  return numberOf(fact, units)
}

function numberOf(fact: Fact, units: bigint): Text {
  if (fact.kind === 'money') {
    return { zh: `${showYuan(fen(units))} 元`, en: `CNY ${showYuan(fen(units))}` }
  }
  const unit = fact.unit
  return unit === undefined
    ? { zh: `${units}`, en: `${units}` }
    : { zh: `${units} ${unit.zh}`, en: `${units} ${unit.en}` }
}

function shownValue(fact: Fact, value: FactValue): Text {
  if (typeof value === 'bigint') return numberOf(fact, value)
  if (isShare(value)) {
    const percent = `${decimalText(value.n * 100n, value.d, 2)}%`
    return { zh: percent, en: percent }
  }
  const day = typeof value === 'string' ? parseCivilDate(value) : undefined
  return day?.ok ? dateInWords(day.value) : { zh: String(value), en: String(value) }
}
