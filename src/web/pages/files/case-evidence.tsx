/** The documents of a case, for everybody who may see it. */
import type { ReactNode } from 'react'
import type { CaseView } from '../../../http/contract/cases.ts'
import type { FileView } from '../../../http/contract/files.ts'
import type { ServiceView } from '../../../http/contract/services.ts'
import { caseFile } from '../../downloads.ts'
import { useSay, useTexts } from '../../language.tsx'
import { Section } from '../../parts/page.tsx'
import { FileLines } from './file-lines.tsx'

interface Props {
  readonly current: CaseView
  readonly service: ServiceView
  readonly title?: string
  readonly acts?: (file: FileView) => ReactNode
  readonly gone?: (file: FileView) => boolean
}

/** The list. */
export function CaseEvidence({ current, service, title, acts, gone }: Props) {
  const texts = useTexts().desk.files
  const say = useSay()
  const { evidence, id } = current
  return (
    <Section title={title ?? texts.title}>
      {evidence === null && <p className="quiet">{texts.none}</p>}
      {evidence?.length === 0 && <p className="quiet">{texts.noneHandedIn}</p>}
      {evidence !== null && evidence.length > 0 && (
        <dl className="facts">
          {evidence.map((each) => {
            const document = service.evidence.find((known) => known.id === each.evidence)
            return (
              <div key={each.evidence} className="answer">
                <dt>{document === undefined ? each.evidence : say(document.title)}</dt>
                <dd>
                  <FileLines
                    files={each.files}
                    address={({ sha256 }) => caseFile(id, sha256)}
                    picture={({ sha256 }) => caseFile(id, sha256, true)}
                    {...(acts === undefined ? {} : { acts })}
                    {...(gone === undefined ? {} : { gone })}
                  />
                  {each.paper && texts.onPaper}
                </dd>
              </div>
            )
          })}
        </dl>
      )}
    </Section>
  )
}
