import { describe, expect, test } from 'vitest'
import { verdictOn } from '../../../test/support/law-on-day.ts'
import type { Facts } from '../../declare/fact.ts'
import { incomeTaxEligible } from './technology-contract-income-tax.ts'
import { buyerRegistersImport, sellerRegisters } from './technology-contract-registrant.ts'
import { vatExempt } from './technology-contract-vat.ts'

const day = '2019-07-01'
const factsOf = (side: string | undefined, seller: string | undefined): Facts => ({
  ...(side === undefined ? {} : { 'applicant-side': side }),
  ...(seller === undefined ? {} : { 'seller-region': seller }),
})

describe('who registers', () => {
  test.each([
    // Nothing said, or the seller: its own contract, wherever the buyer is.
    [undefined, undefined, 'holds', 'holds'],
    [undefined, 'city', 'holds', 'holds'],
    ['seller', undefined, 'holds', 'holds'],
    ['seller', 'city', 'holds', 'holds'],
    ['seller', 'nation', 'holds', 'holds'],
    // A seller outside the mainland does not file.
    ['seller', 'abroad', 'holds', 'fails'],
    ['seller', 'hk-macao-taiwan', 'holds', 'fails'],
    [undefined, 'abroad', 'holds', 'fails'],
    // The buyer files what came from outside, and nothing else.
    ['buyer', 'abroad', 'holds', 'holds'],
    ['buyer', 'hk-macao-taiwan', 'holds', 'holds'],
    ['buyer', 'city', 'fails', 'holds'],
    ['buyer', 'province', 'fails', 'holds'],
    ['buyer', 'nation', 'fails', 'holds'],
    ['buyer', undefined, 'unknown', 'holds'],
  ] as const)('side %s, seller in %s: %s, %s', (side, seller, bySeller, byBuyer) => {
    const facts = factsOf(side, seller)
    expect(verdictOn(sellerRegisters, facts, day)).toBe(bySeller)
    expect(verdictOn(buyerRegistersImport, facts, day)).toBe(byBuyer)
  })

  test('each rule sends back under its article, and says how sure we are', () => {
    expect(sellerRegisters).toMatchObject({ effect: 'return', cite: { article: '8' } })
    expect(buyerRegistersImport).toMatchObject({
      effect: 'return',
      grade: 'unverified',
      cite: { article: '11' },
    })
  })

  test.each([
    ['seller', 'holds'],
    ['buyer', 'fails'],
  ] as const)(
    'the tax relief of a transfer is the seller’s: filed by the %s it %s',
    (side, says) => {
      const facts = {
        ...factsOf(side, 'abroad'),
        'contract-category': 'transfer',
        'contract-subtype': 'know-how',
      }
      expect(verdictOn(vatExempt, facts, day)).toBe(says)
      if (says === 'fails') expect(verdictOn(incomeTaxEligible, facts, day)).toBe('fails')
    },
  )
})
