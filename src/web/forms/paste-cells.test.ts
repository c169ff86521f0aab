import { expect, test } from 'vitest'
import type { FactView } from '../../http/contract/services.ts'
import { pastedLines, readCells } from './paste-cells.ts'

const columns: FactView[] = [
  { id: 'item', kind: 'text', label: { zh: '项目', en: 'Item' } },
  { id: 'amount', kind: 'money', label: { zh: '金额', en: 'Amount' } },
  {
    id: 'kind',
    kind: 'choice',
    label: { zh: '类别', en: 'Kind' },
    options: [{ id: 'device', label: { zh: '设备', en: 'Equipment' } }],
  },
]

test('cells are taken in the order of the columns', () => {
  expect(pastedLines('服务器\t12.5万\t设备\r\n材料\t3,000\t\r\n', columns)).toEqual([
    { item: '服务器', amount: '125000.00', kind: 'device' },
    { item: '材料', amount: '3000.00' },
  ])
})

test('cells go from the column in which was pasted', () => {
  expect(pastedLines('100\t设备', columns, 1)).toEqual([{ amount: '100.00', kind: 'device' }])
})

test('a line of headings names the columns, in either language and any order', () => {
  expect(pastedLines('Amount\t项目 *\n5\t材料', columns)).toEqual([
    { amount: '5.00', item: '材料' },
  ])
})

test('quoted cells keep their lines and quotes', () => {
  expect(readCells('"a\nb"\t"say ""x"""\nc\td')).toEqual([
    ['a\nb', 'say "x"'],
    ['c', 'd'],
  ])
})

test('an unknown choice is kept, so that its problem can be shown', () => {
  expect(pastedLines('x\t1\t别的', columns)).toEqual([{ item: 'x', amount: '1.00', kind: '别的' }])
})
