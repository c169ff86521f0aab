/** Whom to ask about a case, and where the guide is. */
import { Link } from '@tanstack/react-router'
import type { ServiceView } from '../../../http/contract/services.ts'
import { useSay, useTexts } from '../../language.tsx'

/** The box. */
export function CaseContact({ service }: { readonly service: ServiceView }) {
  const texts = useTexts().desk.cases.page
  const say = useSay()
  return (
    <section className="contact" aria-labelledby="contact-title">
      <h2 id="contact-title">{texts.contact}</h2>
      <p>{say(service.office)}</p>
      <p>{texts.phone(service.phone)}</p>
      <p>{texts.complaints(service.complaints)}</p>
      <p className="no-print">
        <Link to="/services/$id" params={{ id: service.id }}>
          {texts.guide}
        </Link>
      </p>
    </section>
  )
}
