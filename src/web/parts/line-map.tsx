/** The line: five links of the chain as stations of one line, services as stops at their station. */
import { Link as To } from '@tanstack/react-router'
import { useId, useRef } from 'react'
import type { CityView } from '../../http/contract/session.ts'
import { useSay, useTexts } from '../language.tsx'
import { latestYear } from '../queries.ts'
import { type Anchors, type Point, useAnchors } from './anchors.ts'
import './line-map.css'

/** Stands in for the stops of a station that has none yet. */
const soon = '(soon)'

interface Props {
  readonly city: CityView
  /** Ids of services to stand out; all when absent. */
  readonly found?: ReadonlySet<string>
}

/** Draws the line. It runs across on wide screens and down on narrow ones. */
export function LineMap({ city, found }: Props) {
  const texts = useTexts()
  const say = useSay()
  const frame = useRef<HTMLElement>(null)
  const anchors = useAnchors(frame, city)
  const year = latestYear(city.reportYears)
  return (
    <section className="line" ref={frame} aria-label={texts.line.label}>
      <Rails city={city} anchors={anchors} />
      <ol className="line-stations">
        {city.links.map((link, place) => (
          <li key={link.id} className="station" style={{ '--c': `var(--link-${link.id})` }}>
            <span className="station-dot" data-anchor={link.id} aria-hidden="true" />
            <div className="station-name">
              <span className="station-number" aria-hidden="true">
                {place + 1}
              </span>
              <h2>{say(link.name)}</h2>
            </div>
            <p className="station-about">{say(link.about)}</p>
            <Stops city={city} link={link.id} found={found} />
          </li>
        ))}
        {year !== undefined && (
          <li className="station station-terminus">
            <span className="station-dot" data-anchor="terminus" aria-hidden="true" />
            <div className="station-name">
              <h2>
                <To to="/report/$year" params={{ year: String(year) }}>
                  {texts.line.terminus}
                </To>
              </h2>
            </div>
            <p className="station-about">{texts.line.terminusAbout}</p>
          </li>
        )}
      </ol>
    </section>
  )
}

function Stops({
  city,
  link,
  found,
}: {
  readonly city: CityView
  readonly link: string
  readonly found: ReadonlySet<string> | undefined
}) {
  const texts = useTexts()
  const say = useSay()
  const services = city.services.filter((service) => service.link === link)
  if (services.length === 0) {
    return (
      <p className="station-stops station-none">
        <span className="service-dot" data-anchor={`${link} ${soon}`} aria-hidden="true" />
        {texts.line.none}
      </p>
    )
  }
  return (
    <ul className="station-stops">
      {services.map(({ id, name }) => (
        <li key={id} className={found && !found.has(id) ? 'service service-faint' : 'service'}>
          <span className="service-dot" data-anchor={`${link} ${id}`} aria-hidden="true" />
          <To to="/services/$id" params={{ id }}>
            {say(name)}
          </To>
        </li>
      ))}
    </ul>
  )
}

/** From the station to its first stop: straight below it, or leaving the line just above the stop. */
function sidings(from: Point, to: Point): string {
  if (from.x === to.x) return `M${from.x} ${from.y}V${to.y}`
  const leave = to.y - 36
  return `M${from.x} ${leave}C${from.x} ${leave + 24} ${to.x} ${leave + 8} ${to.x} ${to.y}`
}

function Rails({ city, anchors }: { readonly city: CityView; readonly anchors: Anchors }) {
  const name = useId()
  const stations = city.links.map(({ id }) => id)
  const branches = city.links.map(({ id }) => {
    const own = city.services.filter((service) => service.link === id)
    const name = (at: number) => `${id} ${own.at(at)?.id ?? soon}`
    return { link: id, first: name(0), last: name(-1) }
  })
  return (
    <svg
      className="line-rails"
      width={anchors.width}
      height={anchors.height}
      aria-hidden="true"
      focusable="false"
    >
      {branches.map(({ link, first, last }) => {
        const [from, to, end] = [link, first, last].map((name) => anchors.at.get(name))
        if (from === undefined || to === undefined || end === undefined) return null
        return (
          <path
            key={link}
            d={`${sidings(from, to)}V${end.y}`}
            className="rail-side"
            stroke={`var(--link-${link})`}
          />
        )
      })}
      {[...stations, 'terminus'].map((id, place) => {
        const before = stations[place - 1]
        const from = before === undefined ? undefined : anchors.at.get(before)
        const to = anchors.at.get(id)
        if (before === undefined || from === undefined || to === undefined) return null
        const paint = `${name}-${id}`
        const end = id === 'terminus' ? 'var(--ink)' : `var(--link-${id})`
        return (
          <g key={id}>
            <linearGradient
              id={paint}
              gradientUnits="userSpaceOnUse"
              x1={from.x}
              y1={from.y}
              x2={to.x}
              y2={to.y}
            >
              <stop offset="0.25" style={{ stopColor: `var(--link-${before})` }} />
              <stop offset="0.75" style={{ stopColor: end }} />
            </linearGradient>
            <path
              d={`M${from.x} ${from.y}L${to.x} ${to.y}`}
              className="rail-main"
              stroke={`url(#${paint})`}
            />
          </g>
        )
      })}
    </svg>
  )
}
