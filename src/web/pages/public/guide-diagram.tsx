/** The procedure as one picture, the same that `kechuang diagram` draws: to look at, print, or keep. */
import { procedureDiagram } from '../../../declare/diagram.ts'
import type { ServiceView } from '../../../http/contract/services.ts'
import { useLanguage, useSay, useTexts } from '../../language.tsx'

/** The picture, folded away until asked for. */
export function GuideDiagram({ service }: { readonly service: ServiceView }) {
  const texts = useTexts().public.guide
  const say = useSay()
  const { language } = useLanguage()
  const svg = procedureDiagram(service, language)
  const address = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  const stages = service.stages.map(({ title }) => say(title)).join(' → ')
  return (
    <details className="guide-diagram no-print">
      <summary>{texts.diagram}</summary>
      <img src={address} alt={texts.diagramOf(say(service.name), stages)} />
      <p>
        <a href={address} download={`${service.id}.svg`}>
          {texts.keepDiagram}
        </a>
      </p>
    </details>
  )
}
