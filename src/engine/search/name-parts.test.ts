import { expect, test } from 'vitest'
import { fold } from './fold.ts'
import { NameCutter } from './name-parts.ts'
import { unitsOf } from './units.ts'

const brandOf = (name: string) => {
  const folded = fold(name)
  const { brandStart, brandEnd } = new NameCutter(['天河']).cut(unitsOf(folded), folded.length)
  return folded.slice(brandStart, brandEnd)
}

test.each([
  ['广州华达生物医药科技有限公司', '华达', 'place, trade and form'],
  ['广东省广州市天河区百木嘉信息技术股份有限公司', '百木嘉', 'several places'],
  ['华达（广州）科技有限公司', '华达', 'the place inside'],
  ['鑫源思远合伙企业（有限合伙）', '鑫源思远', 'no trade'],
  ['广州科技有限公司', '广州', 'nothing but a place'],
  ['南方', '南方', 'a short name'],
  ['华达', '华达', 'only the brand'],
])('the brand of %s is %s (%s)', (name, brand) => {
  expect(brandOf(name)).toBe(brand)
})

test('a text of trades, places and forms only is common', () => {
  const cutter = new NameCutter()
  expect(cutter.isCommon(unitsOf('生物科技有限公司'))).toBe(true)
  expect(cutter.isCommon(unitsOf('广州科技'))).toBe(true)
  expect(cutter.isCommon(unitsOf('华达科技'))).toBe(false)
})
