/** Judges every row of a register by a rule set: facts come from the columns that keep them. */
import { Refusal } from '../../declare/refusal.ts'
import type { Column, Register } from '../../declare/register.ts'
import { factsRead, type RuleSet } from '../../declare/rule-set.ts'
import type { Reader } from '../../store/database.ts'
import type { CivilDate } from '../../values/civil-date.ts'
import type { Bureau } from '../bureau.ts'
import { lawOfSet, refuseUnlessInForce } from '../eligibility/rule-sets.ts'
import { sightOf } from '../registers/visible-columns.ts'
import type { Loops } from './judge-columns.ts'
import { type KeptFact, type RegisterColumns, readColumns } from './read-columns.ts'
import { type Baseline, baselineOf } from './simulate.ts'

/** A register judged on a day. */
export interface JudgedRegister {
  readonly register: Register
  readonly set: RuleSet
  readonly on: CivilDate
  readonly columns: RegisterColumns
  readonly baseline: Baseline
  /** Facts the rules read and the register keeps. */
  readonly kept: readonly KeptFact[]
  /** Facts the rules read that no column keeps: what depends on them is unknown. */
  readonly lacking: readonly string[]
}

/** Facts of a rule set that a register keeps. */
export function keptFacts(set: RuleSet, register: Register): readonly KeptFact[] {
  const worth = set.worth.flatMap((each) => each.value.facts)
  const byId = new Map([...factsRead(set), ...worth].map((fact) => [fact.id, fact]))
  return [...byId.values()].flatMap((fact) => {
    const [name, id] = fact.from?.split('.') ?? []
    const column = name === register.id && id !== undefined ? register.columns[id] : undefined
    return column === undefined ? [] : [{ fact, column }]
  })
}

/** Columns rows are counted by: district, industry, size, where the register has them. */
export function groupsOf(register: Register): readonly Column[] {
  return Object.values(register.columns).filter(
    (column) => column.filter === true && (column.codes !== undefined || column.kind === 'choice'),
  )
}

/**
 * Judges all rows that the city keeps.
 *
 * @throws Refusal `rules.not-in-force`, `register.not-readable`, `check.nothing-kept`
 */
export async function judgeRegister(
  bureau: Bureau,
  reader: Reader,
  register: Register,
  set: RuleSet,
  on: CivilDate,
  loops: Loops,
): Promise<JudgedRegister> {
  refuseUnlessInForce(set, on)
  const sight = sightOf(register, reader)
  const kept = keptFacts(set, register).filter(({ column }) => sight.columns.has(column.id))
  if (kept.length === 0 || sight.rows !== 'all') throw nothingKept(set, register)
  const columns = await bureau.database.transaction(reader, (tx) =>
    readColumns(tx, register, bureau.city.jurisdiction, kept, groupsOf(register)),
  )
  const known = new Set(kept.map(({ fact }) => fact.id))
  return {
    register,
    set,
    on,
    columns,
    baseline: baselineOf(set.rules, lawOfSet(set, on), columns.facts, loops),
    kept,
    lacking: factsRead(set).flatMap(({ id }) => (known.has(id) ? [] : [id])),
  }
}

const nothingKept = (set: RuleSet, register: Register) =>
  new Refusal(
    'check.nothing-kept',
    {
      zh: `“${register.title.zh}”没有“${set.name.zh}”所需的任何数据列。`,
      en: `“${register.title.en}” keeps nothing that “${set.name.en}” asks for.`,
    },
    { register: register.id, set: set.id },
  )
