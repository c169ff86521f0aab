/** The first page after signing in: what waits for this person. */
import { ApiFailure } from '../../api.ts'
import { useTexts } from '../../language.tsx'
import { Page } from '../../parts/page.tsx'
import { Failed, Loading } from '../../parts/states.tsx'
import { useSession } from '../../queries.ts'
import { CaseListView } from '../cases/case-list.tsx'
import { ApplicantHome } from './applicant-home.tsx'
import { OverseerHome } from './overseer-home.tsx'

const waiting = { state: 'filed,accepted', sort: 'due' }

/** The page, by role. */
export function RoleHomePage() {
  const texts = useTexts()
  const session = useSession()
  const list = texts.desk.cases.list
  switch (session.data?.role) {
    case 'applicant':
      return <ApplicantHome />
    case 'officer':
    case 'head':
      return (
        <Page title={list.todo} about={list.todoAbout}>
          <CaseListView preset={waiting} nothing={list.noneTodo} />
        </Page>
      )
    case 'supervisor':
    case 'administrator':
      return <OverseerHome />
    default:
      return (
        <Page title={texts.desk.home.title}>
          {session.data === undefined ? (
            <Loading />
          ) : (
            <Failed error={new ApiFailure(401, 'session.needed', { zh: '', en: '' })} />
          )}
        </Page>
      )
  }
}
