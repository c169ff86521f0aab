/** What the bureau keeps. */
import { Link } from '@tanstack/react-router'
import type { CityView } from '../../../http/contract/session.ts'
import { useSay, useTexts } from '../../language.tsx'
import { Page } from '../../parts/page.tsx'
import { Loaded } from '../../parts/states.tsx'
import { useCity, useSession } from '../../queries.ts'
import { useRegister } from './register-queries.ts'
import './registers.css'

/** The page. */
export function RegisterListPage() {
  const all = useTexts()
  const texts = all.desk.registers.list
  const role = useSession().data?.role
  const staff = role === 'officer' || role === 'head' || role === 'supervisor'
  const city = useCity()
  return (
    <Page
      title={texts.title}
      about={texts.about}
      acts={
        staff && (
          <Link to="/qualifying" className="button-link">
            {all.desk.matches.qualifying.title}
          </Link>
        )
      }
    >
      <Loaded query={city}>
        {({ registers }) => (
          <ul className="register-cards">
            {registers.map((register) => (
              <Card key={register.id} register={register} />
            ))}
          </ul>
        )}
      </Loaded>
    </Page>
  )
}

function Card({ register }: { readonly register: CityView['registers'][number] }) {
  const say = useSay()
  const about = useRegister(register.id).data?.about
  return (
    <li className="paper register-card">
      <h2>
        <Link to="/registers/$id" params={{ id: register.id }}>
          {say(register.title)}
        </Link>
      </h2>
      <p className="quiet">{about === undefined ? '' : say(about)}</p>
    </li>
  )
}
