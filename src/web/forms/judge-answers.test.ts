import { expect, test } from 'vitest'
import { all, atMost, inForce, is, minus } from '../../declare/expression/expression.ts'
import { sumOver } from '../../declare/expression/row-words.ts'
import { encode } from '../../declare/expression/wire.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { derivation, rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { yuan } from '../../values/money.ts'
import { lawAt, readFormLaw, readSections } from './form-law.ts'
import { answersAsked, judgeAnswers } from './judge-answers.ts'
import { liveComputed, liveFindings } from './live-views.ts'

const cite = {
  instrument: 'test',
  number: '1',
  title: { zh: '试行规定', en: 'Test rules' },
  article: '1',
  says: { zh: '总额以上限为限', en: 'The total is limited' },
  grade: 'design-default',
} as const
const text = (zh: string) => ({ zh, en: zh })

const kind = fact.choice('kind', text('类别'), [
  { id: 'big', label: text('大') },
  { id: 'small', label: text('小') },
])
const total = fact.money('total', text('总额'))
const cost = fact.money('cost', text('金额'))
const costs = fact.rows('costs', text('支出'), [cost], { optional: true })
const reason = fact.text('reason', text('原因'))
const ceiling = parameter({
  id: 'ceiling',
  title: text('上限'),
  unit: 'fen',
  values: [
    { from: civilDate('2019-01-01'), value: yuan(1000n), cite },
    { from: civilDate('2020-01-01'), value: yuan(500n), cite },
  ],
})
const net = derivation({
  id: 'net',
  title: text('净额'),
  cite,
  value: minus(total, sumOver(costs, cost)),
})
const limited = rule({
  id: 'limited',
  title: text('不超过上限'),
  cite,
  holds: all(atMost(total, inForce(ceiling))),
})

const bare = <E extends { readonly kind: string; readonly node: unknown }>(of: E) => ({
  kind: of.kind,
  node: of.node,
  facts: [],
  parameters: [],
})
const sent = {
  on: '2019-06-03',
  switches: [],
  rules: [encode({ ...limited, holds: bare(limited.holds) })],
  computes: [encode({ ...net, value: bare(net.value) })],
  parameters: [encode(ceiling)],
}
const law = readFormLaw(sent)
const sections = readSections([
  { title: text('一'), facts: ['kind', 'total', 'costs'] },
  { title: text('二'), facts: ['reason'], when: encode(is(kind, 'big').node) },
])
const facts = [kind, total, costs, reason]
const judge = (answers: Record<string, unknown>, complete = false) =>
  judgeAnswers(facts, sections, law, answers, complete)

test('a section is asked only once its condition is known to hold', () => {
  expect(judge({}).asked.map(({ id }) => id)).toEqual(['kind', 'total', 'costs'])
  expect(judge({ kind: 'small' }).shown).toHaveLength(1)
  expect(judge({ kind: 'big' }).asked).toContain(reason)
})

test('what was typed into a hidden section is not filed', () => {
  const answers = { kind: 'small', total: '1', reason: 'typed before' }
  expect(answersAsked(judge(answers).asked, answers)).toEqual({ kind: 'small', total: '1' })
})

test('a missing amount leaves the rule open and names the field that would settle it', () => {
  const judged = judge({ kind: 'small' })
  expect(judged.verdict).toBe('unknown')
  expect(liveFindings(judged, facts, law)[0]?.missing).toEqual([
    { fact: 'total', label: total.label },
  ])
})

test('an amount is judged to the fen against the value of the day', () => {
  expect(judge({ total: '1000.00' }).verdict).toBe('holds')
  expect(judge({ total: '1000.01' }).verdict).toBe('fails')
  const later = judgeAnswers(facts, sections, lawAt(law, '2020-01-01'), { total: '600' }, false)
  expect(later.verdict).toBe('fails')
})

test('a computed value waits for the table, and an empty table is a sum of nothing', () => {
  const [waiting] = liveComputed(judge({ total: '10' }), facts, law)
  expect(waiting?.value).toBeNull()
  expect(waiting?.missing.map((each) => each.fact)).toEqual(['costs'])
  const [whole] = liveComputed(judge({ total: '10', costs: [] }), facts, law)
  expect(whole?.value?.zh).toBe('10.00 元')
  const [rest] = liveComputed(judge({ total: '10', costs: [{ cost: '2.5' }] }), facts, law)
  expect(rest?.value?.zh).toBe('7.50 元')
})

test('missing answers are found fault with only when the form is handed in', () => {
  expect(judge({}).problems).toEqual([])
  expect(judge({ kind: 'big' }, true).problems.map(({ field }) => field)).toEqual([
    'total',
    'reason',
  ])
})
