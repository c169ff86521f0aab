import { describeAccess } from '../../../test/support/access.ts'
import { acceptedContract, fileContract, grantedContract } from '../../../test/support/bureau.ts'
import { amend } from './amend.ts'

describeAccess({
  act: 'amend',
  prepare: (on) => grantedContract(on),
  perform: (on, input) =>
    amend(on.bureau, { ...input, answers: { payment: 'lump-sum' }, reason: '补充协议' }),
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
  neverIn: { filed: (on) => fileContract(on), accepted: acceptedContract },
})
