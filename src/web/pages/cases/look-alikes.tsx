/** Applications that resemble this one, with the passages side by side; the officer decides. */
import { Link } from '@tanstack/react-router'
import type { CaseView } from '../../../http/contract/cases.ts'
import type { LookAlikesView } from '../../../http/contract/look-alikes.ts'
import { useTexts } from '../../language.tsx'
import { Day } from '../../parts/amount.tsx'
import { Section } from '../../parts/page.tsx'
import { Loaded } from '../../parts/states.tsx'
import { useLookAlikes } from './case-queries.ts'
import './look-alikes.css'

type Found = LookAlikesView['found'][number]

/** The section. */
export function LookAlikes({ current }: { readonly current: CaseView }) {
  const texts = useTexts().desk.cases.lookAlikes
  const query = useLookAlikes(current.id)
  return (
    <Section title={texts.title}>
      <p className="quiet">{texts.about}</p>
      <Loaded query={query}>
        {({ compared, since, found }) => (
          <>
            <p>
              {found.length === 0
                ? texts.none(String(compared))
                : texts.some(String(found.length), String(compared))}{' '}
              <span className="quiet">
                {texts.since} <Day on={since} />
              </span>
            </p>
            {found.map((each) => (
              <One key={each.caseId} found={each} />
            ))}
          </>
        )}
      </Loaded>
    </Section>
  )
}

function One({ found }: { readonly found: Found }) {
  const texts = useTexts().desk.cases
  const own = texts.lookAlikes
  return (
    <details className="look-alike">
      <summary>
        <Link to="/cases/$id" params={{ id: found.caseId }}>
          {found.title}
        </Link>{' '}
        <span>
          {found.partyName} · {texts.states[found.state]}
        </span>
        {found.sameParty && <strong> {own.sameParty}</strong>}
        <span className="look-alike-share">{own.contained(inPercent(found.contained))}</span>
        <span className="quiet">{own.overlap(inPercent(found.overlap))}</span>
      </summary>
      {found.passages.length === 0 && <p className="quiet">{own.noPassages}</p>}
      {found.passages.length > 0 && (
        <table className="look-alike-passages">
          <caption className="unseen">{own.passages}</caption>
          <thead>
            <tr>
              <th scope="col">{own.here}</th>
              <th scope="col">{own.there(found.receipt)}</th>
            </tr>
          </thead>
          <tbody>
            {found.passages.map((passage) => (
              <tr key={`${passage.own} ${passage.other}`}>
                <td>{passage.own}</td>
                <td>{passage.other}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  )
}

const inPercent = (share: number) => `${(share * 100).toFixed(1)}%`
