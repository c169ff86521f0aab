/** The file of a payment order, as bank or treasury take it. */
import { Refusal } from '../../declare/refusal.ts'
import type { Reader } from '../../store/database.ts'
import { fen, formatYuan } from '../../values/money.ts'
import type { Bureau } from '../bureau.ts'
import type { WrittenCell } from '../sheets/column.ts'
import { writeCsv } from '../sheets/write-csv.ts'
import { writeXlsx } from '../sheets/write-xlsx.ts'
import { orderColumns } from './answer-columns.ts'
import { listOrders, type Payment, type PaymentOrder, paymentsOf } from './list-payments.ts'

/** No such order. */
export const orderUnknown = (number: string) =>
  new Refusal(
    'payment.order-unknown',
    {
      zh: '没有找到该支付令。请核对编号。',
      en: 'No such payment order. Check its number.',
    },
    { number },
  )

/** An order with its payments. @throws Refusal `payment.order-unknown` */
export function readOrder(
  bureau: Bureau,
  reader: Reader,
  number: string,
): Promise<PaymentOrder & { readonly items: readonly Payment[] }> {
  const { jurisdiction } = reader
  return bureau.database.transaction(reader, async (tx) => {
    const [order] = await listOrders(tx, jurisdiction, { limit: 1, number })
    if (order === undefined) throw orderUnknown(number)
    return { ...order, items: await paymentsOf(tx, jurisdiction, number) }
  })
}

/**
 * Writes an order as xlsx or csv. The same order gives the same bytes; the columns that bank or
 * treasury fill are empty.
 */
export async function orderFile(
  bureau: Bureau,
  reader: Reader,
  number: string,
  format: 'xlsx' | 'csv',
): Promise<AsyncGenerator<Uint8Array>> {
  const { items } = await readOrder(bureau, reader, number)
  const rows = items.filter(({ state }) => state === 'ordered').map(rowOf)
  return format === 'csv'
    ? writeCsv(rows, { columns: orderColumns })
    : writeXlsx(rows, { columns: orderColumns, sheet: number })
}

function rowOf(of: Payment): readonly WrittenCell[] {
  return [
    of.number,
    of.payeeName,
    of.payeeAccount,
    of.payeeBank,
    formatYuan(fen(BigInt(of.amount))),
    `${of.title}（${of.receipt}）`,
    null,
    null,
    null,
    null,
  ]
}
