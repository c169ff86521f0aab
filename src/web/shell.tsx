/** What stands around every page: who serves it, where one can go, in which language. */
import { useQueryClient } from '@tanstack/react-query'
import { Link, Outlet, useLocation, useNavigate, useRouter } from '@tanstack/react-router'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { CityView } from '../http/contract/session.ts'
import { type Language, useLanguage, useSay, useTexts } from './language.tsx'
import { useUnread } from './pages/messages/message-queries.ts'
import { latestYear, useApi, useCity, useSession } from './queries.ts'
import './shell.css'

/** Header, page, footer. */
export function Shell() {
  const texts = useTexts()
  const city = useCity().data
  useFocusOnArrival()
  useFreshFigures(city)
  return (
    <>
      <a className="skip" href="#content">
        {texts.skip}
      </a>
      {city?.demonstration && <DemonstrationLabel loading={city.loading} />}
      <Header city={city} />
      <main id="content" tabIndex={-1}>
        <Outlet />
      </main>
      <Footer city={city} />
    </>
  )
}

/** On another page its heading takes the focus, so that it is read out and Tab goes on from there. */
function useFocusOnArrival(): void {
  const router = useRouter()
  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (fromLocation === undefined || !pathChanged) return
        document.querySelector('h1')?.focus({ preventScroll: true })
      }),
    [router],
  )
}

/** Figures shown while the demonstration was loading are asked for again when it is complete. */
function useFreshFigures(city: CityView | undefined): void {
  const client = useQueryClient()
  const loading = city === undefined ? undefined : city.loading !== null
  const before = useRef(loading)
  useEffect(() => {
    if (before.current === true && loading === false) {
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'city' })
    }
    before.current = loading
  }, [client, loading])
}

function DemonstrationLabel({ loading }: { readonly loading: CityView['loading'] }) {
  const texts = useTexts()
  const say = useSay()
  const percent =
    loading === null ? 100 : Math.floor((100 * loading.done) / Math.max(1, loading.total))
  return (
    <aside className="demo" aria-label={texts.demonstration.label}>
      <p className="wide">
        <strong>{texts.demonstration.label}</strong> <span>{texts.demonstration.text}</span>
      </p>
      {loading !== null && (
        <div className="demo-loading">
          <p className="wide">
            {texts.demonstration.loading(say(loading.part), percent)}{' '}
            {texts.demonstration.meanwhile}
          </p>
          <progress value={percent} max={100} aria-label={texts.demonstration.label} />
        </div>
      )}
    </aside>
  )
}

function Header({ city }: { readonly city: CityView | undefined }) {
  const texts = useTexts()
  const say = useSay()
  const [open, setOpen] = useState(false)
  const { pathname } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes when the page changes
  useEffect(() => setOpen(false), [pathname])
  return (
    <header className="head">
      <div className="head-in wide">
        <Link to="/" className="brand">
          <img src="/mark.svg" alt="" width="32" height="32" />
          <span>
            <span className="brand-bureau">{city ? say(city.bureau) : ' '}</span>
            <span className="brand-product">{texts.product}</span>
          </span>
        </Link>
        <Button
          className="menu-button"
          aria-expanded={open}
          aria-controls="menu"
          onClick={() => setOpen(!open)}
        >
          {texts.nav.menu}
        </Button>
        <div id="menu" className={open ? 'menu menu-open' : 'menu'}>
          <Navigation city={city} />
          <Account />
          <LanguageSwitch />
        </div>
      </div>
    </header>
  )
}

function Navigation({ city }: { readonly city: CityView | undefined }) {
  const texts = useTexts()
  const session = useSession().data
  const year = latestYear(city?.reportYears)
  const staff = session !== undefined && !['public', 'applicant'].includes(session.role)
  return (
    <nav aria-label={texts.nav.label}>
      <ul className="nav">
        <li>
          <Link to="/" activeOptions={{ exact: true }}>
            {texts.nav.portal}
          </Link>
        </li>
        {session?.account && (
          <>
            <li>
              <Link to="/desk">{texts.nav.desk}</Link>
            </li>
            <li>
              <Link to="/cases">{texts.nav.cases}</Link>
            </li>
          </>
        )}
        {staff && (
          <li>
            <Link to="/registers">{texts.nav.registers}</Link>
          </li>
        )}
        {staff && (city?.ledgers.length ?? 0) > 0 && (
          <li>
            <Link to="/money">{texts.money.title}</Link>
          </li>
        )}
        {(session?.role === 'head' || session?.role === 'supervisor') && (
          <li>
            <Link to="/simulation">{texts.desk.simulation.title}</Link>
          </li>
        )}
        {year !== undefined && (
          <li>
            <Link to="/report/$year" params={{ year: String(year) }}>
              {texts.nav.report}
            </Link>
          </li>
        )}
        <li>
          <Link to="/verify">{texts.nav.verify}</Link>
        </li>
      </ul>
    </nav>
  )
}

function Account() {
  const texts = useTexts()
  const say = useSay()
  const api = useApi()
  const client = useQueryClient()
  const go = useNavigate()
  const account = useSession().data?.account
  const unread = useUnread()
  if (!account) {
    return (
      <Link to="/sign-in" className="sign-in-link">
        {texts.nav.signIn}
      </Link>
    )
  }
  const leave = async () => {
    await api.signOut()
    // Nothing one reader saw may stay for the next one at the same machine.
    client.clear()
    await go({ to: '/' })
  }
  return (
    <div className="account">
      <Link to="/messages">
        {texts.desk.messages.title}
        {unread > 0 && (
          <>
            {' '}
            <span className="unread" aria-hidden="true">
              {unread > 99 ? '99+' : unread}
            </span>
            <span className="unseen">
              {unread > 99 ? texts.desk.messages.many : texts.desk.messages.unread(String(unread))}
            </span>
          </>
        )}
      </Link>
      <span title={texts.nav.signedInAs(say(account.name))}>{say(account.name)}</span>
      <Button type="text" onClick={() => void leave()}>
        {texts.nav.signOut}
      </Button>
    </div>
  )
}

function LanguageSwitch() {
  const texts = useTexts()
  const { language, choose } = useLanguage()
  const other: Language = language === 'zh' ? 'en' : 'zh'
  return (
    <Button
      type="text"
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      aria-label={`${texts.language.label}: ${texts.language[other]}`}
      onClick={() => choose(other)}
    >
      {texts.language[other]}
    </Button>
  )
}

function Footer({ city }: { readonly city: CityView | undefined }) {
  const texts = useTexts()
  const say = useSay()
  return (
    <footer className="foot no-print">
      <div className="wide">
        <p>{city && texts.footer.bureau(say(city.bureau))}</p>
        <p>
          <Link to="/law">{texts.public.law.title}</Link>
        </p>
        <p>
          <Link to="/ratings">{texts.ratings.title}</Link>
        </p>
        <p>
          <Link to="/audit">{texts.public.log.title}</Link>
        </p>
        <p>
          <a href="/api/openapi.json">{texts.footer.api}</a>
        </p>
        <p>{texts.footer.open}</p>
      </div>
    </footer>
  )
}
