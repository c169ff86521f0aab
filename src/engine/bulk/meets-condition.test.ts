import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestBureau, type TestBureau } from '../../../test/support/bureau.ts'
import { enterCeilingFirms } from '../../../test/support/ceiling-firms.ts'
import { freshEmbedded } from '../../../test/support/databases.ts'
import { Refusal } from '../../declare/refusal.ts'
import { textOf } from '../../store/cells.ts'
import { civilDate } from '../../values/civil-date.ts'
import { ruleSetNamed, withRuleSets } from '../eligibility/rule-sets.ts'
import { registerOf } from '../registers/registry.ts'
import { Loops, verdictAt } from './judge-columns.ts'
import { judgeRegister } from './judge-register.ts'
import { meetsCondition } from './meets-condition.ts'

const on = civilDate('2020-07-01')
let world: TestBureau
const officer = {
  jurisdiction: '440100',
  role: 'officer',
  account: 'officer',
  parties: [],
} as const

beforeAll(async () => {
  world = await openTestBureau(freshEmbedded)
  await enterCeilingFirms(world, 300)
})
afterAll(() => world.close())

async function meeting(id: string): Promise<readonly string[]> {
  const { where } = meetsCondition(
    world.bureau,
    officer,
    registerOf(world.bureau, 'enterprises'),
    id,
    on,
  )
  const rows = await world.bureau.database.transaction(officer, (tx) =>
    tx.rows(sql`select credit_code from enterprise t where ${where} order by 1`),
  )
  return rows.map((row) => textOf(row, 'credit_code'))
}

test.each(['tech-sme-evaluation', 'hnte-recognition'])(
  'the rows that meet each condition of %s are those of the column program',
  async (id) => {
    const set = ruleSetNamed(withRuleSets(world.bureau), id)
    const register = registerOf(world.bureau, 'enterprises')
    const { baseline, columns, lacking } = await judgeRegister(
      world.bureau,
      officer,
      register,
      set,
      on,
      new Loops(),
    )
    const { program, judged } = baseline
    let some = 0
    for (const [at, rule] of program.rules.entries()) {
      const expected = columns.keys.filter((_, row) => verdictAt(judged, row, at) === 'holds')
      expect(await meeting(rule.id)).toEqual([...expected].sort())
      if (expected.length > 0 && expected.length < columns.keys.length) some++
    }
    expect(some).toBeGreaterThan(0)
    const open = new Set(lacking)
    const qualify = columns.keys.filter((_, row) =>
      program.rules.every((rule, at) => {
        const verdict = verdictAt(judged, row, at)
        const answered = rule.holds.facts.every((fact) => !open.has(fact.id))
        return rule.effect === 'warn' || (answered ? verdict === 'holds' : verdict !== 'fails')
      }),
    )
    expect(await meeting(id)).toEqual([...qualify].sort())
  },
)

test('asking by the law is for officials, by names that exist, on days of law', () => {
  const register = registerOf(world.bureau, 'enterprises')
  const codeOf = (role: 'public' | 'officer', id: string, day = on) => {
    try {
      meetsCondition(world.bureau, { ...officer, role }, register, id, day)
      return 'none'
    } catch (refusal) {
      return refusal instanceof Refusal ? refusal.code : 'fault'
    }
  }
  expect(codeOf('public', 'tech-sme.size')).toBe('column.hidden')
  expect(codeOf('officer', 'tech-sme.siz')).toBe('rules.unknown')
  expect(codeOf('officer', 'hnte-recognition', civilDate('2000-01-01'))).toBe('rules.not-in-force')
  expect(codeOf('officer', 'tech-sme.size')).toBe('none')
})
