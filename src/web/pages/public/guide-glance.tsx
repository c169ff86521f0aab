/** The points most people look for: who, how long, what it costs, where, whom to call. */
import type { ServiceView } from '../../../http/contract/services.ts'
import { useSay, useTexts } from '../../language.tsx'
import { CitationLine } from '../../parts/citation.tsx'

/** Stands beside the guide on wide screens and above it on narrow ones. */
export function GuideGlance({ service }: { readonly service: ServiceView }) {
  const all = useTexts()
  const texts = all.public.guide
  const say = useSay()
  return (
    <aside className="guide-glance" aria-label={texts.atGlance}>
      <div className="paper" style={{ '--c': `var(--link-${service.link})` }}>
        <h2>{texts.atGlance}</h2>
        <dl className="glance">
          <dt>{texts.promised}</dt>
          <dd className="glance-big">
            {service.promised ? say(service.promised.text) : texts.noLimit}
          </dd>
          <dt>{texts.statutory}</dt>
          <dd>
            {service.statutory ? say(service.statutory.text) : texts.noLimit}
            {service.statutory?.cite && (
              <div>
                <CitationLine cite={service.statutory.cite} />
              </div>
            )}
          </dd>
          <dt>{texts.fee}</dt>
          <dd>{say(service.fee)}</dd>
          <dt>{texts.who}</dt>
          <dd>{service.addressees.map((who) => texts.addressees[who]).join(all.common.comma)}</dd>
          <dt>{texts.office}</dt>
          <dd>{say(service.office)}</dd>
          <dt>{texts.counter}</dt>
          <dd>{say(service.counter)}</dd>
          <dt>{texts.hours}</dt>
          <dd>{say(service.hours)}</dd>
          <dt>{texts.phone}</dt>
          <dd>
            <a href={`tel:${service.phone}`}>{service.phone}</a>
          </dd>
          <dt>{texts.complaints}</dt>
          <dd>
            <a href={`tel:${service.complaints}`}>{service.complaints}</a>
          </dd>
        </dl>
      </div>
    </aside>
  )
}
