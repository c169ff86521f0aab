/** The words of the grammar over lowered values. */
import type { Bands, ParameterValue } from '../../declare/parameter.ts'
import { civilDate, dayNumber } from '../../values/civil-date.ts'
import type { Share } from '../../values/share.ts'
import { among, chooseShare, compare, compareNumbers, extremeShare } from './compare.ts'
import type { Steps } from './instruction.ts'
import {
  add,
  bounded,
  chooseNumber,
  constantNumber,
  constantTruth,
  constantWhole,
  extreme,
  type Lowered,
  type LoweredNumber,
  type LoweredShare,
  type LoweredTruth,
  multiply,
  NotColumnar,
  subtract,
} from './lowered.ts'

const missing: Lowered = { kind: 'missing' }

const isTexts = (value: readonly unknown[]): value is readonly string[] =>
  value.every((each) => typeof each === 'string')

/** A value of the law. */
export function constant(value: ParameterValue | undefined, steps: Steps): Lowered {
  if (value === undefined || value === null) return missing
  if (typeof value === 'bigint') return constantWhole(steps, value)
  if (typeof value === 'string') return constantNumber(steps, dayNumber(civilDate(value)))
  if (Array.isArray(value)) {
    if (isTexts(value)) return { kind: 'list', values: value }
    throw new NotColumnar('a table of bands is no value')
  }
  if ('n' in value) return constantShare(steps, value)
  throw new NotColumnar('a limit is no value of a column')
}

function constantShare(steps: Steps, value: Share): LoweredShare {
  return {
    kind: 'share',
    over: constantWhole(steps, value.n),
    under: constantWhole(steps, value.d),
  }
}

/** Bands as shares over one denominator, so that comparing multiplies by one constant. */
export function band(value: ParameterValue | undefined, amount: Lowered, steps: Steps): Lowered {
  if (!Array.isArray(value) || amount.kind === 'missing') return missing
  if (amount.kind !== 'number') throw new NotColumnar('bands read an amount')
  const bands = value as Bands<Share>
  const under = bands.reduce((all, each) => leastCommon(all, shareOfBand(each).d), 1n)
  let over = constantNumber(steps, Number.NaN)
  for (const each of bands.toReversed()) {
    const { n, d } = shareOfBand(each)
    const here = constantWhole(steps, n * (under / d))
    if ('otherwise' in each) over = here
    else {
      const fits =
        'upTo' in each
          ? compareNumbers(steps, '<=', amount, constantWhole(steps, each.upTo))
          : compareNumbers(steps, '<', amount, constantWhole(steps, each.below))
      over = chooseNumber(steps, { ...fits, total: true }, here, over)
    }
  }
  // An amount nobody gave fits no band; asked once here instead of at every edge.
  const judged: LoweredNumber = amount.total
    ? over
    : chooseNumber(steps, given(amount, steps), over, constantNumber(steps, Number.NaN))
  return { kind: 'share', over: judged, under: constantWhole(steps, under) }
}

function given(of: LoweredNumber, steps: Steps): LoweredTruth {
  const holds = steps.add({ op: 'given', of: of.at })
  return { kind: 'truth', holds, fails: steps.add({ op: 'not', of: holds }), total: true }
}

const shareOfBand = (each: Bands<Share>[number]): Share =>
  'otherwise' in each ? each.otherwise : each.is

function leastCommon(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b]
  while (y !== 0n) [x, y] = [y, x % y]
  return (a / x) * b
}

/** Whether a value is more than zero, or not below it. */
export function sign(how: 'not-negative' | 'positive', of: Lowered, steps: Steps): LoweredTruth {
  const zero = constantNumber(steps, 0)
  const against = how === 'positive' ? '>' : '>='
  if (of.kind === 'number') return compareNumbers(steps, against, of, zero)
  if (of.kind === 'share') {
    return compare(steps, against, of, {
      kind: 'share',
      over: zero,
      under: constantNumber(steps, 1),
    })
  }
  if (of.kind === 'missing') return constantTruth(steps, undefined)
  throw new NotColumnar(`the sign of a ${of.kind}`)
}

/** Whether a word is one of some. */
export function picked(of: Lowered, words: readonly string[], steps: Steps): LoweredTruth {
  if (of.kind === 'code') return among(steps, of, (word) => words.includes(word))
  if (of.kind === 'text') return constantTruth(steps, words.includes(of.value))
  if (of.kind === 'missing') return constantTruth(steps, undefined)
  throw new NotColumnar(`a ${of.kind} among words`)
}

