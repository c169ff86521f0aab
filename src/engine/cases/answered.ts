/** Requests that may come twice: after a cut connection, or both copies at once. */
import { Refusal } from '../../declare/refusal.ts'
import { textOf } from '../../store/cells.ts'
import type { Reader, Statement } from '../../store/database.ts'
import type { Bureau } from '../bureau.ts'
import type { Repeatable } from './append-event.ts'
import { caseColumns, caseOf } from './case-row.ts'
import type { CaseState } from './case-state.ts'

const answeredBefore: Statement = {
  name: 'case-answered',
  text: `select ${caseColumns
    .split(',')
    .map((name) => `c.${name.trim()}`)
    .join(', ')}, r.request_hash
    from answered_request r
    left join case_file c on c.jurisdiction = r.jurisdiction and c.id = r.case_id
    where r.jurisdiction = $1 and r.account = $2 and r.key = $3`,
}

/** The key was used for another request. */
export const keyReused = () =>
  new Refusal('request.key-reused', {
    zh: '该幂等键已用于另一请求。新请求请使用新的 Idempotency-Key。',
    en: 'This idempotency key was used for another request. Use a new one.',
  })

/** The case that an earlier copy of a request filed or acted on, as it now stands. */
async function findAnswered(
  bureau: Bureau,
  reader: Reader,
  { key, requestHash }: Repeatable,
): Promise<CaseState | undefined> {
  const [row] = await bureau.database.transaction(reader, (tx) =>
    tx.run(answeredBefore, [reader.jurisdiction, reader.account, key]),
  )
  if (row === undefined) return undefined
  // A draft answered under the key is another request.
  if (textOf(row, 'request_hash') !== requestHash) throw keyReused()
  return caseOf(row).state
}

/**
 * Does work that notes its answer under the key of the request. When it fails, an earlier copy of
 * the request may be why, so the question whether there was one is asked then, and only then.
 *
 * @returns the case as the work left it, or as it stands since an earlier copy was answered
 * @throws Refusal `request.key-reused` - the key was used for another request
 */
export async function answeredOnce(
  bureau: Bureau,
  input: { readonly reader: Reader; readonly repeatable?: Repeatable },
  work: () => Promise<CaseState>,
): Promise<CaseState> {
  try {
    return await work()
  } catch (error) {
    if (input.repeatable === undefined) throw error
    const answered = await findAnswered(bureau, input.reader, input.repeatable)
    if (answered === undefined) throw error
    return answered
  }
}
