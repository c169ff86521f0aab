import { describeAccess } from '../../../test/support/access.ts'
import { reader } from '../../../test/support/bureau.ts'
import { fileStaged, openStagedBureau } from '../../../test/support/staged-services.ts'
import { accept } from './accept.ts'
import { extendLimit } from './extend-limit.ts'

describeAccess({
  act: 'extend',
  open: openStagedBureau,
  prepare: async (on) =>
    accept(on.bureau, {
      reader: reader('officer'),
      caseId: (await fileStaged(on, 'window')).id,
      now: on.now,
    }),
  perform: (on, input) =>
    extendLimit(on.bureau, { ...input, stage: 'permit-check', reason: '案情复杂' }),
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
  neverIn: { filed: (on) => fileStaged(on, 'window') },
})
