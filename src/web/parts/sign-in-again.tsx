/** Asks to sign in again where a session ended while something was being written; nothing is lost. */
import { useQueryClient } from '@tanstack/react-query'
import { Alert, Button, Modal } from 'antd'
import { useRef, useState } from 'react'
import type { SessionView, SignIn } from '../../http/contract/session.ts'
import { ApiFailure } from '../api.ts'
import { useSay, useTexts } from '../language.tsx'
import { SignInForm } from '../pages/public/sign-in-form.tsx'
import { useApi, useSession } from '../queries.ts'
import { type Lost, useLost } from '../session-lost.ts'

/** The account the open pages belong to: the one signed in before the session was lost. */
function useOwner(lost: Lost): SessionView['account'] {
  const account = useSession().data?.account ?? null
  const owner = useRef(account)
  if (account !== null && lost === 'no') owner.current = account
  return owner.current
}

/** The dialog, and a line instead of it for who will sign in later. */
export function SignInAgain() {
  const { again: texts, both } = useTexts().public.signIn
  const say = useSay()
  const api = useApi()
  const client = useQueryClient()
  const [lost, setLost] = useLost()
  const owner = useOwner(lost)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  if (owner === null || lost === 'no') return null
  const signIn = async (typed: SignIn) => {
    setBusy(true)
    setProblem(undefined)
    try {
      const session = await api.signIn(typed)
      client.setQueryData(['session'], session)
      if (session.account?.id === owner.id) {
        setLost('no')
        await client.invalidateQueries({ predicate: ({ state }) => state.status === 'error' })
      } else {
        // What is on the page is not theirs; it must not be sent in their name.
        await api.signOut()
        setProblem(texts.other(say(owner.name)))
      }
    } catch (failure) {
      if (!(failure instanceof ApiFailure)) throw failure
      setProblem(say(failure.text))
    } finally {
      setBusy(false)
    }
  }
  if (lost === 'later') {
    return (
      <div className="wide no-print">
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={texts.title}
          action={<Button onClick={() => setLost('asking')}>{texts.now}</Button>}
        />
      </div>
    )
  }
  return (
    <Modal
      open
      title={texts.title}
      footer={null}
      mask={{ closable: false }}
      onCancel={() => setLost('later')}
    >
      <p>{texts.about(say(owner.name))}</p>
      <SignInForm
        busy={busy}
        problem={problem}
        onSubmit={(typed) =>
          typed.login === '' || typed.password === '' ? setProblem(both) : void signIn(typed)
        }
      />
      <p className="form-acts">
        <Button type="text" onClick={() => setLost('later')}>
          {texts.later}
        </Button>
      </p>
    </Modal>
  )
}
