/** Figures we quote come out of this harness, so it must not flatter us. */
import { expect, test } from 'vitest'
import { measure, median } from '../bench/harness.ts'

test('the median of an even number of turns lies between the two in the middle', () => {
  expect(median([10, 1, 3, 2])).toBe(2.5)
  expect(median([5, 1, 9])).toBe(5)
})

test('contenders take turns in alternating order, after one turn that does not count', async () => {
  const seen: string[] = []
  const contender = (name: string) => ({ name, run: () => seen.push(name) })
  const taken = await measure({
    name: 'turns',
    repeat: 3,
    contenders: [contender('a'), contender('b')],
  })
  expect(seen.join('')).toBe('ab' + 'ab' + 'ba' + 'ab')
  expect(taken.map(({ name, all }) => [name, all.length])).toEqual([
    ['a', 3],
    ['b', 3],
  ])
})

test('a contender that gives another result ends the measurement', async () => {
  const work = measure({
    name: 'wrong',
    repeat: 1,
    contenders: [
      { name: 'ours', run: () => 1 },
      { name: 'peer', run: () => 2 },
    ],
    check: (results) => {
      if (results.ours !== results.peer) throw new Error('they differ')
    },
  })
  await expect(work).rejects.toThrow('they differ')
})
