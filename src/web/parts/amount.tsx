/** Numbers, amounts and days as readers expect them, with the exact figure on hover and focus. */
import { Tooltip } from 'antd'
import { type Shown, showDay, showInstant, showMoney, showNumber } from '../formats.ts'
import { useLanguage, useTexts } from '../language.tsx'

/** A short number whose exact value opens on hover, on focus and to screen readers. */
export function Short({ shown }: { readonly shown: Shown }) {
  const texts = useTexts()
  if (shown.text === shown.exact || shown.exact.startsWith(shown.text)) return <>{shown.exact}</>
  const exact = texts.common.exact(shown.exact)
  return (
    <Tooltip title={exact}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the exact figure must open by keyboard */}
      <span className="short" tabIndex={0}>
        {shown.text}
        <span className="unseen"> {exact}</span>
      </span>
    </Tooltip>
  )
}

/** A count. */
export function Count({ value }: { readonly value: string | number }) {
  const { language } = useLanguage()
  return <Short shown={showNumber(String(value), language)} />
}

/** An amount of yuan; missing is said, never shown as zero. */
export function Money({ yuan }: { readonly yuan: string | null | undefined }) {
  const { language } = useLanguage()
  const texts = useTexts()
  if (yuan === null || yuan === undefined || yuan === '') return <>{texts.common.notGiven}</>
  return <Short shown={showMoney(yuan, language)} />
}

/** A day. */
export function Day({ on }: { readonly on: string }) {
  const { language } = useLanguage()
  return <time dateTime={on}>{showDay(on, language)}</time>
}

/** An instant, to the minute. */
export function Instant({ at }: { readonly at: string }) {
  const { language } = useLanguage()
  return <time dateTime={at}>{showInstant(at, language)}</time>
}
