/** The documents of a draft as they will be filed. */
import { basketFile } from '../../downloads.ts'
import { useSay, useTexts } from '../../language.tsx'
import { FileLines } from './file-lines.tsx'
import type { AskedEvidence } from './needed-evidence.ts'
import type { Basket } from './use-basket.ts'

interface Props {
  readonly documents: readonly AskedEvidence[]
  readonly basket: Basket
}

/** The list; documents that are not handed in are left out. */
export function HandedInList({ documents, basket }: Props) {
  const texts = useTexts()
  const say = useSay()
  if (documents.length === 0) return null
  const items = basket.view?.items ?? []
  return (
    <section>
      <h3>{texts.desk.files.title}</h3>
      <dl className="facts">
        {documents.map(({ document: { id, title } }) => {
          const own = items.filter(({ evidence }) => evidence === id)
          return (
            <div key={id} className="answer">
              <dt>{say(title)}</dt>
              <dd>
                <FileLines
                  files={own.flatMap(({ file }) => file ?? [])}
                  address={({ sha256 }) => basketFile(basket.owner, basket.id, sha256)}
                />
                {own.some(({ file }) => file === null) && texts.desk.files.onPaper}
                {own.length === 0 && <span className="quiet">{texts.common.none}</span>}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
