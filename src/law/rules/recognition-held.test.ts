import { expect, test } from 'vitest'
import { verdictOn } from '../../../test/support/law-on-day.ts'
import { hnteHeld, techSmeHeld } from './recognition-held.ts'
import { hnteValidUntil, listedYear } from './tech-sme-facts.ts'

test.each([
  ['2021-11-07', 'holds'],
  ['2021-11-08', 'holds'],
  ['2021-11-09', 'fails'],
] as const)('hnte.held on %s, valid until 2021-11-08: %s', (on, verdict) => {
  expect(verdictOn(hnteHeld, { [hnteValidUntil.id]: '2021-11-08' }, on)).toBe(verdict)
})

test.each([
  ['2019-12-31', 'fails'],
  ['2020-01-01', 'holds'],
  ['2020-12-31', 'holds'],
  ['2021-01-01', 'fails'],
] as const)('tech-sme.held on %s, listed for 2020: %s', (on, verdict) => {
  expect(verdictOn(techSmeHeld, { [listedYear.id]: 2020n }, on)).toBe(verdict)
})

test('nobody holds what no register knows of', () => {
  expect(verdictOn(hnteHeld, {}, '2021-01-01')).toBe('fails')
  expect(verdictOn(techSmeHeld, {}, '2021-01-01')).toBe('fails')
})
