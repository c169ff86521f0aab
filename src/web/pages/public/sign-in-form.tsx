/** Account and password. */
import { Button } from 'antd'
import { type SubmitEvent, useState } from 'react'
import type { SignIn } from '../../../http/contract/session.ts'
import { useTexts } from '../../language.tsx'
import { TextBox } from '../../parts/text-box.tsx'
import './sign-in.css'

/** The form; what was typed stays when it is refused. */
export function SignInForm({
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