/** One value or another; unknown where the condition is. */
export function choose(condition: LoweredTruth, yes: Lowered, no: Lowered, steps: Steps): Lowered {
  if (yes.kind === 'missing' && no.kind === 'missing') return missing
  const kind = yes.kind === 'missing' ? no.kind : yes.kind
  if (kind === 'number') {
    return chooseNumber(steps, condition, asNumber(yes, steps), asNumber(no, steps))
  }
  if (kind === 'share') {
    return chooseShare(steps, condition, asShare(yes, steps), asShare(no, steps))
  }
  if (kind === 'truth') {
    const [y, n] = [asTruth(yes, steps), asTruth(no, steps)]
    const picked = (of: number, other: number) =>
      steps.add({
        op: 'either',
        a: steps.add({ op: 'both', a: condition.holds, b: of }),
        b: steps.add({ op: 'both', a: condition.fails, b: other }),
      })
    return {
      kind: 'truth',
      holds: picked(y.holds, n.holds),
      fails: picked(y.fails, n.fails),
      total: condition.total && y.total && n.total,
    }
  }
  throw new NotColumnar(`a ${kind} by a condition`)
}

function asNumber(value: Lowered, steps: Steps): LoweredNumber {
  if (value.kind === 'number') return value
  if (value.kind === 'missing') return constantNumber(steps, Number.NaN)
  throw new NotColumnar(`a ${value.kind} where a number stands`)
}

function asShare(value: Lowered, steps: Steps): LoweredShare {
  if (value.kind === 'share') return value
  const nothing = constantNumber(steps, Number.NaN)
  if (value.kind === 'missing') return { kind: 'share', over: nothing, under: nothing }
  throw new NotColumnar(`a ${value.kind} where a share stands`)
}

function asTruth(value: Lowered, steps: Steps): LoweredTruth {
  if (value.kind === 'truth') return value
  if (value.kind === 'missing') return constantTruth(steps, undefined)
  throw new NotColumnar(`a ${value.kind} where a condition stands`)
}

/** a + b, or a − b. */
export function sum(steps: Steps, a: Lowered, b: Lowered, factor: 1 | -1): Lowered {
  if (a.kind === 'missing' || b.kind === 'missing') return missing
  const combine = factor === 1 ? add : subtract
  if (a.kind === 'number' && b.kind === 'number') return combine(steps, a, b)
  if (a.kind === 'share' && b.kind === 'share') {
    return {
      kind: 'share',
      over: combine(steps, multiply(steps, a.over, b.under), multiply(steps, b.over, a.under)),
      under: multiply(steps, a.under, b.under),
    }
  }
  throw new NotColumnar(`${a.kind} and ${b.kind} in a sum`)
}

/** The greater or smaller of two values. */
export function furthest(steps: Steps, op: 'greater' | 'smaller', a: Lowered, b: Lowered): Lowered {
  if (a.kind === 'missing' || b.kind === 'missing') return missing
  if (a.kind === 'number' && b.kind === 'number') return extreme(steps, op, a, b)
  if (a.kind === 'share' && b.kind === 'share') return extremeShare(steps, op, a, b)
  throw new NotColumnar(`the ${op} of ${a.kind} and ${b.kind}`)
}

/** over ÷ under with a positive denominator; nothing over zero. */
export function ratio(over: Lowered, under: Lowered, steps: Steps): Lowered {
  if (over.kind === 'missing' || under.kind === 'missing') return missing
  if (over.kind !== 'number' || under.kind !== 'number') throw new NotColumnar('a ratio of shares')
  const neverZero = under.least > 0
  const total = under.total && neverZero
  if (under.least >= 0) {
    const at = neverZero ? under.at : steps.add({ op: 'nonzero', of: under.at })
    return { kind: 'share', over, under: { ...under, at, least: Math.max(under.least, 1), total } }
  }
  const negative = compareNumbers(steps, '<', under, constantNumber(steps, 0))
  const turned = subtract(steps, constantNumber(steps, 0), over)
  const size = steps.add({
    op: 'nonzero',
    of: steps.add({ op: 'size', of: under.at }),
  })
  const greatest = Math.max(-under.least, under.greatest, 1)
  return {
    kind: 'share',
    over: chooseNumber(steps, negative, turned, over),
    under: bounded(steps, size, 1, greatest, false),
  }
}

/** A share of an amount, rounded half up to the fen. */
export function times(money: Lowered, share: Lowered, steps: Steps): Lowered {
  if (money.kind === 'missing' || share.kind === 'missing') return missing
  if (money.kind !== 'number' || share.kind !== 'share') throw new NotColumnar('a share of money')
  const product = multiply(steps, money, share.over)
  const at = steps.add({ op: 'quotient', a: product.at, b: share.under.at })
  const most = Math.max(Math.abs(product.least), Math.abs(product.greatest), 1)
  return bounded(steps, at, -most, most, product.total && share.under.total)
}
