/** What one enterprise could apply for, for officers who advise it. */
import { useTexts } from '../../language.tsx'
import { Page } from '../../parts/page.tsx'
import { useFilters } from '../../parts/use-filters.ts'
import { MatchGroups } from './match-groups.tsx'

/** The page; the enterprise stands in the address. */
export function MatchesPage() {
  const texts = useTexts()
  const own = texts.desk.matches
  const [{ party }] = useFilters()
  return (
    <Page
      title={own.title}
      about={own.about}
      crumbs={[{ text: texts.nav.registers, to: '/registers' }]}
    >
      {party !== undefined && <p>{own.ofParty(party)}</p>}
      <MatchGroups {...(party === undefined ? {} : { party })} />
    </Page>
  )
}
