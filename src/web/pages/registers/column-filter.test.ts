import { describe, expect, test } from 'vitest'
import type { ColumnView } from '../../../http/contract/registers.ts'
import {
  columnsShown,
  filterKind,
  filtersOf,
  readBeginning,
  readRange,
  writeBeginning,
  writeRange,
} from './column-filter.ts'

const column = (id: string, kind: ColumnView['kind'], more: Partial<ColumnView> = {}) => ({
  id,
  kind,
  label: { zh: id, en: id },
  required: false,
  shown: false,
  filter: true,
  open: true,
  ...more,
})

describe('ranges', () => {
  test.each([
    ['1000..2000', ['1000', '2000']],
    ['1000..', ['1000', '']],
    ['..2000', ['', '2000']],
    ['2019', ['2019', '2019']],
    [undefined, ['', '']],
  ] as const)('%s has the ends %j', (text, [from, to]) => {
    expect(readRange(text)).toEqual([from, to])
    expect(writeRange(from, to)).toBe(text)
  })
})

test('the beginning of a text is asked for with a star', () => {
  expect(writeBeginning('广州')).toBe('广州*')
  expect(readBeginning('广州*')).toBe('广州')
  expect(writeBeginning('')).toBeUndefined()
})

test('a column with options offers them, whatever its kind', () => {
  const district = column('district', 'text', {
    options: [{ id: '440106', label: { zh: '天河区', en: 'Tianhe' } }],
  })
  expect(filterKind(district)).toBe('options')
  expect(filterKind(column('revenue', 'money'))).toBe('range')
  expect(filterKind(column('name', 'text'))).toBe('text')
})

test('search, order and page are no filters, nor are names that are no columns', () => {
  const search = { q: 'x', sort: '-a', page: '2', cursor: 'c', cols: 'a', a: '1', b: '2' }
  expect(filtersOf(search, [column('a', 'count')])).toEqual({ a: '1' })
})

test('chosen columns are shown in the order of the register, and never none', () => {
  const columns = [column('a', 'text', { shown: true }), column('b', 'text'), column('c', 'text')]
  expect(columnsShown({}, columns).map(({ id }) => id)).toEqual(['a'])
  expect(columnsShown({ cols: 'c,a' }, columns).map(({ id }) => id)).toEqual(['a', 'c'])
  expect(columnsShown({ cols: 'gone' }, columns)).toHaveLength(3)
})
