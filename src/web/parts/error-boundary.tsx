/** Catches what a page throws, so that the rest of the product stays usable. */
import { Button } from 'antd'
import { ApiFailure } from '../api.ts'
import { useTexts } from '../language.tsx'
import { Page } from './page.tsx'
import { Failed } from './states.tsx'

/** Shown in place of a page that threw. */
export function BrokenPage({
  error,
  reset,
}: {
  readonly error: unknown
  readonly reset: () => void
}) {
  const texts = useTexts()
  if (error instanceof ApiFailure) {
    return (
      <Page title={texts.states.failed}>
        <Failed error={error} retry={reset} />
      </Page>
    )
  }
  return (
    <Page title={texts.states.broken} about={texts.states.brokenWhy}>
      <Button type="primary" onClick={() => window.location.reload()}>
        {texts.states.reload}
      </Button>
    </Page>
  )
}
