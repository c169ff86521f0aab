/** The track of a case: its stages as stops, the case as a train on them. */
import { useMemo } from 'react'
import type { CaseView } from '../../../http/contract/cases.ts'
import { useSay, useTexts } from '../../language.tsx'
import { Day } from '../../parts/amount.tsx'
import { ProcedureTrack, type Step, stepsOf } from '../../parts/procedure-track.tsx'
import { useCity } from '../../queries.ts'

/** The track. */
export function CaseTrack({ current }: { readonly current: CaseView }) {
  const say = useSay()
  const link = useCity().data?.services.find(({ id }) => id === current.service)?.link
  const steps = useMemo<readonly Step[]>(
    () =>
      stepsOf(current.stages, (stage) => ({
        id: stage.id,
        title: say(stage.title),
        state: stage.state,
        detail: <StageNow stage={stage} whole={current.clock.due} />,
      })),
    [current.stages, current.clock.due, say],
  )
  return <ProcedureTrack steps={steps} {...(link === undefined ? {} : { link })} />
}

/** Who is at a stage, by when, why its clock stands still, how it ended. */
function StageNow({
  stage,
  whole,
}: {
  readonly stage: CaseView['stages'][number]
  /** The last day of the case as a whole; no stage lasts longer. */
  readonly whole: string | null
}) {
  const texts = useTexts().desk.cases
  const say = useSay()
  const { state, on, authority, paused, away, ending } = stage
  const due = stage.due !== null && whole !== null && whole < stage.due ? whole : stage.due
  return (
    <>
      {authority !== null && <div>{say(authority)}</div>}
      {ending !== null && <div>{say(ending)}</div>}
      {state === 'done' && on !== null && <Day on={on} />}
      {paused !== null && (
        <div>
          {texts.stageAct.paused(say(paused.title))}
          {paused.expected !== null && (
            <>
              {' '}
              {texts.stageAct.expectedOn} <Day on={paused.expected} />
            </>
          )}
        </div>
      )}
      {away !== null && <div>{texts.stageAct.away(away)}</div>}
      {due !== null && state === 'current' && (
        <>
          {texts.list.columns.due} <Day on={due} />
        </>
      )}
    </>
  )
}
