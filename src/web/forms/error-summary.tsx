/** Everything that must be put right, each line leading to its field. */
import { type Ref, useId } from 'react'
import type { ProblemView } from '../../http/contract/common.ts'
import type { FactView } from '../../http/contract/services.ts'
import { fieldId, fieldLabel, focusField } from './field-path.ts'
import { type FormLanguage, formTexts } from './form-context.ts'
import './forms.css'

interface Props {
  readonly facts: readonly FactView[]
  readonly problems: readonly ProblemView[]
  readonly language: FormLanguage
  /** Takes the focus after a try to hand in. */
  readonly top?: Ref<HTMLDivElement>
}

/** The summary; nothing when nothing is wrong. */
export function ErrorSummary({ facts, problems, language, top }: Props) {
  const texts = formTexts(language)
  const title = useId()
  const refused = problems.filter(({ level }) => level === 'refuse')
  if (refused.length === 0) return null
  return (
    <div
      ref={top ?? null}
      className="form-summary"
      role="alert"
      aria-labelledby={title}
      tabIndex={-1}
    >
      <h2 id={title}>{texts.summary.title(String(refused.length))}</h2>
      <p>{texts.summary.how}</p>
      <ul>
        {refused.map(({ field, code, text }) => (
          <li key={`${field} ${code}`}>
            <a
              href={`#${fieldId(field)}`}
              onClick={(event) => {
                event.preventDefault()
                focusField(field)
              }}
            >
              {fieldLabel(field, facts, language, texts)}
            </a>{' '}
            {text[language]}
          </li>
        ))}
      </ul>
    </div>
  )
}
