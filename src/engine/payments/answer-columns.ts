/** Headings of the file of an order and of the answer to it: bank or treasury fill the last four. */
import type { WrittenColumn } from '../sheets/column.ts'

/** A column of the file. */
export type OrderColumn =
  | 'number'
  | 'payeeName'
  | 'payeeAccount'
  | 'payeeBank'
  | 'amount'
  | 'purpose'
  | 'result'
  | 'on'
  | 'reference'
  | 'reason'

/** Columns in order; headings are Chinese, as banks and treasury read them. */
export const orderColumns: readonly (WrittenColumn & { readonly id: OrderColumn })[] = [
  { id: 'number', header: '支付编号', width: 26, kind: 'text' },
  { id: 'payeeName', header: '收款人名称', width: 36, kind: 'text' },
  { id: 'payeeAccount', header: '收款人账号', width: 26, kind: 'text' },
  { id: 'payeeBank', header: '开户银行', width: 30, kind: 'text' },
  { id: 'amount', header: '金额（元）', width: 18, kind: 'money' },
  { id: 'purpose', header: '用途', width: 40, kind: 'text' },
  { id: 'result', header: '支付结果', width: 12, kind: 'text' },
  { id: 'on', header: '支付日期', width: 12, kind: 'date' },
  { id: 'reference', header: '交易流水号', width: 26, kind: 'text' },
  { id: 'reason', header: '退票原因', width: 30, kind: 'text' },
]

const alsoCalled: Readonly<Record<string, OrderColumn>> = {
  支付编号: 'number',
  付款编号: 'number',
  金额: 'amount',
  支付金额: 'amount',
  支付结果: 'result',
  结果: 'result',
  支付日期: 'on',
  日期: 'on',
  交易流水号: 'reference',
  流水号: 'reference',
  退票原因: 'reason',
  原因: 'reason',
}

/** The column a heading means; units in brackets do not count. */
export const columnHeaded = (heading: string): OrderColumn | undefined =>
  alsoCalled[heading.replace(/[（(].*[）)]/, '').trim()]

/** What an answer must say of every payment. */
export const neededColumns: readonly OrderColumn[] = ['number', 'amount', 'result', 'on']

const results: Readonly<Record<string, 'paid' | 'bounced'>> = {
  成功: 'paid',
  支付成功: 'paid',
  已支付: 'paid',
  paid: 'paid',
  失败: 'bounced',
  支付失败: 'bounced',
  退票: 'bounced',
  已退回: 'bounced',
  bounced: 'bounced',
}

/** What the words of a bank mean. */
export const resultCalled = (text: string): 'paid' | 'bounced' | undefined =>
  results[text.trim().toLowerCase()]
