/** All documents of an application, one by one. */
import type { ProblemView } from '../../../http/contract/common.ts'
import { showSize } from '../../formats.ts'
import { useLanguage, useTexts } from '../../language.tsx'
import { EvidenceItem } from './evidence-item.tsx'
import './files.css'
import type { AskedEvidence } from './needed-evidence.ts'
import type { Basket } from './use-basket.ts'

interface Props {
  readonly asked: readonly AskedEvidence[]
  readonly basket: Basket
  readonly problems: readonly ProblemView[]
  readonly title: string
}

/** The part of a form; nothing where no document is asked for. */
export function EvidenceForm({ asked, basket, problems, title }: Props) {
  const texts = useTexts().desk.files
  const { language } = useLanguage()
  if (asked.length === 0) return null
  const limits = basket.view?.limits
  return (
    <section className="section">
      <h2>{title}</h2>
      {limits !== undefined && (
        <p className="quiet">{texts.about(showSize(limits.largest), showSize(limits.together))}</p>
      )}
      <ul className="evidence">
        {asked.map((each) => {
          const { id } = each.document
          const problem = problems.find(({ field }) => field === `evidence.${id}`)?.text[language]
          return (
            <EvidenceItem
              key={id}
              asked={each}
              basket={basket}
              {...(problem === undefined ? {} : { problem })}
            />
          )
        })}
      </ul>
    </section>
  )
}
