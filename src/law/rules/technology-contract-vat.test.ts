import { describe, expect, test } from 'vitest'
import { evaluate } from '../../declare/expression/evaluate.ts'
import { lawOn } from '../../declare/expression/law-on.ts'
import { find } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { yuan } from '../../values/money.ts'
import { vatExempt, vatExemptBase, vatExemptCategories } from './technology-contract-vat.ts'

const verdict = (category: string, on: string) =>
  find(vatExempt, { 'contract-category': category }, lawOn(civilDate(on), [vatExemptCategories]))
    .verdict

describe('VAT exemption', () => {
  test.each([
    ['2016-04-30', 'unknown', 'business tax was still levied'],
    ['2016-05-01', 'holds', 'VAT replaced it'],
    ['2025-12-31', 'holds', 'the last day before the VAT Law'],
    ['2026-01-01', 'unknown', 'whether the relief goes on is not established'],
  ] as const)('of a transfer on %s: %s, %s', (on, expected, _why) => {
    expect(verdict('transfer', on)).toBe(expected)
  })

  test.each([
    ['development', 'holds'],
    ['licensing', 'holds'],
    ['consulting', 'fails'],
    ['services', 'fails'],
  ] as const)('of %s by itself: %s', (category, expected) => {
    expect(verdict(category, '2019-07-01')).toBe(expected)
  })

  test('a licence of four years has it in 2019, when licences were transfers', () => {
    expect(verdict('transfer', '2019-06-03')).toBe('holds')
  })

  test('related help counts only on the same invoice', () => {
    const line = (kind: string, amount: bigint, same: boolean) => ({
      'invoice-line-kind': kind,
      'invoice-line-amount': yuan(amount),
      'invoice-line-same': same,
    })
    const facts = {
      'invoice-lines': [
        line('technology', 1_000_000n, true),
        line('related', 200_000n, true),
        line('related', 50_000n, false),
        line('other', 30_000n, true),
      ],
    }
    const law = lawOn(civilDate('2019-07-01'), [])
    expect(evaluate(vatExemptBase.value.node, facts, law).value).toBe(yuan(1_200_000n))
  })
})
