import { expect, it } from 'vitest'
import { along, chanceOf, scrambled } from './chance.ts'

it('depends on stream and index only', () => {
  const draw = (stream: number, index: number) => {
    const chance = chanceOf(stream, index)
    return [chance.below(1000), chance.below(2 ** 50), chance.between(5, 9)]
  }
  expect(draw(1, 7)).toEqual(draw(1, 7))
  expect(draw(1, 7)).not.toEqual(draw(2, 7))
  expect(draw(1, 7)).not.toEqual(draw(1, 8))
})

it('puts every number of a size in another place, each once', () => {
  for (const size of [2, 5, 1000, 4099]) {
    const all = Array.from({ length: size }, (_, i) => scrambled(i, size, 3))
    expect(new Set(all).size).toBe(size)
    expect(Math.max(...all)).toBe(size - 1)
  }
})

it('follows a curve between its ends', () => {
  const curve = [
    [0, 10],
    [9000, 100],
    [10_000, 5000],
  ] as const
  const drawn = Array.from({ length: 3000 }, (_, i) => along(curve, chanceOf(5, i)))
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(10)
  expect(Math.max(...drawn)).toBeGreaterThan(1000)
  expect(drawn.filter((each) => each <= 100).length / drawn.length).toBeCloseTo(0.9, 1)
})
