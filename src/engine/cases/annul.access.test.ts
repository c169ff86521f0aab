import { describeAccess } from '../../../test/support/access.ts'
import { acceptedContract, fileContract, grantedContract } from '../../../test/support/bureau.ts'
import { annul } from './annul.ts'

describeAccess({
  act: 'annul',
  prepare: (on) => grantedContract(on),
  perform: (on, input) => annul(on.bureau, { ...input, reason: '合同未生效' }),
  expected: {
    seller: 'role',
    rival: 'unknown',
    officer: 'role',
    colleague: 'role',
    both: 'role',
    head: 'done',
    supervisor: 'role',
    administrator: 'role',
  },
  neverIn: { filed: (on) => fileContract(on), accepted: acceptedContract },
})
