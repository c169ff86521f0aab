import { expect, test } from 'vitest'
import { noLaw } from '../../forms/form-law.ts'
import { decisiveSections, factsRead } from './facts-read.ts'

test('every fact of an expression is found, also in tables and choices', () => {
  const read = factsRead({
    op: 'all',
    of: [
      { op: 'not', of: { op: 'known', id: 'a' } },
      {
        op: 'sign',
        how: 'positive',
        of: { op: 'sumOver', rows: 'b', of: { op: 'column', id: 'c' } },
      },
      { op: 'oneOf', of: { op: 'fact', id: 'd' }, options: ['e'] },
      { op: 'compare', how: '<', left: { op: 'filingDay' }, right: { op: 'parameter', id: 'p' } },
    ],
  })
  expect([...read].sort()).toEqual(['a', 'b', 'd'])
})

test('a section asks only what something depends on, and nothing empty is shown', () => {
  const title = { zh: '节', en: 'Section' }
  const sections = [
    { title, facts: ['kind', 'name'] },
    { title, facts: ['address'], when: { op: 'fact' as const, id: 'kind' } },
  ]
  expect(decisiveSections(sections, noLaw)).toEqual([{ title, facts: ['kind'] }])
})
