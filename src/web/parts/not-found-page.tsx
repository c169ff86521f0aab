/** An address that leads nowhere. */
import { Link } from '@tanstack/react-router'
import { useTexts } from '../language.tsx'
import { Page } from './page.tsx'

/** Says so and leads back. */
export function NotFoundPage() {
  const texts = useTexts()
  return (
    <Page title={texts.states.notFound} about={texts.states.notFoundWhy}>
      <p>
        <Link to="/">{texts.states.home}</Link>
      </p>
    </Page>
  )
}
