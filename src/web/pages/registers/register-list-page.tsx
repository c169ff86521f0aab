/** Placeholder until the page is written. */
import { useTexts } from '../../language.tsx'
import { Page } from '../../parts/page.tsx'

/** The page. */
export function RegisterListPage() {
  return <Page title={useTexts().nav.registers}>{null}</Page>
}
