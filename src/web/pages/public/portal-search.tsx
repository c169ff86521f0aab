/** Finds a service by its name; the line shows the hits as one types. */
import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import type { CityView } from '../../../http/contract/session.ts'
import { useSay, useTexts } from '../../language.tsx'
import { TextBox } from '../../parts/text-box.tsx'

interface Props {
  readonly typed: string
  readonly found: CityView['services']
  readonly onType: (typed: string) => void
}

/** The search field and, while something is typed, its hits as a list. */
export function PortalSearch({ typed, found, onType }: Props) {
  const texts = useTexts().public.portal
  const say = useSay()
  const go = useNavigate()
  const first = found[0]
  const searching = typed.trim() !== ''
  return (
    <search className="portal-search no-print">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (searching && first) void go({ to: '/services/$id', params: { id: first.id } })
        }}
      >
        <label className="unseen" htmlFor="service-search">
          {texts.search}
        </label>
        <TextBox
          id="service-search"
          type="search"
          autoComplete="off"
          placeholder={texts.searchHint}
          value={typed}
          onType={onType}
        />
        <Button type="primary" size="large" htmlType="submit">
          {texts.search}
        </Button>
      </form>
      <div role="status">
        {searching && (
          <>
            {found.length === 0 ? texts.foundNone : texts.found(String(found.length))}
            <ul>
              {found.slice(0, 6).map(({ id, name }) => (
                <li key={id}>
                  <Link to="/services/$id" params={{ id }}>
                    {say(name)}
                  </Link>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </search>
  )
}
