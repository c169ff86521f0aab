/** Turns events that wait in the outbox into messages. */
import { numberOf, textOf } from '../../store/cells.ts'
import type { Statement } from '../../store/database.ts'
import type { Bureau } from '../bureau.ts'
import { caseColumns, caseOf, eventColumns } from '../cases/case-row.ts'
import { sealedEventOf } from '../cases/read-case.ts'
import { keepMessages } from './keep-messages.ts'
import { messagesOf } from './messages-of.ts'

/** Events turned into messages in one transaction. */
const batch = 100

const claim: Statement = {
  name: 'outbox-claim',
  text: `select o.case_id, o.rev from outbox o where o.jurisdiction = $1
    order by o.at, o.case_id, o.rev limit $2 for update skip locked`,
}

const event: Statement = {
  name: 'outbox-event',
  text: `select ${eventColumns} from case_event where jurisdiction = $1 and case_id = $2 and rev = $3`,
}

const subject: Statement = {
  name: 'outbox-case',
  text: `select ${caseColumns} from case_file where jurisdiction = $1 and id = $2`,
}

const done: Statement = {
  name: 'outbox-done',
  text: 'delete from outbox where jurisdiction = $1 and case_id = $2 and rev = $3',
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
      const key = [jurisdiction, textOf(row, 'case_id'), numberOf(row, 'rev')] as const
      const [happened] = await tx.run(event, key)
      const [file] = await tx.run(subject, key.slice(0, 2))
      if (happened !== undefined && file !== undefined) {
        const messages = messagesOf(sealedEventOf(happened).event, caseOf(file).state)
        await keepMessages(bureau, tx, messages)
      }
      await tx.run(done, key)
    }
    return waiting.length
  })
}
