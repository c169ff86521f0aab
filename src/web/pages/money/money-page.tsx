/** The money desk of officers: payable, orders, answers, ledger. The part shown stands in the address. */
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../language.tsx'
import { Page } from '../../parts/page.tsx'
import { useFilters } from '../../parts/use-filters.ts'
import { AccountsPart } from './accounts-part.tsx'
import { AnswersPart } from './answers-part.tsx'
import { OrdersPart } from './orders-part.tsx'
import { PayablesPart } from './payables-part.tsx'
import './money.css'

const parts = {
  payables: PayablesPart,
  orders: OrdersPart,
  answers: AnswersPart,
  accounts: AccountsPart,
}
const names = ['payables', 'orders', 'answers', 'accounts'] as const

/** The page. */
export function MoneyPage() {
  const texts = useTexts().money
  const [search] = useFilters()
  const shown = names.find((each) => each === search.part) ?? 'payables'
  const Part = parts[shown]
  return (
    <Page title={texts.title} about={texts.about} full>
      <nav className="money-tabs no-print" aria-label={texts.tabs.label}>
        {names.map((name) => (
          <Link
            key={name}
            to="/money"
            search={{ part: name }}
            className="button-link"
            {...(name === shown ? { 'aria-current': 'page' as const } : {})}
          >
            {texts.tabs[name]}
          </Link>
        ))}
      </nav>
      <Part key={shown} />
    </Page>
  )
}
