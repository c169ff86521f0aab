/** A task book as it is read before it is signed. */
import type { AgreementView, TaskBookView } from '../../../http/contract/agreements.ts'
import { showExact } from '../../formats.ts'
import { useSay, useTexts } from '../../language.tsx'
import { Day } from '../../parts/amount.tsx'
import { FramedTable } from '../../parts/framed-table.tsx'

interface Props {
  readonly of: AgreementView
  readonly book: TaskBookView
}

/** The task book. */
export function BookView({ of, book }: Props) {
  const all = useTexts()
  const texts = all.money.agreement
  const say = useSay()
  const { payee } = book
  return (
    <div className="money-lines">
      <dl className="money-situation paper">
        <div>
          <dt>{texts.leader}</dt>
          <dd>{book.leader}</dd>
        </div>
        <div>
          <dt>{texts.from}</dt>
          <dd>
            <Day on={book.from} />
          </dd>
        </div>
        <div>
          <dt>{texts.to}</dt>
          <dd>
            <Day on={book.to} />
          </dd>
        </div>
        <div>
          <dt>{texts.mode}</dt>
          <dd>{texts.modes[book.mode]}</dd>
        </div>
        <div>
          <dt>{texts.payeeName}</dt>
          <dd>
            {payee.name}
            {all.common.comma}
            {payee.bank} {payee.account}
          </dd>
        </div>
        <div>
          <dt>{texts.partners}</dt>
          <dd>{book.partners.map(({ name }) => name).join(all.common.comma) || all.money.none}</dd>
        </div>
      </dl>
      {book.mode === 'itemised' ? (
        <FramedTable
          label={texts.budget}
          columns={[{ title: all.money.accounts.account }, { title: texts.budget, number: true }]}
        >
          {of.categories.map(({ id, label }) => (
            <tr key={id}>
              <th scope="row">{say(label)}</th>
              <td className="number">{showExact(book.budget[id] ?? '0')}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{texts.ownFunds}</th>
            <td className="number">{showExact(book.ownFunds)}</td>
          </tr>
        </FramedTable>
      ) : (
        <p>{of.lumpSum && say(of.lumpSum.promise)}</p>
      )}
      <FramedTable
        label={texts.indicators}
        columns={[{ title: texts.indicatorTitle }, { title: texts.indicatorTarget }]}
      >
        {book.indicators.map(({ title, target }) => (
          <tr key={`${title} ${target}`}>
            <th scope="row">{title}</th>
            <td>{target}</td>
          </tr>
        ))}
      </FramedTable>
    </div>
  )
}
