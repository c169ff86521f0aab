/** Checks the whole log: every event against its seal, and every case against its events. */

import { bytesOf, numberOf, textOf } from '../../store/cells.ts'
import type { Reader, Statement } from '../../store/database.ts'
import type { Bureau } from '../bureau.ts'
import { sealedEventOf } from '../cases/read-case.ts'
import type { Broken } from './broken.ts'
import { checkLeaves } from './check-leaves.ts'
import { verifyChain } from './event-hash.ts'

/** What came of checking. */
export interface LogReport {
  readonly events: number
  readonly cases: number
  readonly broken: Broken | null
}

const page: Statement = {
  name: 'log-page',
  text: `select jurisdiction, case_id, rev, kind, at, actor, actor_role, party, body, previous, hash
    from case_event where jurisdiction = $1 and case_id > $2
      and case_id <= coalesce((select case_id from case_event
        where jurisdiction = $1 and case_id > $2 order by case_id, rev offset $3 limit 1), '~')
    order by case_id, rev`,
}

const heads: Statement = {
  name: 'log-heads',
  text: `select id, rev, last_hash from case_file
    where jurisdiction = $1 and id > $2 and id <= $3 order by id`,
}

/** Events read at a time. */
const pageSize = 2000

/**
 * Walks the log in the order of cases. An altered, removed, inserted or reordered event is found
 * and named; so is a case whose row does not end in its last event, and whatever a signed checkpoint
 * took in and is gone or different.
 */
export async function checkLog(bureau: Bureau, reader: Reader): Promise<LogReport> {
  const { jurisdiction } = reader
  let events = 0
  let cases = 0
  let from = ''
  for (;;) {
    const found = await bureau.database.transaction(reader, async (tx) => {
      const rows = await tx.run(page, [jurisdiction, from, pageSize])
      const last = rows.at(-1)
      const upTo = last === undefined ? '~' : textOf(last, 'case_id')
      const ends = await tx.run(heads, [jurisdiction, from, upTo])
      return { rows, upTo, ends }
    })
    const sealed = found.rows.map(sealedEventOf)
    const report = verifyChain(
      sealed.map(({ event, previous, hash }) => ({ ...event, previous, hash })),
    )
    if (!report.ok) {
      const { caseId, rev, problem } = report
      return { events: events + sealed.length, cases, broken: { caseId, rev, problem } }
    }
    for (const end of found.ends) {
      const caseId = textOf(end, 'id')
      const head = report.heads.get(`${jurisdiction}/${caseId}`)
      const rev = numberOf(end, 'rev')
      const same =
        head !== undefined &&
        head.rev === rev &&
        Buffer.compare(head.hash, bytesOf(end, 'last_hash')) === 0
      if (!same) return { events, cases, broken: { caseId, rev, problem: 'head' } }
    }
    const ended = new Set(found.ends.map((end) => textOf(end, 'id')))
    const lost = sealed.find(({ event }) => !ended.has(event.caseId))?.event
    if (lost !== undefined) {
      return { events, cases, broken: { caseId: lost.caseId, rev: lost.rev, problem: 'head' } }
    }
    events += sealed.length
    cases += found.ends.length
    if (found.rows.length === 0) {
      return { events, cases, broken: await checkLeaves(bureau, reader) }
    }
    from = found.upTo
  }
}
