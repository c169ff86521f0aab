/** The frame of every page: title of the window, one h1, where one is, and what one may do. */
import { Link, type LinkProps } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { useSay, useTexts } from '../language.tsx'
import { useCity } from '../queries.ts'

/** One step of the way here. */
export interface Crumb {
  readonly text: string
  readonly to: LinkProps['to']
  readonly params?: LinkProps['params']
}

interface Props {
  /** Heading and title of the window. */
  readonly title: string
  /** Heading with marks in it, where it differs from the title. */
  readonly heading?: ReactNode
  /** One or two sentences below the heading. */
  readonly about?: ReactNode
  /** The pages above this one. */
  readonly crumbs?: readonly Crumb[]
  /** Buttons; one of them primary. */
  readonly acts?: ReactNode
  /** Fills the width of the window (dense tables). */
  readonly full?: boolean
  readonly children: ReactNode
}

/** Lays out a page. The shell gives its heading the focus when one comes from another page. */
export function Page({ title, heading, about, crumbs = [], acts, full, children }: Props) {
  const say = useSay()
  const texts = useTexts()
  const city = useCity().data
  const bureau = city ? say(city.bureau) : texts.product
  useEffect(() => {
    document.title = `${title} · ${bureau}`
  }, [title, bureau])
  return (
    <div className={full ? 'page wide page-full' : 'page wide'}>
      {crumbs.length > 0 && (
        <nav className="crumbs no-print" aria-label={texts.common.breadcrumb}>
          <ol>
            {crumbs.map(({ text, to, params }) => (
              <li key={text}>
                <Link to={to} {...(params === undefined ? {} : { params })}>
                  {text}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <header className="page-head">
        <div>
          <h1 tabIndex={-1}>{heading ?? title}</h1>
          {about && <div className="page-about">{about}</div>}
        </div>
        {acts && <div className="page-acts no-print">{acts}</div>}
      </header>
      {children}
    </div>
  )
}

/** A part of a page under its own heading. */
export function Section({
  title,
  id,
  children,
}: {
  readonly title: string
  readonly id?: string
  readonly children: ReactNode
}) {
  return (
    <section className="section" id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
