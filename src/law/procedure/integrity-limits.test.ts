import { expect, test } from 'vitest'
import { valueOn } from '../../declare/parameter.ts'
import { civilDate } from '../../values/civil-date.ts'
import { years } from '../../values/limit.ts'
import {
  gravestAtLeast,
  gravestAtMost,
  heavierAtMost,
  seriousAtLeast,
  seriousAtMost,
} from './integrity-limits.ts'

const all = { heavierAtMost, seriousAtLeast, seriousAtMost, gravestAtLeast, gravestAtMost }

test('bars are set by the rules of 2022, not before, and say that the text was not read', () => {
  for (const each of Object.values(all)) {
    expect(valueOn(each, civilDate('2022-08-24'))).toBeUndefined()
    const dated = valueOn(each, civilDate('2022-08-25'))
    expect(dated?.cite).toMatchObject({ instrument: 'misconduct-2022', grade: 'unverified' })
  }
})

test('grades of severity meet without a gap, and the gravest has no end', () => {
  const on = civilDate('2023-01-01')
  expect(valueOn(heavierAtMost, on)?.value).toEqual(years(3))
  expect(valueOn(seriousAtLeast, on)?.value).toEqual(valueOn(heavierAtMost, on)?.value)
  expect(valueOn(gravestAtLeast, on)?.value).toEqual(valueOn(seriousAtMost, on)?.value)
  expect(valueOn(seriousAtMost, on)?.value).toEqual(years(5))
  expect(valueOn(gravestAtMost, on)?.value).toBeNull()
})
