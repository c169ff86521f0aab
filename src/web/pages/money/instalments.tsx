/** The instalments of a project: what is due, being paid, paid. */
import type { AgreementView } from '../../../http/contract/agreements.ts'
import { showExact } from '../../formats.ts'
import { useSay, useTexts } from '../../language.tsx'
import { Day } from '../../parts/amount.tsx'
import { FramedTable } from '../../parts/framed-table.tsx'
import { Section } from '../../parts/page.tsx'

/** The section. */
export function Instalments({ of }: { readonly of: AgreementView }) {
  const texts = useTexts().money
  const own = texts.instalments
  const say = useSay()
  if (of.instalments.length === 0) {
    return (
      <Section title={own.title}>
        <p className="quiet">{own.none}</p>
      </Section>
    )
  }
  return (
    <Section title={own.title}>
      <FramedTable
        label={own.title}
        columns={[
          { title: texts.payables.instalment },
          { title: texts.payables.amount, number: true },
          { title: own.state },
          { title: texts.payables.dueOn },
          { title: own.number },
          { title: own.paidOn },
        ]}
      >
        {of.instalments.map((each) => (
          <tr key={each.id}>
            <th scope="row">{say(each.title)}</th>
            <td className="number">{showExact(each.amount)}</td>
            <td>
              {own.states[each.state]}
              {each.bounced > 0 && (
                <span className="quiet"> {own.bounced(String(each.bounced))}</span>
              )}
            </td>
            <td>{each.dueOn === null ? '—' : <Day on={each.dueOn} />}</td>
            <td>{each.number ?? '—'}</td>
            <td>{each.paidOn === null ? '—' : <Day on={each.paidOn} />}</td>
          </tr>
        ))}
      </FramedTable>
    </Section>
  )
}
