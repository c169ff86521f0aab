/** Placeholder until the page is written. */
import { useTexts } from '../../language.tsx'
import { Page } from '../../parts/page.tsx'

/** The page. */
export function DraftPage() {
  return <Page title={useTexts().desk.home.title}>{null}</Page>
}
