import { expect, test } from 'vitest'
import { bend } from './anchors.ts'
import { piecesOf } from './procedure-track.tsx'

const stop = (id: string, state?: 'done' | 'current' | 'ahead') => ({
  id,
  title: id,
  ...(state === undefined ? {} : { state }),
})

test('track joins each stage to the next and is travelled up to the current one', () => {
  expect(piecesOf([stop('a', 'done'), stop('b', 'current'), stop('c', 'ahead')])).toEqual([
    { from: 'a', to: 'b', shape: 'straight', travelled: true },
    { from: 'b', to: 'c', shape: 'straight', travelled: false },
  ])
})

test('parallel track leaves one stop, runs side by side and joins again', () => {
  const steps = [
    stop('a'),
    { id: 'p', branches: [[stop('b1'), stop('b2')], [stop('c1')]] },
    stop('d'),
  ]
  expect(piecesOf(steps).map(({ from, to, shape }) => `${from}-${to} ${shape}`)).toEqual([
    'a-b1 leaves',
    'b1-b2 straight',
    'a-c1 leaves',
    'b2-d joins',
    'c1-d joins',
  ])
})

test('a bend is straight where both ends are on one line', () => {
  expect(bend({ x: 0, y: 5 }, { x: 9, y: 5 }, 'down')).toBe('M0 5L9 5')
  expect(bend({ x: 0, y: 0 }, { x: 40, y: 40 }, 'down')).toBe('M0 0V24Q0 40 16 40H40')
})
