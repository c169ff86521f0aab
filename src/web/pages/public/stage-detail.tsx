/** Who acts at a stage, within which limit, under which article. */
import type { ServiceView } from '../../../http/contract/services.ts'
import { useSay, useTexts } from '../../language.tsx'
import { CitationLine } from '../../parts/citation.tsx'

type Actor = keyof ReturnType<typeof useTexts>['public']['guide']['actors']

/** Shown under a stop of the track. */
export function StageDetail({ stage }: { readonly stage: ServiceView['stages'][number] }) {
  const { actors, conditional } = useTexts().public.guide
  const say = useSay()
  const isActor = (actor: string): actor is Actor => actor in actors
  return (
    <>
      {stage.branch && <span className="stage-actor">{say(stage.branch.title)}</span>}
      {stage.authority && <span className="stage-actor">{say(stage.authority)}</span>}
      {isActor(stage.actor) && <span className="stage-actor">{actors[stage.actor]}</span>}
      {stage.limit && <span className="stage-limit">{say(stage.limit.text)}</span>}
      {stage.conditional && <span className="stage-limit">{conditional}</span>}
      {stage.cite && (
        <details className="stage-law">
          <summary>{say(stage.cite.title)}</summary>
          <CitationLine cite={stage.cite} />
          <p>{say(stage.cite.says)}</p>
        </details>
      )}
    </>
  )
}
