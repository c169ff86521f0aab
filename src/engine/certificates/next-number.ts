/** Gives the next number of a series, without gaps: the series row is locked until the commit. */

import { textOf } from '../../store/cells.ts'
import type { Statement, Tx } from '../../store/database.ts'

const next: Statement = {
  name: 'number-next',
  text: `insert into number_series (jurisdiction, series, period, last) values ($1, $2, $3, 1)
    on conflict (jurisdiction, series, period) do update set last = number_series.last + 1
    returning last::text`,
}

/**
 * The next serial of a series within a period. A transaction that fails gives its serial back.
 *
 * @param period - what the serial restarts in, such as year and registry point
 */
export async function nextSerial(
  tx: Tx,
  jurisdiction: string,
  series: string,
  period: string,
): Promise<number> {
  const [row] = await tx.run(next, [jurisdiction, series, period])
  if (row === undefined) throw new Error('the series gave no number')
  return Number(textOf(row, 'last'))
}
