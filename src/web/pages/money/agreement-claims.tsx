/** What has to be paid back, what came back, and the acts of the bureau. */
import { Button } from 'antd'
import { useState } from 'react'
import type { AgreementView } from '../../../http/contract/agreements.ts'
import { showExact } from '../../formats.ts'
import { useTexts } from '../../language.tsx'
import { Day } from '../../parts/amount.tsx'
import { Field } from '../../parts/field.tsx'
import { FramedTable } from '../../parts/framed-table.tsx'
import { Section } from '../../parts/page.tsx'
import { Failed } from '../../parts/states.tsx'
import { useMoneyAct } from './use-money-act.ts'

interface Props {
  readonly of: AgreementView
}

/** The section. */
export function AgreementClaims({ of }: Props) {
  const texts = useTexts().money.claims
  const owing = of.claims.find(({ owed }) => owed !== '0.00')
  return (
    <Section title={texts.title}>
      {of.claims.length === 0 ? (
        <p className="quiet">{texts.none}</p>
      ) : (
        <FramedTable
          label={texts.title}
          columns={[
            { title: texts.number },
            { title: texts.amount, number: true },
            { title: texts.repaid, number: true },
            { title: texts.owed, number: true },
            { title: texts.dueOn },
          ]}
        >
          {of.claims.map((each) => (
            <tr key={each.number}>
              <th scope="row">{each.number}</th>
              <td className="number">{showExact(each.amount)}</td>
              <td className="number">{showExact(each.repaid)}</td>
              <td className="number">{showExact(each.owed)}</td>
              <td>
                <Day on={each.dueOn} />
              </td>
            </tr>
          ))}
        </FramedTable>
      )}
      {owing !== undefined && of.acts.includes('book-repayment') && (
        <Repay of={of} claim={owing.number} />
      )}
      {of.acts.includes('claim') && <ClaimForm of={of} />}
    </Section>
  )
}

function ClaimForm({ of }: Props) {
  const texts = useTexts().money
  const acting = useMoneyAct(of.caseId, of.rev)
  const [amount, setAmount] = useState('')
  const [reason, setReason] = useState('')
  const problemOf = (field: string) => acting.failure?.problems.find((each) => each.field === field)
  return (
    <form
      className="money-bar no-print"
      aria-label={texts.claims.claim}
      onSubmit={(event) => {
        event.preventDefault()
        void acting.perform('claim', { amount, reason })
      }}
    >
      <Field
        id="claim-amount"
        label={texts.claims.amount}
        inputMode="decimal"
        value={amount}
        onType={setAmount}
        problem={problemOf('amount')}
      />
      <Field
        id="claim-reason"
        label={texts.changes.reason}
        value={reason}
        onType={setReason}
        problem={problemOf('reason')}
      />
      <Button danger htmlType="submit" loading={acting.busy}>
        {texts.claims.claim}
      </Button>
      {acting.failure && <Failed error={acting.failure} />}
    </form>
  )
}

function Repay({ of, claim }: Props & { readonly claim: string }) {
  const texts = useTexts().money.claims
  const acting = useMoneyAct(of.caseId, of.rev)
  const [said, setSaid] = useState({ amount: '', on: '', reference: '' })
  const labels = { amount: texts.repaid, on: texts.on, reference: texts.reference }
  return (
    <form
      className="money-bar no-print"
      aria-label={texts.book}
      onSubmit={(event) => {
        event.preventDefault()
        void acting.perform('book-repayment', { claim, ...said })
      }}
    >
      {(['amount', 'on', 'reference'] as const).map((field) => (
        <Field
          key={field}
          id={`repay-${field}`}
          label={labels[field]}
          type={field === 'on' ? 'date' : 'text'}
          value={said[field]}
          onType={(typed) => setSaid({ ...said, [field]: typed })}
          problem={acting.failure?.problems.find((each) => each.field === field)}
        />
      ))}
      <Button htmlType="submit" loading={acting.busy}>
        {texts.book}
      </Button>
      {acting.failure && <Failed error={acting.failure} />}
    </form>
  )
}
