import { describeAccess } from '../../../test/support/access.ts'
import { acceptedContract, fileContract, grantedContract } from '../../../test/support/bureau.ts'
import { accept } from './accept.ts'

describeAccess({
  act: 'accept',
  prepare: (on) => fileContract(on),
  perform: (on, input) => accept(on.bureau, input),
  expected: {
    seller: 'role',
    rival: 'unknown',
    officer: 'done',
    colleague: 'done',
    both: 'duties',
    head: 'done',
    supervisor: 'role',
    administrator: 'role',
  },
  neverIn: { accepted: acceptedContract, granted: grantedContract },
})
