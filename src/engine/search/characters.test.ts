import { expect, test } from 'vitest'
import { CharacterCosts, costs } from './character-costs.ts'
import { looksApart, soundAlike, soundClose } from './characters.ts'

const unit = (char: string) => char.charCodeAt(0)

test.each([
  ['汇', '惠', true],
  ['重', '虫', true],
  ['乐', '勒', true],
  ['乐', '岳', true],
  ['汇', '达', false],
])('%s and %s can be read alike: %s', (a, b, alike) => {
  expect(soundAlike(unit(a), unit(b))).toBe(alike)
})

test.each([
  ['森', '生', true],
  ['宁', '林', true],
  ['汇', '达', false],
])('%s and %s are often mixed up by ear: %s', (a, b, close) => {
  expect(soundClose(unit(a), unit(b))).toBe(close)
})

test('characters that share their parts look nearer than those that share none', () => {
  for (const [a = '', b = '', other = ''] of [
    ...['微徽达', '晴睛达', '未末鑫', '科料鑫', '晟晨亿'],
  ]) {
    expect(looksApart(unit(a), unit(b))).toBeLessThan(looksApart(unit(a), unit(other)))
  }
})

test('a slip costs the less the likelier it is', () => {
  const between = new CharacterCosts()
  const cost = (a: string, b: string) => between.between(unit(a), unit(b))
  expect(cost('汇', '汇')).toBe(0)
  expect(cost('惠', '汇')).toBe(costs.sameSound)
  expect(cost('徽', '微')).toBeLessThan(costs.closeSound)
  expect(cost('某', '达')).toBe(costs.open)
  expect(cost('鑫', '亿')).toBe(costs.any)
})
