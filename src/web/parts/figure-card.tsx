/** Figures of the report: in the colour of their link, with the track back to their records. */
import { Link as To } from '@tanstack/react-router'
import { Tooltip } from 'antd'
import type { FigureView } from '../../http/contract/report.ts'
import { showChange, showExact, showNumber, showPublished } from '../formats.ts'
import { useLanguage, useSay, useTexts } from '../language.tsx'
import './figure-card.css'

/** The figure as published, its unit small; the exact value on hover and focus. */
export function FigureValue({ figure }: { readonly figure: FigureView }) {
  const texts = useTexts()
  const say = useSay()
  const { language } = useLanguage()
  if (figure.value === null || figure.shown === null) {
    return <span className="figure-none">{texts.public.report.noRecords}</span>
  }
  const unit = <span className="figure-unit">{say(figure.unitText)}</span>
  const exact = texts.common.exact(`${showExact(figure.value)} ${say(figure.unitText)}`)
  return (
    <Tooltip title={exact}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the exact figure must open by keyboard */}
      <span className="figure-value" tabIndex={0}>
        <span className="figure-number">{showPublished(figure.shown, language)}</span>
        {unit}
        {showPublished(figure.shown, language) !== showExact(figure.value) && (
          <span className="unseen"> {exact}</span>
        )}
      </span>
    </Tooltip>
  )
}

/** Growth, rank and bound, as far as they are published with the figure. */
export function FigureNotes({ figure }: { readonly figure: FigureView }) {
  const texts = useTexts()
  const say = useSay()
  const { language } = useLanguage()
  const { yearOnYear, rank, bound } = figure
  if (yearOnYear === null && rank === null && bound === null) return null
  return (
    <ul className="figure-notes">
      {bound && (
        <li>
          {texts.public.report.bound(
            say(bound.word),
            showNumber(bound.figure, language).text,
            say(figure.unitText),
          )}
        </li>
      )}
      {yearOnYear && (
        <li>
          {texts.public.report.growth} <strong>{showChange(yearOnYear.percent)}</strong>
        </li>
      )}
      {rank && (
        <li>
          {say(rank.among)}
          {language === 'zh' ? '' : ': '}
          <strong>{texts.public.report.rank(String(rank.rank), String(rank.of))}</strong>
        </li>
      )}
    </ul>
  )
}

/** A figure on a card that leads to its records. */
export function FigureCard({
  figure,
  level = 'h3',
}: {
  readonly figure: FigureView
  readonly level?: 'h2' | 'h3'
}) {
  const texts = useTexts()
  const say = useSay()
  const Heading = level
  return (
    <article className="figure-card" style={{ '--c': `var(--link-${figure.link})` }}>
      <Heading>{say(figure.title)}</Heading>
      <p className="figure-main">
        <FigureValue figure={figure} />
      </p>
      <FigureNotes figure={figure} />
      <To
        className="figure-track"
        to="/report/$year/$figure"
        params={{ year: String(figure.year), figure: figure.id }}
        aria-label={texts.public.report.openFigure(say(figure.title))}
      >
        <BackTrack />
        <span>{texts.public.report.records(showExact(String(figure.records)))}</span>
      </To>
    </article>
  )
}

/** A small piece of line from the figure to the records behind it. */
export function BackTrack() {
  return (
    <svg width="72" height="20" viewBox="0 0 72 20" aria-hidden="true" focusable="false">
      <path d="M10 10H36C44 10 44 4 52 4H62M36 10H62M36 10C44 10 44 16 52 16H62" />
      <circle cx="10" cy="10" r="6" className="back-figure" />
      <circle cx="65" cy="4" r="2.5" />
      <circle cx="65" cy="10" r="2.5" />
      <circle cx="65" cy="16" r="2.5" />
    </svg>
  )
}
