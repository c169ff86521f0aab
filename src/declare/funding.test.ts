import { expect, test } from 'vitest'
import { fundedService } from '../../test/support/funded-service.ts'
import { share } from '../values/share.ts'
import { type Funding, faultsOfFunding } from './funding.ts'

const { funding, procedure, findings } = fundedService
if (funding === undefined) throw new Error('the service pays nothing')
const faults = (over: Partial<Funding>, found = findings) =>
  faultsOfFunding({ ...funding, ...over }, procedure, found)

test('a funding that can be followed has no faults', () => {
  expect(faults({})).toEqual([])
})

test('shares that do not sum to one are a fault', () => {
  const [first, ...rest] = funding.instalments
  if (first === undefined) throw new Error('no instalments')
  expect(faults({ instalments: [{ ...first, share: share(5n, 10n) }, ...rest] })).toEqual([
    'shares of instalments do not sum to one',
  ])
})

test('an instalment that no stage releases is a fault, and a stage that releases none too', () => {
  const [first, ...rest] = funding.instalments
  if (first === undefined) throw new Error('no instalments')
  expect(faults({ instalments: [{ ...first, id: 'other' }, ...rest] })).toEqual([
    'instalment other is not released by one stage',
    'a stage releases an instalment that is not there',
  ])
})

test('entries the ledger does not have, limits and findings that lack are faults', () => {
  expect(faults({ entries: { ...funding.entries, pay: 'none' } })).toEqual([
    'entry pay has not one line',
  ])
  const { within: _, ...terminated } = funding.terminated
  expect(faults({ terminated })).toEqual([
    'a settlement does not say within which money is paid back',
  ])
  expect(faults({}, [])).toEqual(['test-spent is not among the findings'])
})
