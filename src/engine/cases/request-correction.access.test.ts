import { describeAccess } from '../../../test/support/access.ts'
import { acceptedContract, fileContract, grantedContract } from '../../../test/support/bureau.ts'
import { requestCorrection } from './request-correction.ts'

describeAccess({
  act: 'request-correction',
  prepare: (on) => fileContract(on),
  perform: (on, input) =>
    requestCorrection(on.bureau, {
      ...input,
      defects: [{ field: 'payment', text: '请核对支付方式' }],
    }),
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
