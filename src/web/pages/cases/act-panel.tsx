/** What a reader may do to a case now, and why something expected is not offered. */
import { Button } from 'antd'
import { useState } from 'react'
import type { Act, CaseView } from '../../../http/contract/cases.ts'
import type { ServiceView } from '../../../http/contract/services.ts'
import type { FormAnswers } from '../../forms/fact-form.tsx'
import type { FormSection } from '../../forms/form-law.ts'
import { useSay, useTexts } from '../../language.tsx'
import { ActNotice } from './act-notice.tsx'
import { AmendAct } from './amend-act.tsx'
import { type ServiceForm, suggestedFindings } from './case-form.ts'
import { CorrectionAct, type Defects } from './correction-act.tsx'
import { DecideAct, type Decision } from './decide-act.tsx'
import { ReasonAct } from './reason-act.tsx'
import { isOffered, isStageAct, type StageAct, StageActs } from './stage-acts.tsx'
import { useAct } from './use-act.ts'
import './act-panel.css'

interface Props {
  readonly current: CaseView
  readonly service: ServiceView
  readonly form: ServiceForm
  readonly sections: readonly FormSection[]
}

/** Acts of this panel; corrections are sent from their own form. */
type PanelAct = Exclude<Act, 'correct' | StageAct>

const isPanelAct = (act: Act): act is PanelAct => act !== 'correct' && !isStageAct(act)
const grave: ReadonlySet<Act> = new Set(['decline', 'withdraw', 'annul'])
const expected: ReadonlySet<Act> = new Set(['accept', 'decide'])

/** The panel. What is typed stays when the case changes under the writer. */
export function ActPanel({ current, service, form, sections }: Props) {
  const texts = useTexts().desk.cases
  const say = useSay()
  const acting = useAct(current)
  const [chosen, setChosen] = useState<PanelAct>()
  const [reasons, setReasons] = useState<Readonly<Partial<Record<Act, string>>>>({})
  const [defects, setDefects] = useState<Defects>({})
  const [changed, setChanged] = useState<FormAnswers>({})
  const [decision, setDecision] = useState<Decision>(() => ({
    outcome: undefined,
    findings: suggestedFindings(service, form, current),
    reason: '',
  }))
  // A branch is decided from its own button, which says which branch.
  const byBranch = current.possible.some((each) => each.act === 'decide' && isOffered(each))
  const offered = current.acts.filter(isPanelAct).filter((act) => !(byBranch && act === 'decide'))
  const done = () => {
    setChosen(undefined)
    setReasons({})
    setDefects({})
    setChanged({})
  }
  const choose = (act: PanelAct | undefined) => {
    acting.reset()
    setChosen(act)
  }
  const shared = { current, service, form, acting, done }
  const reason = (act: Act) => ({
    reason: reasons[act] ?? '',
    setReason: (text: string) => setReasons({ ...reasons, [act]: text }),
  })
  const stageActs = current.possible.filter(isOffered)
  const nothing = offered.length === 0 && stageActs.length === 0 && current.withheld.length === 0
  if (nothing && chosen === undefined) return null
  return (
    <section className="paper acts no-print" aria-labelledby="acts-title">
      <h2 id="acts-title">{texts.page.acts}</h2>
      <ActNotice acting={acting} state={current.state} facts={service.facts} />
      {chosen === undefined ? (
        <div className="acts-offered">
          {offered.map((act) => (
            <Button
              key={act}
              block
              size="large"
              type={expected.has(act) ? 'primary' : 'default'}
              danger={grave.has(act)}
              onClick={() => choose(act)}
            >
              {texts.acts[act]}
            </Button>
          ))}
          <StageActs key={current.rev} current={current} acting={acting} />
          {offered.length === 0 && stageActs.length === 0 && (
            <p className="quiet">{texts.page.noActs}</p>
          )}
        </div>
      ) : (
        <>
          <div className="act-head">
            <h3>{texts.acts[chosen]}</h3>
            <Button type="text" onClick={() => choose(undefined)}>
              {texts.act.back}
            </Button>
          </div>
          {chosen === 'accept' && (
            <>
              <p>{texts.act.accept.what}</p>
              <Button
                type="primary"
                loading={acting.busy}
                onClick={() => void acting.perform('accept', {}).then((ok) => ok && done())}
              >
                {texts.acts.accept}
              </Button>
            </>
          )}
          {chosen === 'request-correction' && (
            <CorrectionAct {...{ ...shared, sections, defects, setDefects }} />
          )}
          {chosen === 'decide' && <DecideAct {...{ ...shared, decision, setDecision }} />}
          {chosen === 'amend' && (
            <AmendAct {...{ ...shared, changed, setChanged, ...reason('amend') }} />
          )}
          {(chosen === 'decline' ||
            chosen === 'withdraw' ||
            chosen === 'annul' ||
            chosen === 'move-version') && (
            <ReasonAct key={chosen} act={chosen} {...{ acting, done, ...reason(chosen) }} />
          )}
        </>
      )}
      {current.withheld.length > 0 && (
        <div className="acts-withheld">
          <h3>{texts.page.withheld}</h3>
          <dl>
            {current.withheld.map(({ act, text }) => (
              <div key={act}>
                <dt>{texts.acts[act]}</dt>
                <dd>{say(text)}</dd>
              </div>
            ))}
          </dl>
        </div>
      )}
    </section>
  )
}
