/** Days and instants as readers of each language write them. */
import { showDay, showInstant } from '../formats.ts'
import { useLanguage } from '../language.tsx'

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
