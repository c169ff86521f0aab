/** In which ways a stage may end. */
import { problem } from '../../declare/expression/read-fact.ts'
import { Invalid } from '../../declare/refusal.ts'
import type { Ending, Stage, Way } from '../../declare/stage.ts'
import type { Text } from '../../values/text.ts'

const usual: Readonly<Record<Way, Text>> = {
  pass: { zh: '通过', en: 'Pass' },
  return: { zh: '退回', en: 'Return' },
  refuse: { zh: '不通过', en: 'Not passed' },
}

/** The ways in which a stage may end, in the words of its law or the usual ones. */
export function endingsOf(stage: Stage): readonly Ending[] {
  if (stage.endings !== undefined) return stage.endings
  const ways: readonly Way[] =
    stage.returnsTo === undefined ? ['pass', 'refuse'] : ['pass', 'return', 'refuse']
  return ways.map((way) => ({ id: way, title: usual[way], leads: way }))
}

/**
 * The ending somebody names, with a reason unless the stage passes.
 *
 * @throws Invalid when the stage has no such ending, or a reason is needed and not given
 */
export function endingNamed(stage: Stage, id: string, reason: string): Ending {
  const found = endingsOf(stage).find((each) => each.id === id)
  if (found === undefined) {
    throw new Invalid([
      {
        field: 'ending',
        code: 'stage.no-such-ending',
        text: { zh: '本环节没有这一结论', en: 'This stage has no such outcome' },
        level: 'refuse',
      },
    ])
  }
  if (found.leads !== 'pass' && reason.trim().length < 2) {
    throw new Invalid([problem('reason', 'required')])
  }
  return found
}
