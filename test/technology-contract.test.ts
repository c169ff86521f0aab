/** The service as the engine runs it: worked examples of its law, on its declaration. */
import { describe, expect, test } from 'vitest'
import { declarations } from '../src/app.ts'
import { guangzhou } from '../src/cities/guangzhou/city.ts'
import type { Offering } from '../src/declare/city.ts'
import { readAnswers } from '../src/declare/expression/read-fact.ts'
import { factsOf } from '../src/declare/service.ts'
import { parametersOf } from '../src/engine/bureau.ts'
import { formatNumber, parseNumber } from '../src/engine/certificates/number-format.ts'
import { lawFor, wholeLimit } from '../src/engine/clock/limits.ts'
import { judge } from '../src/engine/eligibility/judge.ts'
import { askedFor, readForm } from '../src/engine/forms/read-form.ts'
import { draftOf2024 } from '../src/law/procedure/technology-contract-limits.ts'
import { technologyContract } from '../src/services/invention/technology-contract.ts'
import { civilDate } from '../src/values/civil-date.ts'
import { days, workingDays } from '../src/values/limit.ts'
import { decimalText } from '../src/values/rounding.ts'

const [offering] = guangzhou.offerings
if (offering === undefined) throw new Error('the city offers the service')
const { promised: _promise, ...unpromised } = offering
const statutory = (...switches: string[]): Offering => ({ ...unpromised, switches })

const answers = {
  'contract-name': '高温烟气余热回收系统委托开发合同',
  'contract-category': 'development',
  'contract-subtype': 'commissioned',
  'technology-field': 'energy',
  'ip-type': 'secret',
  'socio-economic-objective': 'energy',
  'programme-source': 'none',
  'signed-on': '2019-06-20',
  'valid-until': '2021-06-19',
  'seller-type': '150',
  'buyer-name': '广州示例冶金有限公司',
  'buyer-type': '110',
  'buyer-region': 'city',
  'total-amount': '5800000',
  'non-technical-items': [
    {
      'item-kind': 'equipment',
      'item-name': '泵',
      'item-amount': '1200000',
      'item-carrier': false,
    },
    { 'item-kind': 'materials', 'item-name': '钢', 'item-amount': '300000', 'item-carrier': false },
    { 'item-kind': 'other', 'item-name': '样机', 'item-amount': '80000', 'item-carrier': true },
  ],
  payment: 'instalments',
  'in-writing': true,
  'parties-clear': true,
  'object-clear': true,
  'price-clear': true,
  'unlawful-clause': false,
  'seals-match': true,
  'clear-goal': true,
  'mastered-when-signed': false,
  novelty: true,
}
const filedOn = civilDate('2019-07-01')
const judged = (change: Readonly<Record<string, unknown>>) => {
  const form = readForm(offering, { ...answers, ...change }, filedOn, 'party')
  return judge(offering, form.facts, filedOn)
}

describe('filing', () => {
  test('a development contract meets every condition, and its technology amount is 4.3 million', () => {
    const judgement = judged({})
    expect(judgement.findings.filter((each) => each.verdict !== 'holds')).toEqual([])
    expect(judgement.verdict).toBe('holds')
    expect(judgement.computed.map((each) => each.value)).toEqual([430_000_000n])
  })

  test('advice that is carried out does not stand as consulting', () => {
    const judgement = judged({
      'contract-category': 'consulting',
      'contract-subtype': 'consulting',
      'specific-project': true,
      'also-implements': true,
    })
    const failing = judgement.findings.filter((each) => each.verdict === 'fails')
    expect(failing.map((each) => each.rule)).toEqual(['technology-contract.consulting-only'])
  })

  test('each category is asked its own criteria and no other', () => {
    const own = {
      development: 'clear-goal',
      transfer: 'right-stated',
      licensing: 'right-stated',
      consulting: 'specific-project',
      services: 'technical-problem',
    }
    for (const [category, question] of Object.entries(own)) {
      const asked = askedFor(offering, { ...answers, 'contract-category': category }, filedOn)
      const criteria = new Set(Object.values(own))
      const found = asked.map((each) => each.id).filter((id) => criteria.has(id))
      expect(found).toEqual([question])
    }
  })
})

