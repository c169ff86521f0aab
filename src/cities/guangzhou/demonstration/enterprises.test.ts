import { describe, expect, it } from 'vitest'
import { checkCreditCode } from '../../../values/credit-code.ts'
import { demoAccounts } from '../demo-accounts.ts'
import {
  atEndOf2018,
  atEndOf2019,
  enterpriseAt,
  enterpriseCount,
  enterpriseRows,
} from './enterprises.ts'

const sample = Array.from({ length: 6000 }, (_, i) => enterpriseAt((i * 2039) % enterpriseCount))
const whole = (cell: unknown) => BigInt(String(cell))

describe('enterprises of the demonstration', () => {
  it('number what the database held at the end of 2018 and of 2019, under distinct names', () => {
    const held = { 2018: 0, 2019: 0 }
    const names = new Set<unknown>()
    let rows = 0
    for (const row of enterpriseRows()) {
      rows++
      names.add(row.name)
      const [entered, left] = [String(row.enteredOn), String(row.leftOn ?? '9')]
      for (const year of [2018, 2019] as const) {
        const end = `${year}-12-31`
        if (entered <= end && left > end) held[year]++
      }
    }
    expect(held).toEqual({ 2018: atEndOf2018, 2019: atEndOf2019 })
    expect(atEndOf2019).toBe(251_317)
    expect(rows).toBe(enterpriseCount)
    expect(names.size).toBe(rows)
  }, 60_000)

  it('have distinct valid credit codes in the range kept for tests', () => {
    const codes = sample.map((row) => String(row.creditCode))
    expect(new Set(codes).size).toBe(codes.length)
    for (const code of codes) {
      expect(checkCreditCode(code)).toEqual({ ok: true, code })
      expect(code.slice(8, 10)).toBe('TE')
    }
  })

  it('begin with the units of the demonstration accounts', () => {
    const parties = demoAccounts.flatMap((each) => each.parties)
    expect(parties.length).toBe(2)
    for (const [index, party] of parties.entries()) expect(enterpriseAt(index)).toMatchObject(party)
  })

  it('come out the same every time', () => {
    expect(enterpriseAt(123_456)).toEqual(enterpriseAt(123_456))
    expect(enterpriseAt(4711)).toMatchInlineSnapshot(`
      {
        "address": "东环路413号1栋",
        "creditCode": "91440100TE0004UY2K",
        "district": "440113",
        "enteredOn": "2014-04-23",
        "figuresYear": "2019",
        "fiscalYears": "three",
        "foundedOn": "2009-07-07",
        "grossIncome": "54361580000",
        "highTechIncome": "44940350000",
        "hnteField": "406",
        "hnteValidUntil": "2021-11-27",
        "industry": "C",
        "inventionPatents": "1",
        "leftOn": null,
        "mainProductIncome": "35502876500",
        "name": "广东新琪仪器仪表有限公司",
        "netAssets": "67900017465",
        "netAssetsFirstYear": "86255103486",
        "netAssetsSecondYear": "82804899347",
        "nonTaxableIncome": "0",
        "ownsCoreRights": true,
        "rdInChina": "14007422042",
        "rdSpending": "4526522014",
        "rdSpendingFirstYear": "4862000014",
        "rdSpendingSecondYear": "4618900014",
        "rdStaff": "54",
        "registeredCapital": "5000000000",
        "revenue": "54145000000",
        "revenueFirstYear": "37752754148",
        "revenueSecondYear": "53608910891",
        "size": "medium",
        "softwareCopyrights": "1",
        "staff": "451",
        "status": "active",
        "taxableIncome": "0",
        "techSmeYear": null,
        "totalAssets": "113166695253",
        "utilityModels": "4",
      }
    `)
  })

  it('employ no more researchers than staff, and report all figures or none', () => {
    for (const row of sample) {
      if (row.figuresYear === null) {
        expect(row.revenue).toBeNull()
        continue
      }
      expect(whole(row.rdStaff) <= whole(row.staff)).toBe(true)
      expect(whole(row.netAssets) <= whole(row.totalAssets)).toBe(true)
    }
    const reporting = sample.filter((row) => row.figuresYear !== null)
    const burning = reporting.filter((row) => whole(row.rdSpending) > whole(row.revenue))
    expect(burning.length).toBeLessThan(reporting.length / 50)
    expect(reporting.length).toBeLessThan(sample.length)
  })

  it('were founded before they entered and entered before they left', () => {
    for (const { foundedOn, enteredOn, leftOn, status } of sample) {
      expect(String(foundedOn) < String(enteredOn)).toBe(true)
      if (leftOn !== null) expect(String(enteredOn) <= String(leftOn)).toBe(true)
      expect(status === 'active').toBe(leftOn === null)
    }
  })

  it('lie in all eleven districts', () => {
    expect(new Set(sample.map((row) => row.district)).size).toBe(11)
  })
})
