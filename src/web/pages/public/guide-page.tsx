/** Placeholder until the page is written. */
import { useTexts } from '../../language.tsx'
import { Page } from '../../parts/page.tsx'

/** The page. */
export function GuidePage() {
  return <Page title={useTexts().public.portal.title}>{null}</Page>
}
