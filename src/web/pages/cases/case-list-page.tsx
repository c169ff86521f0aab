/** All cases a reader may see. */
import { useTexts } from '../../language.tsx'
import { Page } from '../../parts/page.tsx'
import { useSession } from '../../queries.ts'
import { CaseListView } from './case-list.tsx'

const everything = { state: 'any', sort: '-filed' }

/** The page. */
export function CaseListPage() {
  const texts = useTexts().desk.cases.list
  const mine = useSession().data?.role === 'applicant'
  return (
    <Page title={mine ? texts.mine : texts.all} {...(mine ? { about: texts.mineAbout } : {})}>
      <CaseListView preset={everything} nothing={texts.none} />
    </Page>
  )
}
