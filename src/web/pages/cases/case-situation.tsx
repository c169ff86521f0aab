/** Where a case is, what is asked of the reader, and by when: the first thing on its page. */
import type { CaseView } from '../../../http/contract/cases.ts'
import { useSay, useTexts } from '../../language.tsx'
import { DaysLeft, DueDay, LightMark, LimitText, StateTag } from '../../parts/clock.tsx'
import './case-page.css'

interface Props {
  readonly current: CaseView
  /** Officers are told what they are to do, applicants what happens to them. */
  readonly staff: boolean
}

/** The three answers. */
export function CaseSituation({ current, staff }: Props) {
  const texts = useTexts().desk.cases
  const say = useSay()
  const { situation } = texts
  const stage = current.stages.find(({ state }) => state === 'current')
  const { clock, state } = current
  return (
    <section className="situation paper" aria-label={situation.label}>
      <div>
        <h2>{situation.where}</h2>
        <p className="situation-main">
          <StateTag state={state} />
        </p>
        {stage !== undefined && <p className="quiet">{say(stage.title)}</p>}
      </div>
      <div>
        <h2>{situation.what}</h2>
        <p>{(staff ? situation.staff : situation.bureau)[state]}</p>
      </div>
      <div>
        <h2>{situation.when}</h2>
        {clock.due === null ? (
          <p className="quiet">{situation.noDay}</p>
        ) : (
          <>
            <p className="situation-main">
              <LightMark light={clock.light} /> <DueDay clock={clock} />
            </p>
            <p>
              <DaysLeft clock={clock} />
            </p>
            <p className="quiet">
              <LimitText clock={clock} />
            </p>
          </>
        )}
      </div>
    </section>
  )
}
