/** What an applicant could apply for, for each unit the account acts for. */
import { Select } from 'antd'
import { useState } from 'react'
import { useTexts } from '../../language.tsx'
import { useSession } from '../../queries.ts'
import { MatchGroups } from '../matches/match-groups.tsx'

/** The choice of the unit, where there are several, and its matches. */
export function Matches() {
  const texts = useTexts().desk.matches
  const parties = useSession().data?.account?.parties ?? []
  const [chosen, choose] = useState<string>()
  const party = chosen ?? parties[0]?.creditCode
  return (
    <>
      {parties.length > 1 && (
        <div className="match-parties">
          <span aria-hidden="true">{texts.party}</span>
          <Select
            aria-label={texts.party}
            value={party ?? ''}
            popupMatchSelectWidth={false}
            options={parties.map(({ creditCode, name }) => ({ value: creditCode, label: name }))}
            onChange={(code: string) => choose(code)}
          />
        </div>
      )}
      <MatchGroups {...(party === undefined ? {} : { party })} />
    </>
  )
}
