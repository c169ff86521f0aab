/** A draft of an application. */
import { Link, useParams } from '@tanstack/react-router'
import type { DraftView } from '../../../http/contract/cases.ts'
import { ApiFailure } from '../../api.ts'
import { useTexts } from '../../language.tsx'
import { Page } from '../../parts/page.tsx'
import { Loaded } from '../../parts/states.tsx'
import { useService } from '../../queries.ts'
import { DraftEditor } from '../apply/draft-editor.tsx'
import { useDraft } from '../apply/draft-queries.ts'

/** The page. */
export function DraftPage() {
  const { id } = useParams({ strict: false })
  const texts = useTexts()
  const query = useDraft(id ?? '')
  // An answer from an earlier visit may be old; the editor begins with what the server has now.
  if (query.data !== undefined && query.isFetchedAfterMount) {
    return <WithService key={query.data.id} draft={query.data} />
  }
  const gone = query.error instanceof ApiFailure && query.error.status === 404
  return (
    <Page title={texts.desk.apply.draft.steps.fill}>
      {gone ? (
        <>
          <p>{texts.desk.apply.draft.gone}</p>
          <p>
            <Link to="/cases">{texts.desk.cases.list.mine}</Link>
          </p>
        </>
      ) : (
        <Loaded query={{ ...query, data: undefined }}>{() => null}</Loaded>
      )}
    </Page>
  )
}

function WithService({ draft }: { readonly draft: DraftView }) {
  const texts = useTexts()
  const query = useService(draft.service)
  if (query.data !== undefined) return <DraftEditor draft={draft} service={query.data} />
  return (
    <Page title={texts.desk.apply.draft.steps.fill}>
      <Loaded query={query}>{() => null}</Loaded>
    </Page>
  )
}
