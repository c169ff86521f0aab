import { describeAccess } from '../../../test/support/access.ts'
import { acceptedContract, grantedContract } from '../../../test/support/bureau.ts'
import { withdraw } from './withdraw.ts'

describeAccess({
  act: 'withdraw',
  prepare: (on) => acceptedContract(on),
  perform: (on, input) => withdraw(on.bureau, { ...input, reason: '合同已解除' }),
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
  neverIn: { granted: grantedContract },
})
