/** The conditions of a service, each with its article, what it asks, and what to do if it fails. */
import { useMemo } from 'react'
import type { ServiceView } from '../../../http/contract/services.ts'
import { readFormLaw } from '../../forms/form-law.ts'
import { useSay, useTexts } from '../../language.tsx'
import { CitationBlock } from '../../parts/citation.tsx'

/** The list. */
export function GuideConditions({ service }: { readonly service: ServiceView }) {
  const all = useTexts()
  const texts = all.public.guide
  const say = useSay()
  const { rules } = useMemo(() => readFormLaw(service.law), [service.law])
  if (rules.length === 0) return <p>{all.common.none}</p>
  return (
    <ol className="guide-list guide-conditions">
      {rules.map((rule) => (
        <li key={rule.id}>
          <p>
            <strong>{say(rule.title)}</strong>
            {rule.effect !== undefined && rule.effect !== 'refuse' && (
              <span className="guide-effect">{texts.effects[rule.effect]}</span>
            )}
          </p>
          <CitationBlock cite={{ ...rule.cite, grade: rule.grade ?? rule.cite.grade }} />
        </li>
      ))}
    </ol>
  )
}
