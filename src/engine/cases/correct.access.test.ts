import { describeAccess } from '../../../test/support/access.ts'
import {
  acceptedContract,
  anotherContract,
  fileContract,
  reader,
  type TestBureau,
} from '../../../test/support/bureau.ts'
import { correct } from './correct.ts'
import { requestCorrection } from './request-correction.ts'

async function awaitingCorrection(on: TestBureau) {
  const { id } = await fileContract(on)
  return requestCorrection(on.bureau, {
    reader: reader('officer'),
    caseId: id,
    defects: [{ field: null, text: '请补充附件' }],
    now: on.now,
  })
}

describeAccess({
  act: 'correct',
  prepare: awaitingCorrection,
  perform: (on, input) => correct(on.bureau, { ...input, answers: anotherContract() }),
  expected: {
    seller: 'done',
    rival: 'unknown',
    officer: 'role',
    colleague: 'role',
    both: 'role',
    head: 'role',
    supervisor: 'role',
    administrator: 'role',
  },
  neverIn: { filed: (on) => fileContract(on), accepted: acceptedContract },
})
