/** The first page: the line as its picture, then figures and entries. */
import { useState } from 'react'
import type { CityView } from '../../../http/contract/session.ts'
import { useLanguage, useTexts } from '../../language.tsx'
import { LineMap } from '../../parts/line-map.tsx'
import { Page } from '../../parts/page.tsx'
import { Loaded } from '../../parts/states.tsx'
import { latestYear, useCity } from '../../queries.ts'
import { HeadlineFigures } from './headline-figures.tsx'
import { PortalEntries } from './portal-entries.tsx'
import { PortalSearch } from './portal-search.tsx'
import './portal.css'

/** The portal. */
export function PortalPage() {
  const texts = useTexts()
  const city = useCity()
  return (
    <Page title={texts.public.portal.title} about={texts.public.portal.about}>
      <Loaded query={city} rows={8}>
        {(data) => <Portal city={data} />}
      </Loaded>
    </Page>
  )
}

/** Services whose name or description contains every word typed; all for an empty text. */
export function findServices(services: CityView['services'], typed: string) {
  const words = typed.trim().toLowerCase().split(/\s+/)
  return services.filter(({ name, about }) => {
    const text = `${name.zh} ${name.en} ${about.zh} ${about.en}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

function Portal({ city }: { readonly city: CityView }) {
  const { language } = useLanguage()
  const [typed, setTyped] = useState('')
  const found = findServices(city.services, typed)
  const year = latestYear(city.reportYears)
  return (
    <>
      <PortalSearch typed={typed} found={found} onType={setTyped} />
      <div className="paper portal-line" lang={language === 'zh' ? 'zh-CN' : 'en'}>
        <LineMap
          city={city}
          {...(typed.trim() === '' ? {} : { found: new Set(found.map(({ id }) => id)) })}
        />
      </div>
      {year !== undefined && <HeadlineFigures year={year} />}
      <PortalEntries city={city} />
    </>
  )
}
