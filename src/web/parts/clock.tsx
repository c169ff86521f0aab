/** Clocks and states of cases: light, days left, last day. Never by colour alone. */
import { Tooltip } from 'antd'
import type { CaseState, ClockView } from '../../http/contract/cases.ts'
import { useSay, useTexts } from '../language.tsx'
import { Day } from './amount.tsx'
import './clock.css'

/** The light of a clock, as a sign with its name. */
export function LightMark({ light }: { readonly light: ClockView['light'] }) {
  const texts = useTexts().desk.cases
  return (
    <span className={`light light-${light}`} title={texts.lights[light]}>
      <span className="light-dot" aria-hidden="true" />
      <span className="unseen">{texts.lightsShort[light]}</span>
    </span>
  )
}

/** Days left in words. */
export function DaysLeft({ clock }: { readonly clock: ClockView }) {
  const texts = useTexts().desk.cases.clock
  const { due, workingDaysLeft: left, light } = clock
  if (due === null || left === null) return <span className="quiet">{texts.stopped}</span>
  const words =
    left > 0 ? texts.left(String(left)) : left === 0 ? texts.today : texts.over(String(-left))
  return <span className={`days-left days-${light}`}>{words}</span>
}

/** The last day, marked where it may still move. */
export function DueDay({ clock }: { readonly clock: ClockView }) {
  const texts = useTexts().desk.cases.clock
  if (clock.due === null) return null
  return (
    <span>
      <Day on={clock.due} />
      {clock.provisional && (
        <Tooltip title={texts.provisional}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its meaning must open by keyboard */}
          <span className="provisional" tabIndex={0}>
            {' '}
            *<span className="unseen">{texts.provisional}</span>
          </span>
        </Tooltip>
      )}
    </span>
  )
}

/** The limit as printed. */
export function LimitText({ clock }: { readonly clock: ClockView }) {
  const texts = useTexts().desk.cases.clock
  const say = useSay()
  return clock.limit === null ? null : texts.limit(say(clock.limit))
}

/** The state of a case. */
export function StateTag({ state }: { readonly state: CaseState }) {
  const texts = useTexts().desk.cases.states
  return <span className={`state state-${state}`}>{texts[state]}</span>
}
