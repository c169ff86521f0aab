import { expect, test } from 'vitest'
import { parseProfileId } from './partner-profile-id.ts'

test('UKTR20150103001 is a technology request from the UK of 2015-01-03, number 1', () => {
  expect(parseProfileId('UKTR20150103001')).toEqual({
    country: 'UK',
    kind: 'TR',
    on: '2015-01-03',
    serial: 1,
  })
})

test('research and development requests have three letters', () => {
  expect(parseProfileId('rdrdr20160229002')?.kind).toBe('RDR')
})

test.each(['', 'UKXX20150103001', 'UKTR20150230001', 'UKTR2015010301', 'UKTR20150103001x'])(
  '%s is no id',
  (text) => {
    expect(parseProfileId(text)).toBeUndefined()
  },
)
