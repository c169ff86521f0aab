import { expect, test } from 'vitest'
import { type Changeable, placeOf, stepsOf } from './steps-of.ts'

const changeable = (kind: Changeable['kind'], value: string): Changeable => ({
  id: 'x',
  title: { zh: '甲', en: 'x' },
  kind,
  value,
  unit: '',
  cite: {
    instrument: 'i',
    number: 'n',
    title: { zh: '甲', en: 'i' },
    article: '1',
    says: { zh: '甲', en: 'i' },
    grade: 'verified',
  },
})

test('a slider over a share has every whole percent', () => {
  const steps = stepsOf(changeable('percent', '60'))
  expect([steps[0], steps[60], steps.at(-1)]).toEqual(['0', '60', '100'])
})

test('a slider over money reaches twice the present value, which is one of its places', () => {
  const steps = stepsOf(changeable('money', '200000000.00'))
  expect([steps[0], steps[50], steps.at(-1)]).toEqual(['0.00', '200000000.00', '400000000.00'])
  expect(placeOf(steps, '200000000.00')).toBe(50)
})

test('a small count has each number once, a day and a list no slider', () => {
  expect(stepsOf(changeable('count', '3'))).toEqual(['0', '1', '2', '3', '4', '5', '6'])
  expect(stepsOf(changeable('day', '2016-01-01'))).toEqual([])
  expect(stepsOf(changeable('list', 'a,b'))).toEqual([])
})
