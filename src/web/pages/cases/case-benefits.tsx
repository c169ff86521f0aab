/** What a case brings: each benefit, who has it, what it is worth, and by which article. */
import type { BenefitView } from '../../../http/contract/services.ts'
import { useSay, useTexts } from '../../language.tsx'
import { CitationLine } from '../../parts/citation.tsx'
import { Section } from '../../parts/page.tsx'

/** The benefits; nothing where the service has none. */
export function CaseBenefits({ benefits }: { readonly benefits: readonly BenefitView[] }) {
  const texts = useTexts().desk.cases.page.benefits
  if (benefits.length === 0) return null
  return (
    <Section title={texts.title}>
      <p className="quiet">{texts.about}</p>
      <ul className="guide-list">
        {benefits.map((benefit) => (
          <Benefit key={benefit.title.zh} benefit={benefit} />
        ))}
      </ul>
    </Section>
  )
}

function Benefit({ benefit }: { readonly benefit: BenefitView }) {
  const say = useSay()
  const texts = useTexts()
  const own = texts.desk.cases.page.benefits
  const { title, cite, verdict, when, worth, missing } = benefit
  const known = worth.filter(({ value }) => value !== null)
  return (
    <li>
      <strong>{say(title)}</strong>{' '}
      {verdict !== null && <span className={`verdict verdict-${verdict}`}>{own[verdict]}</span>}
      {when !== null && <p className="quiet">{own.when(say(when))}</p>}
      {known.length > 0 && (
        <dl className="facts">
          {known.map(({ id, title: label, value }) => (
            <div key={id} className="answer">
              <dt>{say(label)}</dt>
              <dd>{value !== null && say(value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {missing.length > 0 && (
        <p className="quiet">{own.missing(missing.map(({ label }) => say(label)).join(' · '))}</p>
      )}
      <p>
        <CitationLine cite={cite} />
      </p>
    </li>
  )
}
