/** The accounts of the demonstration, one per line: choose a role and enter. */
import { Button } from 'antd'
import type { DemoAccount } from '../../../http/contract/session.ts'
import { useSay, useTexts } from '../../language.tsx'

interface Props {
  readonly accounts: readonly DemoAccount[]
  readonly busy: boolean
  readonly onChoose: (account: DemoAccount) => void
}

/** The list, with account names and passwords in sight for those who type them. */
export function DemoAccounts({ accounts, busy, onChoose }: Props) {
  const all = useTexts()
  const texts = all.public.signIn
  const say = useSay()
  return (
    <section className="paper">
      <h2>{texts.demo}</h2>
      <p className="quiet">{texts.demoAbout}</p>
      <ul className="demo-accounts">
        {accounts.map((account) => (
          <li key={account.login}>
            <div>
              <p>
                <strong>{all.roles[account.role]}</strong> {say(account.name)}
              </p>
              <p className="quiet">
                {account.unit} · {texts.login} <code>{account.login}</code> · {texts.password}{' '}
                <code>{account.password}</code>
              </p>
            </div>
            <Button
              disabled={busy}
              aria-label={texts.enterAs(all.roles[account.role], say(account.name))}
              onClick={() => onChoose(account)}
            >
              {texts.enter}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
