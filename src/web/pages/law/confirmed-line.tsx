/** A confirmation beside a grade: when, from which source, and for officials by whom. */
import type { UnconfirmedView } from '../../../http/contract/law.ts'
import { showInstant } from '../../formats.ts'
import { useLanguage, useTexts } from '../../language.tsx'

type Confirmed = NonNullable<UnconfirmedView['items'][number]['confirmed']>

/** The lines. */
export function ConfirmedLine({ of }: { readonly of: Confirmed }) {
  const texts = useTexts().public.law.unconfirmed
  const { language } = useLanguage()
  return (
    <div className="law-confirmed">
      <p>
        {of.stands ? texts.confirmed(showInstant(of.at, language)) : texts.changed}
        {of.by !== null && <span className="quiet"> {texts.by(of.by)}</span>}
      </p>
      <p className="quiet">{texts.source(of.source)}</p>
      {of.note !== '' && <p className="quiet">{of.note}</p>}
    </div>
  )
}
