/** Sign-in, with the demonstration's accounts where the city shows its demonstration. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { type SubmitEvent, useState } from 'react'
import type { SignIn } from '../../../http/contract/session.ts'
import { ApiFailure } from '../../api.ts'
import { useSay, useTexts } from '../../language.tsx'
import { Page } from '../../parts/page.tsx'
import { TextBox } from '../../parts/text-box.tsx'
import { useApi, useCity, useSession } from '../../queries.ts'
import { DemoAccounts } from './demo-accounts.tsx'
import { safeNext } from './safe-next.ts'
import './sign-in.css'

const route = getRouteApi('/sign-in')

function useSignIn() {
  const api = useApi()
  const client = useQueryClient()
  const go = useNavigate()
  const { next } = route.useSearch()
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const signIn = async (with_: SignIn) => {
    setBusy(true)
    setProblem(undefined)
    try {
      const session = await api.signIn(with_)
      client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'city' })
      client.setQueryData(['session'], session)
      await go({ href: safeNext(next) })
    } catch (failure) {
      if (!(failure instanceof ApiFailure)) throw failure
      setProblem(say(failure.text))
      setBusy(false)
    }
  }
  return { signIn, busy, problem, setProblem }
}

/** The page. */
export function SignInPage() {
  const texts = useTexts().public.signIn
  const city = useCity().data
  const api = useApi()
  const say = useSay()
  const account = useSession().data?.account
  const { signIn, busy, problem, setProblem } = useSignIn()
  const demo = useQuery({
    queryKey: ['demo-accounts'],
    queryFn: api.demoAccounts,
    enabled: city?.demonstration === true,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <Page title={texts.title} about={texts.about}>
      <div className={demo.data ? 'sign-in sign-in-demo' : 'sign-in'}>
        <div className="paper">
          {account && (
            <Alert
              type="info"
              title={texts.already(say(account.name))}
              action={<Link to="/desk">{texts.goOn}</Link>}
            />
          )}
          <SignInForm
            busy={busy}
            problem={problem}
            onSubmit={(typed) =>
              typed.login === '' || typed.password === ''
                ? setProblem(texts.both)
                : void signIn(typed)
            }
          />
        </div>
        {demo.data && (
          <DemoAccounts
            accounts={demo.data}
            busy={busy}
            onChoose={({ login, password }) => void signIn({ login, password })}
          />
        )}
      </div>
    </Page>
  )
}

function SignInForm({
  busy,
  problem,
  onSubmit,
}: {
  readonly busy: boolean
  readonly problem: string | undefined
  readonly onSubmit: (typed: SignIn) => void
}) {
  const texts = useTexts().public.signIn
  const [login, setLogin] = useState('')
  const [password, setPassword] = useState('')
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    onSubmit({ login: login.trim(), password })
  }
  const described = problem === undefined ? {} : { 'aria-describedby': 'sign-in-problem' }
  return (
    <form className="sign-in-form" onSubmit={submit} noValidate>
      <label htmlFor="login">{texts.login}</label>
      <TextBox
        id="login"
        autoComplete="username"
        autoCapitalize="none"
        value={login}
        onType={setLogin}
        {...described}
      />
      <label htmlFor="password">{texts.password}</label>
      <TextBox
        id="password"
        type="password"
        autoComplete="current-password"
        value={password}
        onType={setPassword}
        {...described}
      />
      <div role="alert" id="sign-in-problem" className="sign-in-problem">
        {problem}
      </div>
      <Button type="primary" size="large" block htmlType="submit" loading={busy}>
        {texts.submit}
      </Button>
    </form>
  )
}
