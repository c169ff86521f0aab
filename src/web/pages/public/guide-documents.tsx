/** The documents of a service: needed always, in certain cases, or if one likes. */
import type { ServiceView } from '../../../http/contract/services.ts'
import { useSay, useTexts } from '../../language.tsx'
import { CitationLine } from '../../parts/citation.tsx'

/** The list. */
export function GuideDocuments({ service }: { readonly service: ServiceView }) {
  const all = useTexts()
  const texts = all.public.guide
  const say = useSay()
  if (service.evidence.length === 0) return <p>{all.common.none}</p>
  return (
    <ul className="guide-list">
      {service.evidence.map(({ id, title, optional, when, cite }) => (
        <li key={id}>
          <p>
            <strong>{say(title)}</strong>
            <span className="guide-effect">
              {when !== undefined ? texts.conditional : optional ? texts.optional : texts.required}
            </span>
          </p>
          <CitationLine cite={cite} />
        </li>
      ))}
    </ul>
  )
}
