import { describeAccess } from '../../../test/support/access.ts'
import { reader } from '../../../test/support/bureau.ts'
import {
  fileStaged,
  openStagedBureau,
  stagedBureau,
} from '../../../test/support/staged-services.ts'
import { instant } from '../../values/instant.ts'
import { decline } from './decline.ts'
import { moveVersion } from './move-version.ts'

describeAccess({
  act: 'move-version',
  open: openStagedBureau,
  prepare: (on) => fileStaged({ ...on, bureau: stagedBureau(on, true) }, 'moving'),
  perform: (on, input) =>
    moveVersion(on.bureau, {
      ...input,
      now: instant('2019-08-01T10:00:00+08:00'),
      reason: '依过渡条款',
    }),
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
  neverIn: {
    declined: async (on) =>
      decline(on.bureau, {
        reader: reader('officer'),
        caseId: (await fileStaged(on, 'moving')).id,
        now: on.now,
        reason: '不属于受理范围',
      }),
  },
})
