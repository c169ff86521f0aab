/** Compares the instalments that lists show with the events of their cases. */
import { textOf, textOrNull } from '../../store/cells.ts'
import type { Reader, Statement } from '../../store/database.ts'
import type { Bureau } from '../bureau.ts'
import { readFunding } from './read-funding.ts'

/** An instalment that is not what the events say. */
export interface InstalmentFault {
  readonly caseId: string
  readonly instalment: string
}

const page: Statement = {
  name: 'instalments-kept',
  text: `select case_id, id, amount::text as amount, state, due_on::text as due_on, number,
      paid_on::text as paid_on
    from case_instalment where jurisdiction = $1 and case_id in (
      select distinct case_id from case_instalment where jurisdiction = $1 and case_id > $2
      order by case_id limit $3)
    order by case_id, ordinal`,
}
/** Cases compared at a time. */
const atOnce = 200

/** Every instalment of every case that differs from its events, up to a page of them. */
export async function checkInstalments(
  bureau: Bureau,
  reader: Reader,
): Promise<readonly InstalmentFault[]> {
  const { jurisdiction } = reader
  const faults: InstalmentFault[] = []
  for (let from = '', more = true; more && faults.length < atOnce; ) {
    const last: string = await bureau.database.transaction(reader, async (tx) => {
      const rows = await tx.run(page, [jurisdiction, from, atOnce])
      for (const caseId of new Set(rows.map((row) => textOf(row, 'case_id')))) {
        const { instalments } = await readFunding(tx, jurisdiction, caseId)
        const kept = rows.filter((row) => textOf(row, 'case_id') === caseId)
        for (const each of instalments) {
          const row = kept.find((one) => textOf(one, 'id') === each.id)
          const said = [each.amount, each.state, each.dueOn, each.number, each.paidOn]
          const shown =
            row === undefined
              ? []
              : [
                  textOf(row, 'amount'),
                  textOf(row, 'state'),
                  textOrNull(row, 'due_on'),
                  textOrNull(row, 'number'),
                  textOrNull(row, 'paid_on'),
                ]
          if (String(said) !== String(shown)) faults.push({ caseId, instalment: each.id })
        }
        for (const row of kept) {
          const id = textOf(row, 'id')
          if (instalments.every((each) => each.id !== id)) faults.push({ caseId, instalment: id })
        }
      }
      return rows.length === 0 ? '' : textOf(rows.at(-1) ?? {}, 'case_id')
    })
    more = last !== ''
    from = last
  }
  return faults
}
