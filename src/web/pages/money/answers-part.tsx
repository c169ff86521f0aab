/** Answers of bank or treasury: importing a file, and what came of earlier ones. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AnswerOutcomeView } from '../../../http/contract/money.ts'
import { ApiFailure } from '../../api.ts'
import { answerErrorFile } from '../../downloads.ts'
import { useLanguage, useSay, useTexts } from '../../language.tsx'
import { Instant } from '../../parts/amount.tsx'
import { FramedTable } from '../../parts/framed-table.tsx'
import { Section } from '../../parts/page.tsx'
import { Empty, Failed, Loaded } from '../../parts/states.tsx'
import { useApi, useSession } from '../../queries.ts'
import { FileDrop } from '../public/file-drop.tsx'
import '../public/verify.css'

/** The part. */
export function AnswersPart() {
  const all = useTexts().money
  const texts = all.answers
  const api = useApi()
  const client = useQueryClient()
  const { language } = useLanguage()
  const role = useSession().data?.role
  const [outcome, setOutcome] = useState<AnswerOutcomeView>()
  const [failure, setFailure] = useState<ApiFailure>()
  const query = useQuery({ queryKey: ['payment-answers'], queryFn: api.paymentAnswers })
  const take = async (file: File) => {
    setFailure(undefined)
    setOutcome(undefined)
    try {
      setOutcome(await api.answerPayments(file))
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error
      setFailure(error)
    }
    await client.invalidateQueries({ queryKey: ['payment-answers'] })
    await client.invalidateQueries({ queryKey: ['payment-orders'] })
  }
  const worded = ({ paid, bounced, unchanged, refused }: AnswerOutcomeView) =>
    texts.outcome(String(paid), String(bounced), String(unchanged)) + texts.refused(String(refused))
  return (
    <>
      {(role === 'officer' || role === 'head') && (
        <FileDrop
          label={texts.label}
          button={texts.choose}
          help={texts.help}
          accept=".xlsx,.csv"
          onFile={(file) => void take(file)}
        />
      )}
      {failure && <Failed error={failure} />}
      {outcome && (
        <div className="paper">
          <p role="status">{worded(outcome)}</p>
          {outcome.refused > 0 && <Refused id={outcome.id} />}
        </div>
      )}
      <Loaded query={query}>
        {(items) =>
          items.length === 0 ? (
            <Empty title={texts.none} />
          ) : (
            <FramedTable
              label={all.tabs.answers}
              columns={[{ title: texts.file }, { title: texts.at }, { title: texts.result }]}
            >
              {items.map((each) => (
                <tr key={each.id}>
                  <th scope="row">{each.fileName}</th>
                  <td>
                    <Instant at={each.at} />
                  </td>
                  <td>
                    {worded(each)}{' '}
                    {each.refused > 0 && (
                      <a href={answerErrorFile(each.id, language)}>{texts.errors}</a>
                    )}
                  </td>
                </tr>
              ))}
            </FramedTable>
          )
        }
      </Loaded>
    </>
  )
}

function Refused({ id }: { readonly id: string }) {
  const texts = useTexts().money.answers
  const say = useSay()
  const api = useApi()
  const query = useQuery({
    queryKey: ['payment-answers', id, 'errors'],
    queryFn: () => api.refusedRows(id),
  })
  return (
    <Section title={texts.errorList}>
      <Loaded query={query}>
        {(rows) => (
          <FramedTable
            label={texts.errorList}
            columns={[
              { title: texts.row, number: true },
              { title: texts.number },
              { title: texts.reason },
            ]}
          >
            {rows.map(({ row, number, text }) => (
              <tr key={row}>
                <td className="number">{row}</td>
                <td>{number ?? '—'}</td>
                <td>{say(text)}</td>
              </tr>
            ))}
          </FramedTable>
        )}
      </Loaded>
    </Section>
  )
}
