/** The track of a case: its stages as stops, the case as a train on them. */
import { useMemo } from 'react'
import type { CaseView } from '../../../http/contract/cases.ts'
import { useSay, useTexts } from '../../language.tsx'
import { Day } from '../../parts/amount.tsx'
import { ProcedureTrack, type Step } from '../../parts/procedure-track.tsx'
import { useCity } from '../../queries.ts'

/** The track. */
export function CaseTrack({ current }: { readonly current: CaseView }) {
  const say = useSay()
  const texts = useTexts()
  const link = useCity().data?.services.find(({ id }) => id === current.service)?.link
  const steps = useMemo<readonly Step[]>(
    () =>
      current.stages.map(({ id, title, state, on, due }) => ({
        id,
        title: say(title),
        state,
        detail:
          state === 'done' && on !== null ? (
            <Day on={on} />
          ) : due !== null && state === 'current' ? (
            <>
              {texts.desk.cases.list.columns.due} <Day on={due} />
            </>
          ) : undefined,
      })),
    [current.stages, say, texts],
  )
  return <ProcedureTrack steps={steps} {...(link === undefined ? {} : { link })} />
}
