/** What a page shows while it waits, when there is nothing, and when something went wrong. */
import type { UseQueryResult } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { Alert, Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { ApiFailure } from '../api.ts'
import { useSay, useTexts } from '../language.tsx'
import './states.css'

/** Grey lines where content will be; announced once. */
export function Loading({ rows = 4 }: { readonly rows?: number }) {
  const texts = useTexts()
  return (
    <div role="status">
      <span className="unseen">{texts.states.loading}</span>
      <div aria-hidden="true">
        <Skeleton active title={false} paragraph={{ rows }} />
      </div>
    </div>
  )
}

/** Nothing to show, and what to do about it. */
export function Empty({
  title,
  children,
}: {
  readonly title?: string
  readonly children?: ReactNode
}) {
  const texts = useTexts()
  return (
    <div className="empty">
      <svg width="96" height="24" viewBox="0 0 96 24" aria-hidden="true">
        <path d="M4 12h88" stroke="var(--rule)" strokeWidth="4" strokeLinecap="round" />
        <circle cx="48" cy="12" r="8" fill="var(--paper)" stroke="var(--rule)" strokeWidth="4" />
      </svg>
      <p>{title ?? texts.states.empty}</p>
      {children && <div className="quiet">{children}</div>}
    </div>
  )
}

/** What went wrong, why, and what to do. Sends to the sign-in where that would help. */
export function Failed({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const texts = useTexts()
  const say = useSay()
  const { href } = useLocation()
  if (error instanceof ApiFailure && error.status === 401) {
    return (
      <Empty title={texts.states.signInFirst}>
        <p>{texts.states.signInWhy}</p>
        <p>
          <Link to="/sign-in" search={{ next: href }}>
            {texts.nav.signIn}
          </Link>
        </p>
      </Empty>
    )
  }
  const known = error instanceof ApiFailure
  // Asking again helps when the server could not answer, not when it said no.
  const mayPass = !known || error.status === 0 || error.status >= 500
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={known ? say(error.text) : texts.states.failed}
      description={known ? texts.states.code(error.code) : texts.states.brokenWhy}
      action={mayPass && retry && <Button onClick={retry}>{texts.states.retry}</Button>}
    />
  )
}

/** Shows an answer once it is there, and says so while it is not. */
export function Loaded<T>({
  query,
  rows = 4,
  children,
}: {
  readonly query: UseQueryResult<T>
  readonly rows?: number
  readonly children: (data: T) => ReactNode
}) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error) return <Failed error={query.error} retry={() => void query.refetch()} />
  return <Loading rows={rows} />
}
