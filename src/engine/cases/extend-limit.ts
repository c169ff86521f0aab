import { problem } from '../../declare/expression/read-fact.ts'
import { Invalid, Refusal } from '../../declare/refusal.ts'
import type { Extension } from '../../declare/stage.ts'
import { civilDateOf, instant } from '../../values/instant.ts'
import type { Limit } from '../../values/limit.ts'
import type { Bureau } from '../bureau.ts'
import { asLimit, lawFor } from '../clock/limits.ts'
import { extendedClock } from '../clock/running-clock.ts'
import type { CaseState } from './case-state.ts'
import { openAt } from './open-at.ts'
import { type ActInput, type Held, perform } from './perform.ts'
import type { Moves } from './position.ts'

/**
 * Extends a limit once, by as much as the law gives, and tells the applicant why (延长期限).
 *
 * @param input.stage - the stage; without one, the limit of the whole
 * @returns the case with its later last day
 * @throws Refusal `limit.no-extension` - the law of the case gives none
 * @throws Refusal `limit.passed` - a limit that has passed can no longer be extended
 * @throws Invalid when no reason is given
 * @throws Refusal those of {@link perform}
 * @see Administrative Licensing Law, article 42
 */
export function extendLimit(
  bureau: Bureau,
  input: ActInput & { readonly reason: string },
): Promise<CaseState> {
  return perform(bureau, 'extend', input, async (held) => {
    if (input.reason.trim().length < 2) throw new Invalid([problem('reason', 'required')])
    const { procedure } = held.offering.service
    const stage = input.stage === undefined ? undefined : openAt(held, input.stage).stage
    const extension = stage === undefined ? procedure.extension : stage.extension
    const by = extension && extensionBy(held, extension)
    if (extension === undefined || by === undefined) throw noExtension(stage?.id)
    return {
      kind: 'limit-extended',
      body: {
        stage: stage?.id ?? null,
        reason: input.reason,
        by,
        moves: extending(bureau, held, input.stage, extension, by),
      },
    }
  })
}

function extensionBy({ current, offering }: Held, extension: Extension): Limit | undefined {
  const filedOn = civilDateOf(instant(current.filedAt))
  return asLimit(lawFor(offering, filedOn).value(extension.by.id)?.value)
}

function extending(
  bureau: Bureau,
  held: Held,
  id: string | undefined,
  extension: Extension,
  by: Limit,
): Moves {
  const { current, today } = held
  const counting = { calendar: bureau.calendar, known: today }
  const { whole } = current.position
  const open = id === undefined ? undefined : openAt(held, id).open
  const due = open === undefined ? whole?.due : open.clock?.due
  if (due != null && today > due) throw passed(due)
  const branch = open?.branch === undefined ? undefined : current.position.branches[open.branch]
  const isWholeToo = open === undefined || extension.whole === true
  return {
    ...(open?.clock === undefined
      ? {}
      : { sets: [{ ...open, clock: extendedClock(counting, open.clock, by) }] }),
    ...(whole !== undefined && whole.extra === undefined && isWholeToo
      ? { whole: extendedClock(counting, whole, by) }
      : {}),
    ...(open?.branch !== undefined && branch?.clock !== undefined && !branch.clock.extra
      ? {
          branches: {
            [open.branch]: { ...branch, clock: extendedClock(counting, branch.clock, by) },
          },
        }
      : {}),
  }
}

const noExtension = (stage: string | undefined) =>
  new Refusal(
    'limit.no-extension',
    {
      zh: '适用于本件的法律没有规定可以延长此期限，请在原期限内办结。',
      en: 'The law that applies to this case gives no extension of this limit. Finish within it.',
    },
    { stage },
  )

const passed = (due: string) =>
  new Refusal(
    'limit.passed',
    {
      zh: `期限已于 ${due} 届满，届满后不能再延长。请尽快办结并说明超期原因。`,
      en: `The limit ended on ${due} and can no longer be extended. Finish soon and say why it is late.`,
    },
    { due },
  )
