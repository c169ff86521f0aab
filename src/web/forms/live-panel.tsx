/** What is computed and what the rules say, beside a form while it is filled in. */
import { useMemo } from 'react'
import type { Fact } from '../../declare/fact.ts'
import { useSay, useTexts } from '../language.tsx'
import { RuleFindings } from '../parts/rule-findings.tsx'
import { focusField } from './field-path.ts'
import type { FormLaw } from './form-law.ts'
import type { Judged } from './judge-answers.ts'
import { liveComputed, liveFindings } from './live-views.ts'

interface Props {
  readonly judged: Judged
  readonly facts: readonly Fact[]
  readonly law: FormLaw
  /** Level of its headings. */
  readonly heading?: 'h2' | 'h3'
}

/** The panel. */
export function LivePanel({ judged, facts, law, heading: Heading = 'h2' }: Props) {
  const texts = useTexts()
  const say = useSay()
  const findings = useMemo(() => liveFindings(judged, facts, law), [judged, facts, law])
  const computed = useMemo(() => liveComputed(judged, facts, law), [judged, facts, law])
  return (
    <aside className="live" aria-label={texts.desk.form.live.title}>
      {computed.length > 0 && (
        <>
          <Heading>{texts.desk.form.live.computed}</Heading>
          <dl className="live-computed">
            {computed.map(({ id, title, value, missing }) => (
              <div key={id}>
                <dt>{say(title)}</dt>
                <dd>
                  {value === null ? (
                    <span className="quiet">
                      {texts.desk.form.live.needs(
                        missing.map(({ label }) => say(label)).join(texts.common.comma),
                      )}
                    </span>
                  ) : (
                    <output>{say(value)}</output>
                  )}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      {findings.length > 0 && (
        <>
          <Heading>{texts.desk.form.live.title}</Heading>
          <p className="quiet">{texts.desk.form.live.about}</p>
          <RuleFindings findings={findings} toField={focusField} />
        </>
      )}
    </aside>
  )
}
