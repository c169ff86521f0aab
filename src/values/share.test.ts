import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fen, yuan } from './money.ts'
import {
  addShares,
  compareShares,
  divideShares,
  multiplyShares,
  ofMoney,
  parseDecimal,
  percent,
  roundShare,
  type Share,
  share,
  showDecimal,
  showPercent,
  subtractShares,
  whole,
} from './share.ts'

const anyShare = fc
  .tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 12n))
  .map(([n, d]) => share(n, d))

test('shares are in lowest terms, with the sign above', () => {
  expect(share(2n, 4n)).toEqual({ n: 1n, d: 2n })
  expect(share(2n, -4n)).toEqual({ n: -1n, d: 2n })
  expect(share(0n, -7n)).toEqual({ n: 0n, d: 1n })
  expect(percent(5n)).toEqual({ n: 1n, d: 20n })
  expect(() => share(1n, 0n)).toThrow('zero')
})

test('comparison is exact where binary fractions are not', () => {
  const sum = addShares(share(1n, 10n), share(2n, 10n))
  expect(compareShares(sum, share(3n, 10n))).toBe(0)
  expect(compareShares(share(49_999_999n, 1_000_000_000n), percent(5n))).toBe(-1)
  expect(compareShares(percent(5n), share(49_999_999n, 1_000_000_000n))).toBe(1)
})

test('a share of an amount is rounded once, as the rule says', () => {
  expect(ofMoney(share(1n, 3n), yuan(100n), 'half-up')).toBe(3333n)
  expect(ofMoney(share(1n, 3n), yuan(100n), 'up')).toBe(3334n)
  expect(ofMoney(percent(50n), fen(5n), 'half-up')).toBe(3n)
  expect(ofMoney(percent(50n), fen(5n), 'half-even')).toBe(2n)
  expect(ofMoney(percent(75n), yuan(1_000_000n), 'down')).toBe(75_000_000n)
})

test('percentages are rounded half-up from the exact value', () => {
  expect(showPercent(share(1n, 3n), 2)).toBe('33.33%')
  expect(showPercent(share(1n, 8n), 1)).toBe('12.5%')
  expect(showPercent(share(1n, 8n), 0)).toBe('13%')
  // 1.005 as a binary fraction is a little less and would show as 1.00
  expect(showPercent(share(1005n, 100_000n), 2)).toBe('1.01%')
  expect(showPercent(share(-1n, 8n), 0)).toBe('-13%')
  expect(showDecimal(share(7n, 3n), 3)).toBe('2.333')
  expect(roundShare(share(7n, 2n), 'half-even')).toBe(4n)
})

test('decimals are read exactly', () => {
  expect(parseDecimal('0.05')).toEqual({ ok: true, value: percent(5n) })
  expect(parseDecimal('-0.5')).toEqual({ ok: true, value: share(-1n, 2n) })
  expect(parseDecimal('12')).toEqual({ ok: true, value: whole(12n) })
  for (const text of ['', '.5', '5.', '1e3', '5%', '1,000', '+1', '0x1', 'Infinity']) {
    expect(parseDecimal(text)).toEqual({ ok: false, reason: 'format' })
  }
  expect(parseDecimal('9'.repeat(61))).toEqual({ ok: false, reason: 'range' })
})

test('sums, differences, products and quotients undo each other', () => {
  fc.assert(
    fc.property(anyShare, anyShare, (a: Share, b: Share) => {
      expect(subtractShares(addShares(a, b), b)).toEqual(a)
      if (b.n !== 0n) expect(divideShares(multiplyShares(a, b), b)).toEqual(a)
      expect(compareShares(a, b) + compareShares(b, a)).toBe(0)
    }),
  )
})

test('a decimal that is written is read back', () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.nat(9), (n, digits) => {
      const value = share(n, 10n ** BigInt(digits))
      expect(parseDecimal(showDecimal(value, digits))).toEqual({ ok: true, value })
    }),
  )
})

test('parts rounded down never exceed the whole', () => {
  fc.assert(
    fc.property(
      fc.array(fc.bigInt(0n, 1000n), { minLength: 1, maxLength: 8 }),
      fc.bigInt(0n, 10n ** 15n),
      (weights, amount) => {
        const total = weights.reduce((a, b) => a + b, 0n)
        fc.pre(total > 0n)
        const parts = weights.map((w) => ofMoney(share(w, total), fen(amount), 'down'))
        const sum = parts.reduce<bigint>((a, b) => a + b, 0n)
        expect(sum <= amount && amount - sum < BigInt(weights.length)).toBe(true)
      },
    ),
  )
})
