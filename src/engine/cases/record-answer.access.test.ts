import { describeAccess } from '../../../test/support/access.ts'
import { reader } from '../../../test/support/bureau.ts'
import { fileStaged, openStagedBureau } from '../../../test/support/staged-services.ts'
import { accept } from './accept.ts'
import { concludeStage } from './conclude-stage.ts'
import { recordAnswer } from './record-answer.ts'

describeAccess({
  act: 'answer',
  open: openStagedBureau,
  prepare: async (on) => {
    const { id } = await accept(on.bureau, {
      reader: reader('officer'),
      caseId: (await fileStaged(on, 'programme')).id,
      now: on.now,
    })
    const by = (who: 'officer' | 'head', stage: string) => ({
      reader: reader(who),
      caseId: id,
      now: on.now,
      stage,
      ending: 'pass',
      reason: '',
      number: '1',
    })
    await concludeStage(on.bureau, by('officer', 'formal'))
    await concludeStage(on.bureau, by('head', 'meeting'))
    return concludeStage(on.bureau, by('head', 'recommend'))
  },
  perform: (on, input) =>
    recordAnswer(on.bureau, {
      ...input,
      stage: 'recommend',
      ending: 'pass',
      number: '2',
      answeredOn: '2019-07-01',
      reason: '',
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
  neverIn: { filed: (on) => fileStaged(on, 'programme') },
})
