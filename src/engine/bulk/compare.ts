/** Comparisons of lowered values; shares are compared by multiplying crosswise, without division. */
import type { Comparison } from '../../declare/expression/node.ts'
import type { Steps } from './instruction.ts'
import {
  both,
  chooseNumber,
  constantTruth,
  either,
  type Lowered,
  type LoweredCode,
  type LoweredNumber,
  type LoweredShare,
  type LoweredTruth,
  multiply,
  NotColumnar,
  opposite,
} from './lowered.ts'

/** Compares two values of one kind; unknown where either is. */
export function compare(steps: Steps, how: Comparison, a: Lowered, b: Lowered): LoweredTruth {
  if (a.kind === 'missing' || b.kind === 'missing') return constantTruth(steps, undefined)
  if (a.kind === 'number' && b.kind === 'number') return compareNumbers(steps, how, a, b)
  if (a.kind === 'share' && b.kind === 'share') return compareShares(steps, how, a, b)
  if (a.kind === 'code' && b.kind === 'text') {
    return among(steps, a, (word) => ordered(how, word, b.value))
  }
  if (a.kind === 'text' && b.kind === 'code') {
    return among(steps, b, (word) => ordered(how, a.value, word))
  }
  if (a.kind === 'text' && b.kind === 'text') {
    return constantTruth(steps, ordered(how, a.value, b.value))
  }
  if (a.kind === 'truth' && b.kind === 'truth' && (how === '=' || how === '!=')) {
    const equal = either(steps, both(steps, a, b), both(steps, opposite(a), opposite(b)))
    return how === '=' ? equal : opposite(equal)
  }
  throw new NotColumnar(`${a.kind} ${how} ${b.kind}`)
}

function ordered(how: Comparison, a: string, b: string): boolean {
  switch (how) {
    case '>=':
      return a >= b
    case '>':
      return a > b
    case '<=':
      return a <= b
    case '<':
      return a < b
    case '=':
      return a === b
    case '!=':
      return a !== b
  }
}

/** Compares numbers of one kind. */
export function compareNumbers(
  steps: Steps,
  how: Comparison,
  a: LoweredNumber,
  b: LoweredNumber,
): LoweredTruth {
  switch (how) {
    case '>=':
      return opposite(compareNumbers(steps, '<', a, b))
    case '>':
      return compareNumbers(steps, '<', b, a)
    case '<=':
      return opposite(compareNumbers(steps, '<', b, a))
    case '!=':
      return opposite(compareNumbers(steps, '=', a, b))
    case '<': {
      const total = a.total && b.total
      const holds = steps.add({ op: 'below', a: a.at, b: b.at })
      const fails = total
        ? steps.add({ op: 'not', of: holds })
        : steps.add({ op: 'atMost', a: b.at, b: a.at })
      return { kind: 'truth', holds, fails, total }
    }
    case '=': {
      const total = a.total && b.total
      const holds = steps.add({ op: 'same', a: a.at, b: b.at })
      const fails = total
        ? steps.add({ op: 'not', of: holds })
        : steps.add({
            op: 'either',
            a: steps.add({ op: 'below', a: a.at, b: b.at }),
            b: steps.add({ op: 'below', a: b.at, b: a.at }),
          })
      return { kind: 'truth', holds, fails, total }
    }
  }
}

/** a/b against c/d is a × d against c × b, since b and d are positive. */
function compareShares(
  steps: Steps,
  how: Comparison,
  a: LoweredShare,
  b: LoweredShare,
): LoweredTruth {
  return compareNumbers(
    steps,
    how,
    multiply(steps, a.over, b.under),
    multiply(steps, b.over, a.under),
  )
}

/** Whether a code is one of the words that a condition picks. */
export function among(
  steps: Steps,
  code: LoweredCode,
  picks: (word: string) => boolean,
): LoweredTruth {
  const table = (wanted: boolean) => [
    0,
    ...code.dictionary.map((word) => (picks(word) === wanted ? 1 : 0)),
  ]
  const holds = steps.add({ op: 'within', of: code.at, table: table(true) })
  const fails = code.gaps
    ? steps.add({ op: 'within', of: code.at, table: table(false) })
    : steps.add({ op: 'not', of: holds })
  return { kind: 'truth', holds, fails, total: !code.gaps }
}

/** The share chosen by a truth. */
export function chooseShare(
  steps: Steps,
  condition: LoweredTruth,
  yes: LoweredShare,
  no: LoweredShare,
): LoweredShare {
  return {
    kind: 'share',
    over: chooseNumber(steps, condition, yes.over, no.over),
    under: chooseNumber(steps, condition, yes.under, no.under),
  }
}

/** The greater or smaller of two shares. */
export function extremeShare(
  steps: Steps,
  op: 'greater' | 'smaller',
  a: LoweredShare,
  b: LoweredShare,
): LoweredShare {
  const first = compareShares(steps, op === 'greater' ? '>=' : '<=', a, b)
  return chooseShare(steps, first, a, b)
}
