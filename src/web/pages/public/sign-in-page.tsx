/** Sign-in, with the demonstration's accounts where the city shows its demonstration. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Alert } from 'antd'
import { useState } from 'react'
import type { SignIn } from '../../../http/contract/session.ts'
import { ApiFailure } from '../../api.ts'
import { useSay, useTexts } from '../../language.tsx'
import { Page } from '../../parts/page.tsx'
import { useApi, useCity, useSession } from '../../queries.ts'
import { DemoAccounts } from './demo-accounts.tsx'
import { safeNext } from './safe-next.ts'
import { SignInForm } from './sign-in-form.tsx'
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
