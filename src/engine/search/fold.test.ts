import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold, pieces, unknownCharacter } from './fold.ts'

test.each([
  ['ＴＣＬ科技', 'tcl科技', 'full width and capitals'],
  ['华为（广州）科技', '华为广州科技', 'brackets'],
  ['華圖軟體', '华图软体', 'traditional characters'],
  ['金·海 达', '金海达', 'dots and spaces'],
  ['', '', 'nothing'],
])('%s is compared as %s (%s)', (text, as) => {
  expect(fold(text)).toBe(as)
})

test('folding twice changes nothing more', () => {
  const text = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units))
  fc.assert(fc.property(text, (any) => fold(fold(any)) === fold(any)))
})

test('a query is parted at spaces, and a question mark is one unknown character', () => {
  expect(pieces('  华达　生物 ')).toEqual(['华达', '生物'])
  expect(pieces('华?科技')).toEqual([`华${unknownCharacter}科技`])
  expect(pieces('? （）')).toEqual([])
})
