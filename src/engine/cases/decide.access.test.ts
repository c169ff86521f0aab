import { describeAccess } from '../../../test/support/access.ts'
import { acceptedContract, fileContract, grantedContract } from '../../../test/support/bureau.ts'
import { decide } from './decide.ts'

describeAccess({
  act: 'decide',
  prepare: (on) => acceptedContract(on),
  perform: (on, input) =>
    decide(on.bureau, { ...input, outcome: 'grant', findings: {}, reason: '' }),
  expected: {
    seller: 'role',
    rival: 'unknown',
    officer: 'duties',
    colleague: 'done',
    both: 'duties',
    head: 'done',
    supervisor: 'role',
    administrator: 'role',
  },
  neverIn: { filed: (on) => fileContract(on), granted: grantedContract },
})
