/** Drafting the task book: fields, budget by category, lump sum, and what the law says meanwhile. */
import { Button, Checkbox, Radio } from 'antd'
import { useState } from 'react'
import type {
  AgreementView,
  BookCheckView,
  TaskBookView,
} from '../../../http/contract/agreements.ts'
import { ApiFailure } from '../../api.ts'
import { useSay, useTexts } from '../../language.tsx'
import { Field } from '../../parts/field.tsx'
import { RuleFindings } from '../../parts/rule-findings.tsx'
import { Failed } from '../../parts/states.tsx'
import { useApi } from '../../queries.ts'
import { LinesForm } from './lines-form.tsx'
import { sumOfYuan } from './sum-of-yuan.ts'
import { useMoneyAct } from './use-money-act.ts'

const emptyBook = (of: AgreementView): TaskBookView => ({
  leader: '',
  from: '',
  to: '',
  partners: [],
  indicators: [{ title: '', target: '' }],
  mode: 'itemised',
  promised: false,
  budget: {},
  ownFunds: '0.00',
  payee: { name: of.partyName, bank: '', account: '' },
})

/** The form. */
export function BookForm({ of }: { readonly of: AgreementView }) {
  const texts = useTexts().money.agreement
  const api = useApi()
  const acting = useMoneyAct(of.caseId, of.rev)
  const [book, setBook] = useState(of.book ?? emptyBook(of))
  const [checked, setChecked] = useState<BookCheckView>()
  const [failure, setFailure] = useState<ApiFailure>()
  const change = (changed: Partial<TaskBookView>) => {
    setBook({ ...book, ...changed })
    // What was said of the book before no longer holds.
    setChecked(undefined)
  }
  const ready: TaskBookView = {
    ...book,
    budget: book.mode === 'itemised' ? book.budget : {},
    indicators: book.indicators.filter(({ title }) => title.trim() !== ''),
    partners: book.partners.filter(({ name }) => name.trim() !== ''),
  }
  const shown = acting.failure ?? failure
  const problemOf = (field: string) => shown?.problems.find((each) => each.field === field)
  const check = async () => {
    setFailure(undefined)
    try {
      setChecked(await api.checkBook(of.caseId, ready))
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error
      setChecked(undefined)
      setFailure(error)
    }
  }
  return (
    <form
      className="no-print"
      onSubmit={(event) => {
        event.preventDefault()
        setFailure(undefined)
        void acting.perform('draft-agreement', ready)
      }}
    >
      <div className="money-form">
        {(['leader', 'from', 'to'] as const).map((field) => (
          <Field
            key={field}
            id={`book-${field}`}
            label={texts[field]}
            type={field === 'leader' ? 'text' : 'date'}
            value={book[field]}
            onType={(typed) => change({ [field]: typed })}
            problem={problemOf(field)}
          />
        ))}
        <Field
          id="book-payee-name"
          label={texts.payeeName}
          value={book.payee.name}
          onType={(name) => change({ payee: { ...book.payee, name } })}
          problem={problemOf('payee.name')}
        />
        <Field
          id="book-payee-bank"
          label={texts.payeeBank}
          value={book.payee.bank}
          onType={(bank) => change({ payee: { ...book.payee, bank } })}
          problem={problemOf('payee.bank')}
        />
        <Field
          id="book-payee-account"
          label={texts.payeeAccount}
          value={book.payee.account}
          onType={(account) => change({ payee: { ...book.payee, account } })}
          problem={problemOf('payee.account')}
        />
      </div>
      <BudgetFields {...{ of, book, change, problemOf }} />
      <LinesForm
        legend={texts.indicators}
        columns={[
          { id: 'title', label: texts.indicatorTitle },
          { id: 'target', label: texts.indicatorTarget },
        ]}
        lines={book.indicators}
        change={(lines) =>
          change({
            indicators: lines.map(({ title = '', target = '' }) => ({ title, target })),
          })
        }
      />
      <LinesForm
        legend={texts.partners}
        columns={[{ id: 'name', label: texts.partnerName }]}
        lines={book.partners.map(({ name }) => ({ name }))}
        change={(lines) =>
          change({ partners: lines.map(({ name = '' }) => ({ name, creditCode: null })) })
        }
      />
      <div className="money-acts">
        <Button onClick={() => void check()}>{texts.check}</Button>
        <Button
          type={of.version === null ? 'primary' : 'default'}
          htmlType="submit"
          loading={acting.busy}
        >
          {texts.save}
        </Button>
      </div>
      {shown && <Failed error={shown} />}
      {checked && <RuleFindings findings={checked.rules} open />}
    </form>
  )
}

interface BudgetProps {
  readonly of: AgreementView
  readonly book: TaskBookView
  readonly change: (changed: Partial<TaskBookView>) => void
  readonly problemOf: (field: string) => ApiFailure['problems'][number] | undefined
}

function BudgetFields({ of, book, change, problemOf }: BudgetProps) {
  const texts = useTexts().money.agreement
  const say = useSay()
  const sum = sumOfYuan(of.categories.map(({ id }) => book.budget[id] ?? ''))
  const goal = sumOfYuan([of.grant ?? '', book.ownFunds])
  const wrong = problemOf('budget')
  return (
    <fieldset className="money-fieldset">
      <legend>{texts.budget}</legend>
      {of.lumpSum !== null && (
        <Radio.Group
          aria-label={texts.mode}
          value={book.mode}
          onChange={({ target }) =>
            change({ mode: target.value === 'lump-sum' ? 'lump-sum' : 'itemised' })
          }
          options={[
            { value: 'itemised', label: texts.modes.itemised },
            { value: 'lump-sum', label: texts.modes['lump-sum'] },
          ]}
        />
      )}
      {book.mode === 'itemised' ? (
        <>
          <div className="money-form">
            {of.categories.map(({ id, label }) => (
              <Field
                key={id}
                id={`budget-${id}`}
                label={say(label)}
                inputMode="decimal"
                value={book.budget[id] ?? ''}
                onType={(typed) => change({ budget: { ...book.budget, [id]: typed } })}
                problem={problemOf(`budget.${id}`)}
              />
            ))}
            <Field
              id="book-own-funds"
              label={texts.ownFunds}
              inputMode="decimal"
              value={book.ownFunds}
              onType={(ownFunds) => change({ ownFunds })}
              problem={problemOf('ownFunds')}
            />
          </div>
          <p role="status">
            {texts.sum} {sum ?? '—'} <span className="quiet">{texts.mustBe(goal ?? '—')}</span>
          </p>
          {wrong !== undefined && <p className="text-problem">{say(wrong.text)}</p>}
        </>
      ) : (
        of.lumpSum !== null && (
          <>
            <p>{say(of.lumpSum.promise)}</p>
            <Checkbox
              checked={book.promised}
              onChange={({ target }) => change({ promised: target.checked })}
            >
              {texts.promised}
            </Checkbox>
          </>
        )
      )}
    </fieldset>
  )
}
