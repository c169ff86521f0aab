import { describeAccess } from '../../../test/support/access.ts'
import { reader } from '../../../test/support/bureau.ts'
import { fileStaged, openStagedBureau } from '../../../test/support/staged-services.ts'
import { accept } from './accept.ts'
import { concludeStage } from './conclude-stage.ts'

describeAccess({
  act: 'conclude',
  open: openStagedBureau,
  prepare: async (on) =>
    accept(on.bureau, {
      reader: reader('officer'),
      caseId: (await fileStaged(on, 'window')).id,
      now: on.now,
    }),
  perform: (on, input) =>
    concludeStage(on.bureau, { ...input, stage: 'permit-check', ending: 'pass', reason: '' }),
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
