/** Says how far saving is, and lets one choose when two windows wrote the same draft. */
import { Alert, Button } from 'antd'
import type { FactView } from '../../../http/contract/services.ts'
import { showInstant } from '../../formats.ts'
import type { FormAnswers } from '../../forms/fact-form.tsx'
import { useLanguage, useSay, useTexts } from '../../language.tsx'
import type { Autosave } from './use-autosave.ts'
import '../../forms/forms.css'

/** One line: saved, saving, failed. */
export function SaveState<Written>({ save }: { readonly save: Autosave<Written> }) {
  const texts = useTexts().desk.apply.draft
  const { language } = useLanguage()
  const { state, savedAt } = save
  const words =
    state === 'saved'
      ? savedAt !== null && texts.saved(showInstant(savedAt, language))
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

interface Props<Written> {
  readonly save: Autosave<Written>
  readonly facts: readonly FactView[]
  readonly mine: Written
  /** The answers in what is written. */
  readonly answersOf: (written: Written) => FormAnswers
  readonly take: (written: Written) => void
  /** Said when there is nothing left to save to. */
  readonly gone: string
}

/** The choice between two versions, naming the fields in which they differ. */
export function SaveConflict<Written>({
  save,
  facts,
  mine,
  answersOf,
  take,
  gone,
}: Props<Written>) {
  const texts = useTexts()
  const own = texts.desk.apply.draft.conflict
  const say = useSay()
  const { theirs } = save
  if (save.state === 'gone') return <Alert type="warning" showIcon role="alert" title={gone} />
  if (save.state !== 'conflict' || theirs === undefined) return null
  const [ours, others] = [answersOf(mine), answersOf(theirs.written)]
  const differ = facts.filter(
    ({ id }) => JSON.stringify(ours[id] ?? '') !== JSON.stringify(others[id] ?? ''),
  )
  const keep = (kept: Written) => {
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
            <Button type="primary" onClick={() => keep(mine)}>
              {own.mine}
            </Button>
            <Button onClick={() => keep(theirs.written)}>{own.theirs}</Button>
          </p>
        </>
      }
    />
  )
}
