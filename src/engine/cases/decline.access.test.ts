import { describeAccess } from '../../../test/support/access.ts'
import { acceptedContract, fileContract, grantedContract } from '../../../test/support/bureau.ts'
import { decline } from './decline.ts'

describeAccess({
  act: 'decline',
  prepare: (on) => fileContract(on),
  perform: (on, input) => decline(on.bureau, { ...input, reason: '缺少签章页' }),
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
