import { describeAccess } from '../../../test/support/access.ts'
import { reader } from '../../../test/support/bureau.ts'
import { fileStaged, openStagedBureau } from '../../../test/support/staged-services.ts'
import { accept } from './accept.ts'
import { pauseStage } from './pause-stage.ts'

describeAccess({
  act: 'pause',
  open: openStagedBureau,
  prepare: async (on) =>
    accept(on.bureau, {
      reader: reader('officer'),
      caseId: (await fileStaged(on, 'window')).id,
      now: on.now,
    }),
  perform: (on, input) =>
    pauseStage(on.bureau, {
      ...input,
      stage: 'permit-check',
      ground: 'inspection',
      reason: '须检验',
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
  neverIn: { filed: (on) => fileStaged(on, 'window') },
})
