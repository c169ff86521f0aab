import { describeAccess } from '../../../test/support/access.ts'
import { reader } from '../../../test/support/bureau.ts'
import { fileStaged, openStagedBureau } from '../../../test/support/staged-services.ts'
import { accept } from './accept.ts'
import { pauseStage, resumeStage } from './pause-stage.ts'

describeAccess({
  act: 'resume',
  open: openStagedBureau,
  prepare: async (on) => {
    const { id } = await accept(on.bureau, {
      reader: reader('officer'),
      caseId: (await fileStaged(on, 'window')).id,
      now: on.now,
    })
    return pauseStage(on.bureau, {
      reader: reader('officer'),
      caseId: id,
      now: on.now,
      stage: 'permit-check',
      ground: 'inspection',
      reason: '须检验',
    })
  },
  perform: (on, input) => resumeStage(on.bureau, { ...input, stage: 'permit-check', reason: '' }),
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
