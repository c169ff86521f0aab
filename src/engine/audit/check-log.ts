/** Checks the whole log: every event against its seal, and every case against its events. */

import { bytesOf, numberOf, textOf } from '../../store/cells.ts'
import type { Reader, Row, Statement } from '../../store/database.ts'
import type { Bureau } from '../bureau.ts'
import type { Broken } from './broken.ts'
import { type CaseHead, type CheckedPage, eventText, placeOf } from './chain-checker.ts'
import { openChainThread } from './chain-thread.ts'
import { checkLeaves } from './check-leaves.ts'
import { newestCheckpoint } from './take-checkpoint.ts'

/** What came of checking. */
export interface LogReport {
  readonly events: number
  readonly cases: number
  readonly broken: Broken | null
}

/** How far a check has come, in events and leaves of the tree. */
export interface LogProgress {
  readonly done: number
  readonly total: number
}

const page: Statement = {
  name: 'log-page',
  text: `select ${eventText} as event from case_event where jurisdiction = $1 and (case_id, rev) > ($2, $3::integer)
    order by case_id, rev limit $4`,
}

const heads: Statement = {
  name: 'log-heads',
  text: `select id, rev, last_hash from case_file
    where jurisdiction = $1 and id > $2 and ($3::text is null or id <= $3) order by id`,
}

const size: Statement = {
  name: 'log-size',
  text: 'select count(*)::integer as events from case_event where jurisdiction = $1',
}

/** Events read at a time. */
const pageSize = 2000

/** Compares cases with the ends of their events, both in the order of ids. */
function unlike(ended: readonly CaseHead[], kept: readonly Row[]): Broken | null {
  const byCase = new Map(ended.map((head) => [head.caseId, head]))
  for (const row of kept) {
    const caseId = textOf(row, 'id')
    const rev = numberOf(row, 'rev')
    const head = byCase.get(caseId)
    byCase.delete(caseId)
    const same = head?.rev === rev && Buffer.compare(head.hash, bytesOf(row, 'last_hash')) === 0
    if (!same) return { caseId, rev, problem: 'head' }
  }
  const [lost] = byCase.values()
  return lost === undefined ? null : { caseId: lost.caseId, rev: lost.rev, problem: 'head' }
}

/**
 * Walks the log in the order of cases. An altered, removed, inserted or reordered event is found
 * and named; so is a case whose row does not end in its last event, and whatever a signed checkpoint
 * took in and is gone or different.
 *
 * While a page is checked the next one is read; between pages other requests have their turn.
 *
 * @param tell - told after every page
 */
export async function checkLog(
  bureau: Bureau,
  reader: Reader,
  tell: (progress: LogProgress) => void = () => undefined,
): Promise<LogReport> {
  const { jurisdiction } = reader
  const read = (statement: Statement, values: Parameters<typeof bureau.database.runAsOwner>[1]) =>
    bureau.database.transaction(reader, (tx) => tx.run(statement, values))
  const [counted] = await read(size, [jurisdiction])
  const leaves = (await newestCheckpoint(bureau, reader))?.size ?? 0
  const total = (counted === undefined ? 0 : numberOf(counted, 'events')) + leaves
  const thread = openChainThread(jurisdiction)
  try {
    let [events, cases] = [0, 0]
    let from = { caseId: '', rev: 0 }
    let headsFrom = ''
    for (let checking: Promise<CheckedPage> | undefined, last = false; ; ) {
      const rows: readonly Row[] = last
        ? []
        : await read(page, [jurisdiction, from.caseId, from.rev, pageSize])
      const texts = rows.map((row) => textOf(row, 'event'))
      const checked = await checking
      if (checked !== undefined) {
        if (checked.broken !== null) return { events, cases, broken: checked.broken }
        const upTo = last ? null : (checked.ended.at(-1)?.caseId ?? headsFrom)
        const kept = await read(heads, [jurisdiction, headsFrom, upTo])
        const broken = unlike(checked.ended, kept)
        if (broken !== null) return { events, cases, broken }
        cases += kept.length
        headsFrom = upTo ?? headsFrom
        tell({ done: events, total })
      }
      if (last) break
      checking = Promise.resolve(thread.check(texts))
      // It is awaited with the next page; until then a failure is not unhandled.
      checking.catch(() => undefined)
      events += texts.length
      last = texts.length === 0
      const end = texts.at(-1)
      if (end !== undefined) from = placeOf(end)
    }
    const broken = await checkLeaves(bureau, reader, (done) => tell({ done: events + done, total }))
    return { events, cases, broken }
  } finally {
    await thread.close()
  }
}
