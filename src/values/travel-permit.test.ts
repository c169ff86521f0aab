import { expect, test } from 'vitest'
import { checkTravelPermit } from './travel-permit.ts'

test.each([
  ['H12345678', 'H12345678', 'hongKong'],
  ['m12345678', 'M12345678', 'macao'],
  ['H1234567801', 'H12345678', 'hongKong'],
  ['12345678', '12345678', 'taiwan'],
])('%s is permit %s of a resident of %s', (text, number, region) => {
  expect(checkTravelPermit(text)).toEqual({ ok: true, number, region })
})

test.each(['H1234567', 'H123456789', 'A12345678', '1234567', '123456789', ''])(
  '%j is none',
  (text) => {
    expect(checkTravelPermit(text)).toEqual({ ok: false, reason: 'format' })
  },
)
