import { beforeAll, describe, expect, it } from 'vitest'
import type { DemoCase } from '../../../declare/demonstration.ts'
import { factsOf } from '../../../declare/service.ts'
import { technologyContract } from '../../../services/invention/technology-contract.ts'
import { fen, inYi, parseYuan } from '../../../values/money.ts'
import { decimalText } from '../../../values/rounding.ts'
import { amountsOf } from './contract-amounts.ts'
import { caseCount, type DemoYear, year2018, year2019, yearCases } from './year-contracts.ts'

/** Amount of an answer in fen. */
function amount(given: unknown): bigint {
  const read = parseYuan(String(given))
  if (!read.ok) throw new Error(`not an amount: ${String(given)}`)
  return read.value
}

/** What a case's rows take from its total. */
function deducted({ answers }: DemoCase): bigint {
  const rows: unknown = answers['non-technical-items']
  if (!Array.isArray(rows)) throw new Error('rows are always given')
  return rows
    .filter((row) => row['item-carrier'] === false)
    .reduce((sum: bigint, row) => sum + amount(row['item-amount']), 0n)
}

interface Made {
  cases: number
  granted: number
  total: bigint
  technology: bigint
  names: Set<unknown>
  endings: Set<string | undefined>
  disorder: number
  demoUnits: number
}

function makeYear(of: DemoYear): Made {
  const made: Made = {
    cases: 0,
    granted: 0,
    total: 0n,
    technology: 0n,
    names: new Set(),
    endings: new Set(),
    disorder: 0,
    demoUnits: 0,
  }
  let before = ''
  for (const each of yearCases(of)) {
    made.cases++
    const last = each.steps.at(-1)
    made.endings.add(last?.act)
    const times = each.steps.map((step) => step.at)
    if (times.some((at, i) => i > 0 && at <= (times[i - 1] ?? ''))) made.disorder++
    if (last?.act !== 'grant') continue
    made.granted++
    if (last.at < before || !last.at.startsWith(String(of.year))) made.disorder++
    before = last.at
    made.names.add(each.answers['contract-name'])
    made.total += amount(each.answers['total-amount'])
    made.technology += amount(each.answers['total-amount']) - deducted(each)
    if (each.partyName.includes('示例')) made.demoUnits++
  }
  return made
}

describe('contracts of the demonstration', () => {
  let of2018: Made
  let of2019: Made
  beforeAll(() => {
    of2018 = makeYear(year2018)
    of2019 = makeYear(year2019)
  }, 120_000)

  it('come to the published figures of 2019, to the fen of the plan', () => {
    expect(of2019.granted).toBe(21_074)
    expect(of2019.total).toBe(year2019.total)
    expect(of2019.technology).toBe(year2019.technology)
    expect(inYi(fen(of2019.total))).toBe('1273.36')
    expect(inYi(fen(of2019.technology))).toBe('975.07')
  })

  it('grew in value by 77 percent from 2018', () => {
    expect(of2018.granted).toBe(year2018.contracts)
    expect(inYi(fen(of2018.total))).toBe('719.41')
    expect(decimalText((of2019.total - of2018.total) * 100n, of2018.total, 0)).toBe('77')
    expect(of2018.technology < of2018.total).toBe(true)
  })

  it('number what each part announces', () => {
    expect(of2018.cases).toBe(caseCount(year2018))
    expect(of2019.cases).toBe(caseCount(year2019))
  })

  it('all bear different names', () => {
    const names = new Set([...of2018.names, ...of2019.names])
    expect(names.size).toBe(of2018.granted + of2019.granted)
  })

  it('are decided in order within their year, each step after the one before', () => {
    expect(of2018.disorder).toBe(0)
    expect(of2019.disorder).toBe(0)
  })

  it('end in every way a case can end', () => {
    expect([...of2019.endings].sort()).toEqual(['decline', 'grant', 'refuse', 'withdraw'])
  })

  it('include dozens of the units of the demonstration accounts', () => {
    expect(of2019.demoUnits).toBeGreaterThan(40)
  })
})

describe('a contract of the demonstration', () => {
  const first = (count: number) => {
    const taken: DemoCase[] = []
    for (const each of yearCases(year2019)) {
      if (taken.push(each) === count) break
    }
    return taken
  }

  it('comes out the same every time', () => {
    expect(first(40)).toEqual(first(40))
  })

  it('answers only what the form asks', () => {
    const known = new Set(factsOf(technologyContract).map((fact) => fact.id))
    for (const { answers } of first(200)) {
      for (const id of Object.keys(answers)) expect(known).toContain(id)
    }
  })

  it('is worth no round share of the year: amounts are irregular', () => {
    const { totals } = amountsOf(year2019)
    expect(new Set(totals).size).toBeGreaterThan(8000)
    expect(totals.every((each) => each > 0n)).toBe(true)
  })
})
