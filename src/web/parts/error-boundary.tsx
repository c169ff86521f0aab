/** Catches what a page throws, so that the rest of the product stays usable. */
import { Button } from 'antd'
import { ApiFailure } from '../api.ts'
import { useTexts } from '../language.tsx'
import { isReachable } from '../lazy-route.ts'
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
  // A page that could not be fetched is fetched again only with the document.
  const again = async () => {
    if (error instanceof ApiFailure && error.status !== 0) reset()
    else if (await isReachable()) window.location.reload()
  }
  if (error instanceof ApiFailure) {
    return (
      <Page title={texts.states.failed}>
        <Failed error={error} retry={() => void again()} />
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
