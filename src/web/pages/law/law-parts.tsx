/** Pieces that several pages of the law desk share. */
import { Link } from '@tanstack/react-router'
import type { InstrumentLine } from '../../../http/contract/law.ts'
import { showDay } from '../../formats.ts'
import { useLanguage, useSay, useTexts } from '../../language.tsx'
import type { Crumb } from '../../parts/page.tsx'

/** The way back to the list. */
export function useLawCrumbs(): readonly Crumb[] {
  return [{ text: useTexts().public.law.title, to: '/law' }]
}

/** From when to when a document is law. */
export function InForce({ of }: { readonly of: InstrumentLine }) {
  const texts = useTexts().public.law
  const { language } = useLanguage()
  const day = (text: string) => showDay(text, language)
  if (of.status === 'draft') return <>{texts.draft}</>
  if (of.from === null) return <>{texts.noDays}</>
  return <>{of.to === null ? texts.since(day(of.from)) : texts.between(day(of.from), day(of.to))}</>
}

/** A document by title and number, leading to its page. */
export function InstrumentLink({ of }: { readonly of: InstrumentLine }) {
  const say = useSay()
  return (
    <>
      <Link to="/law/$instrument" params={{ instrument: of.id }}>
        {say(of.title)}
      </Link>{' '}
      <span className="quiet">{of.number}</span>
    </>
  )
}

/** Values by name, leading to their pages. */
export function ParameterLink({
  of,
}: {
  readonly of: { readonly id: string; readonly title: { zh: string; en: string } }
}) {
  const say = useSay()
  return (
    <Link to="/law/parameters/$id" params={{ id: of.id }}>
      {say(of.title)}
    </Link>
  )
}
