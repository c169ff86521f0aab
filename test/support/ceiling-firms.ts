/** Firms in the register whose sales rise by a million each, so that a ceiling cuts them anywhere. */
import { sql } from 'kysely'
import { testCreditCode } from '../../src/cities/guangzhou/demonstration/test-codes.ts'
import { asOwner, type TestBureau } from './bureau.ts'

/** Enters the firms; the n-th has sales and assets of n million yuan. */
export async function enterCeilingFirms(on: TestBureau, firms: number): Promise<void> {
  const codes = Array.from({ length: firms }, (_, n) => testCreditCode(n + 100))
  const sales = codes.map((_, n) => String(n * 100_000_000))
  await asOwner(
    on,
    sql`insert into enterprise (jurisdiction, credit_code, name, district, industry, size, status,
        founded_on, entered_on, revenue, rd_spending, total_assets, staff, rd_staff,
        invention_patents, utility_models, software_copyrights, source_kind, source_id)
      select ${on.bureau.city.jurisdiction}, code, '企业' || code,
        case when sales % 300000000 = 0 then '440106' else '440112' end, 'C', 'small', 'active',
        '2010-01-01', '2018-01-01', sales, sales / 10, sales, 100, 40, 1, 0, 0, 'officer', 'test'
      from unnest(${codes}::text[], ${sales}::bigint[]) as t (code, sales)`,
  )
}
