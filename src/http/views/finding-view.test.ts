import { expect, test } from 'vitest'
import { contractAnswers } from '../../../test/support/bureau.ts'
import { declarations } from '../../app.ts'
import { readAnswers } from '../../declare/expression/read-fact.ts'
import { factsOf } from '../../declare/service.ts'
import { judgeBenefits } from '../../engine/eligibility/benefits.ts'
import { civilDate } from '../../values/civil-date.ts'
import { benefitViews } from './finding-view.ts'

test('what is missing is named, also where it is a value of the law and not a fact', () => {
  const missing = declarations.city.offerings.flatMap((offering) => {
    const { facts } = readAnswers(factsOf(offering.service), contractAnswers(), false)
    const judged = judgeBenefits(offering, facts, civilDate('2026-11-20'))
    return benefitViews(offering.service, judged).flatMap((each) => each.missing)
  })
  expect(missing.length).toBeGreaterThan(0)
  for (const { fact, label } of missing) {
    expect([fact, label.zh]).toEqual([fact, expect.stringMatching(/\p{Script=Han}/u)])
    expect(label.en).not.toBe(fact)
  }
})
