/** Turns events that wait in the outbox into messages. */
import { numberOf, textOf } from '../../store/cells.ts'
import type { Statement } from '../../store/database.ts'
import type { Bureau } from '../bureau.ts'
import { eventColumns } from '../cases/case-row.ts'
import { sealedEventOf } from '../cases/sealed-event.ts'
import { keepMessages } from './keep-messages.ts'
import { messagesOf } from './messages-of.ts'

/** Events turned into messages in one transaction. */
const batch = 100

/** What waits, with its event and its case: one statement for the whole batch. */
const claim: Statement = {
  name: 'outbox-claim',
  text: `select o.case_id as waiting_case, o.rev as waiting_rev, c.title, c.receipt,
      ${eventColumns
        .split(',')
        .map((column) => `e.${column.trim()}`)
        .join(', ')}
    from outbox o
    left join case_event e
      on e.jurisdiction = o.jurisdiction and e.case_id = o.case_id and e.rev = o.rev
    left join case_file c on c.jurisdiction = o.jurisdiction and c.id = o.case_id
    where o.jurisdiction = $1
    order by o.at, o.case_id, o.rev limit $2 for update of o skip locked`,
}

const done: Statement = {
  name: 'outbox-done',
  text: `delete from outbox where jurisdiction = $1
    and (case_id, rev) in (select * from unnest($2::text[], $3::integer[]))`,
}

/**
 * Turns the oldest waiting events into messages and deliveries, all of them in one transaction:
 * whatever ends the process, an event is told completely or still waits. Several processes may run
 * it at once; each takes events the others have not taken.
 *
 * @returns how many events were told
 */
export function fanOut(bureau: Bureau): Promise<number> {
  const { jurisdiction } = bureau.city
  return bureau.database.asOwner(async (tx) => {
    const waiting = await tx.run(claim, [jurisdiction, batch])
    for (const row of waiting) {
      if (row.kind === null || row.title === null) continue
      const about = { title: textOf(row, 'title'), receipt: textOf(row, 'receipt') }
      await keepMessages(bureau, tx, messagesOf(sealedEventOf(row).event, about))
    }
    if (waiting.length > 0) {
      const ids = waiting.map((row) => textOf(row, 'waiting_case'))
      const revs = waiting.map((row) => numberOf(row, 'waiting_rev'))
      await tx.run(done, [jurisdiction, ids, revs])
    }
    return waiting.length
  })
}
