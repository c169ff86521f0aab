/** Says how far saving is, and lets one choose when two windows wrote the same draft. */
import { Alert, Button } from 'antd'
import type { FactView } from '../../../http/contract/services.ts'
import { showInstant } from '../../formats.ts'
import type { FormAnswers } from '../../forms/fact-form.tsx'
import { useLanguage, useSay, useTexts } from '../../language.tsx'
import type { Autosave } from './use-autosave.ts'
import '../../forms/forms.css'

/** One line: saved, saving, failed. */
export function SaveState({ save }: { readonly save: Autosave }) {
  const texts = useTexts().desk.apply.draft
  const { language } = useLanguage()
  const { state } = save
  const words =
    state === 'saved'
      ? texts.saved(showInstant(save.savedAt, language))
      : state === 'saving' || state === 'dirty' || state === 'failed'
        ? texts[state]
        : ''
  return (
    <span className={`save-state save-${state}`} role="status">
      {words}
      {state === 'failed' && (
        <Button type="link" size="small" onClick={() => void save.flush()}>
          {texts.saveNow}
        </Button>
      )}
    </span>
  )
}

interface Props {
  readonly save: Autosave
  readonly facts: readonly FactView[]
  readonly answers: FormAnswers
  readonly take: (answers: FormAnswers) => void
}

/** The choice between two versions, naming the fields in which they differ. */
export function SaveConflict({ save, facts, answers, take }: Props) {
  const texts = useTexts()
  const own = texts.desk.apply.draft.conflict
  const say = useSay()
  const { theirs } = save
  if (save.state === 'gone') {
    return <Alert type="warning" showIcon role="alert" title={texts.desk.apply.draft.gone} />
  }
  if (save.state !== 'conflict' || theirs === undefined) return null
  const differ = facts.filter(
    ({ id }) => JSON.stringify(answers[id] ?? '') !== JSON.stringify(theirs.answers[id] ?? ''),
  )
  const keep = (kept: FormAnswers) => {
    take(kept)
    save.settle(kept)
  }
  return (
    <Alert
      type="warning"
      showIcon
      role="alert"
      title={own.title}
      description={
        <>
          <p>{own.about}</p>
          {differ.length > 0 && (
            <p>{own.differ(differ.map(({ label }) => say(label)).join(texts.common.comma))}</p>
          )}
          <p className="form-acts">
            <Button type="primary" onClick={() => keep(answers)}>
              {own.mine}
            </Button>
            <Button onClick={() => keep(theirs.answers)}>{own.theirs}</Button>
          </p>
        </>
      }
    />
  )
}
