import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PostingLists } from './posting-lists.ts'

const read = (lists: PostingLists, list: number, most?: number) => {
  const count = Math.min(lists.count(list), most ?? Number.POSITIVE_INFINITY)
  return Array.from(lists.read(list, new Int32Array(0), most).subarray(0, count))
}

test('lists filled in turn give back what was added, in order and once', () => {
  const step = fc.tuple(fc.nat(3), fc.oneof(fc.nat(3), fc.integer({ min: 0, max: 1_000_000 })))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 800 }), fc.nat(20), (steps, most) => {
      const lists = new PostingLists()
      const expected: number[][] = [[], [], [], []]
      for (const _ of expected) lists.open()
      let id = 0
      for (const [list, distance] of steps) {
        id += distance
        lists.add(list, id)
        const own = expected[list] ?? []
        if (own.at(-1) !== id) own.push(id)
      }
      expected.forEach((ids, list) => {
        expect(read(lists, list)).toEqual(ids)
        expect(read(lists, list, most)).toEqual(ids.slice(0, most))
      })
    }),
  )
})

test('a list longer than a page of bytes is whole', () => {
  const lists = new PostingLists()
  const list = lists.open()
  const other = lists.open()
  const ids = Array.from({ length: 70_000 }, (_, i) => i * 200)
  for (const id of ids) {
    lists.add(list, id)
    if (id % 3 === 0) lists.add(other, id)
  }
  expect(read(lists, list)).toEqual(ids)
  expect(read(lists, other)).toEqual(ids.filter((id) => id % 3 === 0))
})
