import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate } from '../../declare/expression/evaluate.ts'
import { lawOn } from '../../declare/expression/law-on.ts'
import type { Facts } from '../../declare/fact.ts'
import { find } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { fen, yuan } from '../../values/money.ts'
import {
  recognisedAmountInRange,
  technologyAmount,
  technologyAmountInRange,
} from './technology-contract-technology-amount.ts'

const law = lawOn(civilDate('2019-07-01'), [])
const amountOf = (facts: Facts) => evaluate(technologyAmount.value.node, facts, law)
const item = (amount: bigint, carrier: boolean) => ({
  'item-kind': 'equipment',
  'item-amount': yuan(amount),
  'item-carrier': carrier,
})

test('equipment and material are deducted, one prototype is a reasonable carrier', () => {
  const facts = {
    'total-amount': yuan(5_800_000n),
    'non-technical-items': [item(1_200_000n, false), item(300_000n, false), item(80_000n, true)],
  }
  expect(amountOf(facts).value).toBe(yuan(4_300_000n))
})

test('an empty table deducts nothing', () => {
  expect(amountOf({ 'total-amount': yuan(100n), 'non-technical-items': [] }).value).toBe(yuan(100n))
})

test('a table that was not filled in leaves the amount unknown, not the total', () => {
  const trace = amountOf({ 'total-amount': yuan(100n) })
  expect(trace.value).toBeUndefined()
  expect(trace.missing).toEqual(['non-technical-items'])
})

test('an item that does not say whether it is a carrier leaves the amount unknown', () => {
  const facts = {
    'total-amount': yuan(100n),
    'non-technical-items': [{ 'item-amount': yuan(10n) }],
  }
  expect(amountOf(facts).value).toBeUndefined()
})

describe('the technology amount lies between zero and the total', () => {
  test.each([
    [99n, 'holds'],
    [100n, 'holds'],
    [101n, 'fails'],
  ] as const)('%s deducted of 100: %s', (deducted, verdict) => {
    const facts = {
      'total-amount': yuan(100n),
      'non-technical-items': [item(deducted, false)],
    }
    expect(find(technologyAmountInRange, facts, law).verdict).toBe(verdict)
  })

  test('whatever is deducted, a range that holds is one', () => {
    const lines = fc.array(
      fc.record({
        'item-amount': fc.bigInt(0n, 10_000n).map((n) => fen(n)),
        'item-carrier': fc.boolean(),
      }),
    )
    fc.assert(
      fc.property(fc.bigInt(0n, 20_000n), lines, (total, items) => {
        const facts = { 'total-amount': fen(total), 'non-technical-items': items }
        const amount = amountOf(facts).value
        const inRange = typeof amount === 'bigint' && amount >= 0n && amount <= total
        return (find(technologyAmountInRange, facts, law).verdict === 'holds') === inRange
      }),
    )
  })
})

test.each([
  [undefined, 100n, 'holds'],
  [100n, 100n, 'holds'],
  [101n, 100n, 'fails'],
] as const)('recognised: technology %s of a total of %s: %s', (technology, total, verdict) => {
  const facts = {
    'recognised-total': yuan(total),
    ...(technology === undefined ? {} : { 'recognised-technology': yuan(technology) }),
  }
  expect(find(recognisedAmountInRange, facts, law).verdict).toBe(verdict)
})
