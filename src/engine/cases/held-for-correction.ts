import { Refusal } from '../../declare/refusal.ts'
import type { Service } from '../../declare/service.ts'
import type { Reader, Statement, Tx } from '../../store/database.ts'
import { may } from '../access/may.ts'
import { type Bureau, offeringAt } from '../bureau.ts'
import { caseColumns, caseOf } from './case-row.ts'
import type { CaseState } from './case-state.ts'
import { caseUnknown } from './perform.ts'

const hold: Statement = {
  name: 'case-hold-for-correction',
  text: `select ${caseColumns} from case_file where jurisdiction = $1 and id = $2 for share`,
}

/**
 * Holds a case as it is until the transaction ends, if the reader may correct it now.
 *
 * @returns the case, and its service in the version it was filed under
 * @throws Refusal `case.unknown`; `case.not-allowed` while no correction is asked of the reader
 */
export async function heldForCorrection(
  tx: Tx,
  bureau: Bureau,
  reader: Reader,
  caseId: string,
): Promise<{ readonly state: CaseState; readonly service: Service }> {
  const [row] = await tx.run(hold, [reader.jurisdiction, caseId])
  if (row === undefined) throw caseUnknown(caseId)
  const { state } = caseOf(row)
  const { service } = offeringAt(bureau, state.service, state.version)
  const permission = may(reader, 'correct', state, service)
  if (!permission.allowed) {
    throw new Refusal('case.not-allowed', permission.text, { act: 'correct' })
  }
  return { state, service }
}