describe('the declaration', () => {
  test('no two facts, rules or parameters share an id', () => {
    const facts = [
      ...factsOf(technologyContract),
      ...technologyContract.findings.map((each) => each.fact),
    ]
    const rules = technologyContract.requirements
    const parameters = parametersOf(technologyContract)
    for (const ids of [facts, rules, parameters].map((list) => list.map((each) => each.id))) {
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([])
    }
  })

  test('rules read only what is asked, found, or computed from it', () => {
    const known = new Set(
      [...factsOf(technologyContract), ...technologyContract.findings.map((each) => each.fact)].map(
        (each) => each.id,
      ),
    )
    const read = technologyContract.requirements.flatMap((rule) => rule.holds.facts)
    expect(read.filter((each) => !known.has(each.id))).toEqual([])
  })

  test('every column that must be there has a source', () => {
    const { register, columns, state } = technologyContract.output.entry
    const filled = new Set([...Object.keys(columns), state.column])
    const open = Object.values(register.columns).filter(
      (each) => each.required === true && !filled.has(each.id),
    )
    expect(open.map((each) => each.id)).toEqual([])
    for (const id of filled) expect(register.columns[id]).toBeDefined()
  })

  test('every indicator it feeds is reported', () => {
    const reported = declarations.indicators.map((each) => each.id)
    expect(technologyContract.indicators.filter((id) => !reported.includes(id))).toEqual([])
  })
})

describe('the limit of a case', () => {
  const factsFor = (change: Readonly<Record<string, unknown>>) =>
    readAnswers(factsOf(technologyContract), { ...answers, ...change }, false).facts
  const limit = (of: Offering, on: string, change = {}) =>
    wholeLimit(of, lawFor(of, civilDate(on)), factsFor(change))

  test('is the city’s promise where it made one', () => {
    expect(limit(offering, '2019-07-01')).toEqual(days(15))
  })

  test('is 30 days by the law of 2000, however large the contract', () => {
    expect(limit(statutory(), '2019-07-01')).toEqual(days(30))
    expect(limit(statutory(), '2025-03-03', { 'total-amount': '90000000' })).toEqual(days(30))
  })

  test('is 15 working days under the draft, 30 from 5 million or when disputed', () => {
    const draft = statutory(draftOf2024.id)
    expect(limit(draft, '2025-03-03')).toEqual(workingDays(15))
    expect(limit(draft, '2025-03-03', { 'total-amount': '6500000' })).toEqual(workingDays(30))
    expect(limit(draft, '2025-03-03', { disputed: true })).toEqual(workingDays(30))
  })
})

describe('numbers', () => {
  const { number, alsoReads } = technologyContract.output.certificate
  const parts = { year: 2019, province: '44', city: '01', point: '05', serial: 123 }

  test('the older number of 14 digits is read', () => {
    expect(parseNumber([number, ...alsoReads], '19440105000123')?.parts).toEqual(parts)
  })

  test('a number is written with 16 digits and read back', () => {
    const written = formatNumber(number, parts)
    expect(written).toBe('2019440105000123')
    expect(parseNumber([number, ...alsoReads], written)?.parts).toEqual(parts)
  })
})

describe('the published figures of 2019', () => {
  const total = 12_733_600_000_000n
  const technology = 9_750_700_000_000n

  test('technology is 76.57 percent of the value', () => {
    expect(decimalText(technology * 100n, total, 2)).toBe('76.57')
  })

  test('a contract is worth 6.0423 million on average', () => {
    expect(decimalText(total, 21_074n * 100n * 1_000_000n, 4)).toBe('6.0423')
  })

  test('growth of 77 percent means about 719.4 hundred million the year before', () => {
    expect(decimalText(total * 100n, 177n * 10_000_000_000n, 1)).toBe('719.4')
  })
})
