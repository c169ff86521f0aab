import { expect, test } from 'vitest'
import { checkForeignResidentCard } from './foreign-resident-card.ts'

test('the specimen of 2017 names the nation by letters', () => {
  expect(checkForeignResidentCard('CAN110081080310')).toEqual({
    ok: true,
    value: { number: 'CAN110081080310', form: 2017, nation: 'CAN' },
  })
  expect(checkForeignResidentCard(' can110081080310 ').ok).toBe(true)
})

test('the specimen of 2023 names the nation by digits and has the date of birth', () => {
  expect(checkForeignResidentCard('911124198108030024')).toEqual({
    ok: true,
    value: { number: '911124198108030024', form: 2023, nation: '124', bornOn: '1981-08-03' },
  })
})

test.each([
  ['CAN110081080311', 'check'],
  ['CAN110081080301', 'check'],
  ['911124198108030025', 'check'],
  ['911124198113030024', 'birth-date'],
  ['811124198108030024', 'format'],
  ['CA1110081080310', 'format'],
  ['CAN11008108031', 'format'],
  ['', 'format'],
])('%j is refused: %s', (text, reason) => {
  expect(checkForeignResidentCard(text)).toEqual({ ok: false, reason })
})
