import { describe, expect, it } from 'vitest'
import type { DemoCase } from '../../../declare/demonstration.ts'
import { addDays, type CivilDate, civilDate } from '../../../values/civil-date.ts'
import { demoAccounts } from '../demo-accounts.ts'
import { openCases } from './open-cases.ts'

const today = civilDate('2026-06-17')
/** The last step before anything was said about the service. */
const lastStep = ({ steps }: DemoCase) =>
  steps.findLast(({ act }) => act !== 'rate' && act !== 'answer-rating')
const lastAct = (of: DemoCase) => lastStep(of)?.act ?? ''
const count = (list: readonly DemoCase[], act: string) =>
  list.filter((each) => lastAct(each) === act).length

describe('open cases of the demonstration', () => {
  const cases = openCases(today)

  it('stand in every state', () => {
    const acts = new Set(cases.map(lastAct))
    expect([...acts].sort()).toEqual([
      'accept',
      'correct',
      'decline',
      'file',
      'grant',
      'refuse',
      'request-correction',
      'withdraw',
    ])
    expect(cases.length).toBeGreaterThan(300)
  })

  it('give each applicant of the demonstration work, decisions and something to correct', () => {
    for (const { parties } of demoAccounts) {
      for (const { creditCode } of parties) {
        const own = cases.filter((each) => each.party === creditCode)
        for (const act of ['file', 'accept', 'request-correction', 'grant']) {
          expect(count(own, act)).toBeGreaterThan(0)
        }
        const asked = own.flatMap((each) => each.steps.at(-1) ?? [])
        for (const step of asked) {
          if (step.act === 'request-correction') expect(step.defects.length).toBeGreaterThan(0)
        }
      }
    }
  })

  it('follow any day: steps in order, none on the day or later', () => {
    // Days around the spring festival, the national day and the turn of the year too.
    const starts: readonly CivilDate[] = [
      ...['2026-01-01', '2026-02-23', '2026-10-08', '2027-01-03'].map(civilDate),
      addDays(today, 3),
    ]
    for (const day of starts) {
      for (const { steps } of openCases(day)) {
        const times = steps.map((step) => step.at)
        expect(times).toEqual([...times].sort())
        expect(new Set(times).size).toBe(times.length)
        expect((times.at(-1) ?? '') < day).toBe(true)
      }
    }
  })

  it('come in the order of their last acts, so that numbers follow decisions', () => {
    const times = cases.map((each) => lastStep(each)?.at)
    expect(times).toEqual([...times].sort())
  })

  it('were rated after their end, mostly well; some bad ratings wait for an answer', () => {
    const rated = cases.filter(({ steps }) => steps.some(({ act }) => act === 'rate'))
    expect(rated.length).toBeGreaterThan(20)
    const over = new Set(['grant', 'refuse', 'decline', 'withdraw'])
    for (const each of rated) expect(over.has(lastAct(each))).toBe(true)
    const bad = rated.filter(({ steps }) =>
      steps.some((step) => step.act === 'rate' && step.level < '3'),
    )
    const answered = bad.filter(({ steps }) => steps.at(-1)?.act === 'answer-rating')
    expect(answered.length).toBeGreaterThan(0)
    expect(bad.length).toBeGreaterThan(answered.length)
    expect(bad.length * 4).toBeLessThan(rated.length)
  })

  it('come out the same every time', () => {
    expect(openCases(today)).toEqual(cases)
  })
})
