import { expect, it } from 'vitest'
import { fen, inYi } from '../../../values/money.ts'
import { externalCount, externalRows } from './external-rows.ts'
import { year2018, year2019 } from './year-contracts.ts'

it('puts every other city below the city itself, so that its rank is computed as first', () => {
  const own = [year2018, year2019]
  const rows = [...externalRows()]
  expect(rows.length).toBe(externalCount)
  expect(new Set(rows.map((row) => row.entity)).size).toBe(20)
  for (const { year, contracts, total, technology } of own) {
    const greatest = (series: string) =>
      Math.max(
        ...rows
          .filter((row) => row.year === String(year) && row.series === series)
          .map((row) => Number(row.value)),
      )
    expect(greatest('contract.count')).toBeLessThan(contracts)
    expect(greatest('contract.amount')).toBeLessThan(Number(inYi(fen(total))))
    expect(greatest('contract.technology-amount')).toBeLessThan(Number(inYi(fen(technology))))
  }
})
