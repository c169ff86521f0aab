/** Why an act was not done: somebody was quicker, something is wrong, or the law refuses. */
import { Alert } from 'antd'
import type { CaseState } from '../../../http/contract/cases.ts'
import type { FactView } from '../../../http/contract/services.ts'
import { ApiFailure } from '../../api.ts'
import { ErrorSummary } from '../../forms/error-summary.tsx'
import { useLanguage, useSay, useTexts } from '../../language.tsx'
import { CitationLine } from '../../parts/citation.tsx'
import { Failed } from '../../parts/states.tsx'
import type { Acting } from './use-act.ts'

interface Props {
  readonly acting: Acting
  /** The state as it is now. */
  readonly state: CaseState
  /** Fields that problems may name. */
  readonly facts: readonly FactView[]
}

/** The notice; nothing when all is well. */
export function ActNotice({ acting, state, facts }: Props) {
  const texts = useTexts().desk.cases
  const say = useSay()
  const { language } = useLanguage()
  const { failure, conflict } = acting
  if (failure === undefined) return null
  if (conflict !== undefined && failure instanceof ApiFailure) {
    return (
      <Alert
        type="warning"
        showIcon
        role="alert"
        title={texts.act.conflict.title}
        description={
          <>
            <p>{say(failure.text)}</p>
            <p>
              {texts.act.conflict.now(texts.states[state])} {texts.act.conflict.kept}
            </p>
          </>
        }
      />
    )
  }
  if (failure instanceof ApiFailure && failure.problems.length > 0) {
    return <ErrorSummary facts={facts} problems={failure.problems} language={language} />
  }
  const cite = failure instanceof ApiFailure ? failure.problem?.cite : undefined
  return (
    <>
      <Failed error={failure} />
      {cite !== undefined && <CitationLine cite={cite} />}
    </>
  )
}
