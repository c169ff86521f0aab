/** Placeholder until the page is written. */
import { useTexts } from '../../language.tsx'
import { Page } from '../../parts/page.tsx'

/** The page. */
export function CheckPage() {
  return <Page title={useTexts().public.portal.title}>{null}</Page>
}
