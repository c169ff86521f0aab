/** Payment orders, the newest first. */
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { showExact } from '../../formats.ts'
import { useTexts } from '../../language.tsx'
import { Instant } from '../../parts/amount.tsx'
import { FramedTable } from '../../parts/framed-table.tsx'
import { Pager } from '../../parts/pager.tsx'
import { Empty, Loaded } from '../../parts/states.tsx'
import { useFilters, usePages } from '../../parts/use-filters.ts'
import { useApi } from '../../queries.ts'

/** The part. */
export function OrdersPart() {
  const all = useTexts().money
  const texts = all.orders
  const api = useApi()
  const [search] = useFilters()
  const query = useQuery({
    queryKey: ['payment-orders', search.cursor],
    queryFn: () => api.paymentOrders({ cursor: search.cursor }),
  })
  const pages = usePages(query.data?.next)
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={texts.none} />
        ) : (
          <>
            <FramedTable
              label={all.tabs.orders}
              columns={[
                { title: texts.number },
                { title: texts.madeAt },
                { title: texts.payments, number: true },
                { title: texts.total, number: true },
                { title: texts.progress },
              ]}
            >
              {items.map((each) => (
                <tr key={each.number}>
                  <th scope="row">
                    <Link to="/money/orders/$number" params={{ number: each.number }}>
                      {each.number}
                    </Link>
                  </th>
                  <td>
                    <Instant at={each.madeAt} />
                  </td>
                  <td className="number">{each.payments}</td>
                  <td className="number">{showExact(each.total)}</td>
                  <td>
                    {each.ordered} / {each.paid} / {each.bounced}
                  </td>
                </tr>
              ))}
            </FramedTable>
            <Pager pages={pages} total={null} />
          </>
        )
      }
    </Loaded>
  )
}
