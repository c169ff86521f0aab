/** The synthetic cases stand before the law as real ones do. */
import { expect, test } from 'vitest'
import { declarations } from '../src/app.ts'
import { openCases } from '../src/cities/guangzhou/demonstration/open-cases.ts'
import {
  year2018,
  year2019,
  yearCases,
} from '../src/cities/guangzhou/demonstration/year-contracts.ts'
import type { DemoCase } from '../src/declare/demonstration.ts'
import { judge } from '../src/engine/eligibility/judge.ts'
import { readForm } from '../src/engine/forms/read-form.ts'
import { civilDate } from '../src/values/civil-date.ts'
import { civilDateOf } from '../src/values/instant.ts'

const [offering] = declarations.city.offerings

/** Every n-th case of a list. */
function* everyNth(n: number, cases: Iterable<DemoCase>): Generator<DemoCase> {
  let place = 0
  for (const each of cases) if (place++ % n === 0) yield each
}

function verdictOf({ answers, party, steps }: DemoCase): string {
  const [filing] = steps
  if (offering === undefined || filing === undefined) throw new Error('nothing to judge')
  const filedOn = civilDateOf(filing.at)
  return judge(offering, readForm(offering, answers, filedOn, party).facts, filedOn).verdict
}

const samples = {
  '2018': () => everyNth(101, yearCases(year2018)),
  '2019': () => everyNth(131, yearCases(year2019)),
  'around a day': () => everyNth(3, openCases(civilDate('2026-06-17'))),
}

test.each(Object.entries(samples))('granted cases of %s meet every rule', (_, sample) => {
  const granted = [...sample()].filter((each) => each.steps.some(({ act }) => act === 'grant'))
  expect(granted.length).toBeGreaterThan(10)
  for (const each of granted) expect(verdictOf(each)).toBe('holds')
})

test('refused cases fail a rule', () => {
  const refused = [...yearCases(year2018)].filter((each) => each.steps.at(-1)?.act === 'refuse')
  expect(refused.length).toBeGreaterThan(10)
  for (const each of refused) expect(verdictOf(each)).toBe('fails')
})
