/** A payment order with its payments, and its file for bank or treasury. */
import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import { orderFile } from '../../downloads.ts'
import { showExact } from '../../formats.ts'
import { useTexts } from '../../language.tsx'
import { Day } from '../../parts/amount.tsx'
import { FramedTable } from '../../parts/framed-table.tsx'
import { Page } from '../../parts/page.tsx'
import { Loaded } from '../../parts/states.tsx'
import { useApi, useSession } from '../../queries.ts'
import './money.css'

/** The page. */
export function OrderPage() {
  const { number = '' } = useParams({ strict: false })
  const all = useTexts().money
  const texts = all.orders
  const api = useApi()
  const role = useSession().data?.role
  const query = useQuery({
    queryKey: ['payment-orders', 'one', number],
    queryFn: () => api.paymentOrder(number),
  })
  return (
    <Page
      title={texts.title(number)}
      about={texts.exportAbout}
      crumbs={[{ text: all.title, to: '/money' }]}
      full
      acts={
        (role === 'officer' || role === 'head') && (
          <>
            <Button type="primary" href={orderFile(number, 'xlsx')}>
              {texts.xlsx}
            </Button>
            <Button href={orderFile(number, 'csv')}>{texts.csv}</Button>
          </>
        )
      }
    >
      <Loaded query={query}>
        {({ items }) => (
          <FramedTable
            label={texts.title(number)}
            columns={[
              { title: all.answers.number },
              { title: all.payables.project },
              { title: all.payables.payee },
              { title: all.payables.amount, number: true },
              { title: texts.state },
              { title: texts.reference },
            ]}
          >
            {items.map((each) => (
              <tr key={each.number}>
                <th scope="row">{each.number}</th>
                <td>
                  <Link to="/cases/$id/agreement" params={{ id: each.caseId }}>
                    {each.title}
                  </Link>
                </td>
                <td>
                  {each.payeeName}
                  <br />
                  <span className="quiet">
                    {each.payeeBank} {each.payeeAccount}
                  </span>
                </td>
                <td className="number">{showExact(each.amount)}</td>
                <td>
                  {texts.states[each.state]}{' '}
                  {each.answeredOn !== null && <Day on={each.answeredOn} />} {each.reason}
                </td>
                <td>{each.reference ?? '—'}</td>
              </tr>
            ))}
          </FramedTable>
        )}
      </Loaded>
    </Page>
  )
}
