/** Judges every row of a register by a rule set: facts come from the columns that keep them. */
import type { Answers } from '../../declare/expression/read-fact.ts'
import { Refusal } from '../../declare/refusal.ts'
import type { Column, Register } from '../../declare/register.ts'
import { factsRead, type RuleSet } from '../../declare/rule-set.ts'
import type { Reader } from '../../store/database.ts'
import type { CivilDate } from '../../values/civil-date.ts'
import type { Bureau } from '../bureau.ts'
import { readInput } from '../eligibility/check-input.ts'
import { nearestOf } from '../eligibility/nearest-word.ts'
import { lawOfSet, refuseUnlessInForce } from '../eligibility/rule-sets.ts'
import { sightOf } from '../registers/visible-columns.ts'
import { columnsOf } from './columns-of.ts'
import type { FactColumns } from './fact-columns.ts'
import type { Loops } from './judge-columns.ts'
import { type KeptFact, type RegisterColumns, readColumns } from './read-columns.ts'
import { type Baseline, baselineOf } from './simulate.ts'

/** What is taken for granted where a register does not say it, and what is left aside. */
export interface Assumptions {
  /** Answers by fact id that hold for every row, of facts the register does not keep. */
  readonly assume?: Answers
  /** Ids of rules that are not judged. */
  readonly aside?: readonly string[]
}

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
  const held = set.held?.holds.facts ?? []
  const byId = new Map([...factsRead(set), ...worth, ...held].map((fact) => [fact.id, fact]))
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
 * @throws Invalid - an assumption that cannot be read
 * @throws Refusal `rules.not-in-force`, `rule.unknown`, `register.not-readable`, `check.nothing-kept`
 */
export async function judgeRegister(
  bureau: Bureau,
  reader: Reader,
  register: Register,
  whole: RuleSet,
  on: CivilDate,
  loops: Loops,
  { assume = {}, aside = [] }: Assumptions = {},
): Promise<JudgedRegister> {
  refuseUnlessInForce(whole, on)
  const set = without(whole, aside)
  const sight = sightOf(register, reader)
  const kept = keptFacts(set, register).filter(({ column }) => sight.columns.has(column.id))
  if (kept.length === 0 || sight.rows !== 'all') throw nothingKept(set, register)
  const columns = await bureau.database.transaction(reader, (tx) =>
    readColumns(tx, register, bureau.city.jurisdiction, kept, groupsOf(register)),
  )
  const known = new Set([...kept.map(({ fact }) => fact.id), ...Object.keys(assume)])
  const facts = assuming(columns.facts, whole, kept, assume)
  return {
    register,
    set,
    on,
    columns: { ...columns, facts },
    baseline: baselineOf(set.rules, lawOfSet(set, on), facts, loops),
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

/** The rules that are judged. */
function without(set: RuleSet, aside: readonly string[]): RuleSet {
  const ids = set.rules.map(({ id }) => id)
  for (const id of aside) {
    if (ids.includes(id)) continue
    const near = nearestOf(id, ids) ?? ids.join(', ')
    throw new Refusal(
      'rule.unknown',
      {
        zh: `“${set.name.zh}”没有条件 ${id}。您要找的也许是 ${near}。`,
        en: `“${set.name.en}” has no rule ${id}. Perhaps you mean ${near}.`,
      },
      { rule: id },
    )
  }
  return { ...set, rules: set.rules.filter(({ id }) => !aside.includes(id)) }
}

/** The columns with one of equal values for every assumed fact. */
function assuming(
  facts: FactColumns,
  set: RuleSet,
  kept: readonly KeptFact[],
  assume: Answers,
): FactColumns {
  const lacking = factsRead(set).filter(({ id }) => !kept.some(({ fact }) => fact.id === id))
  const assumed = readInput(lacking, assume).facts
  const wanted = lacking.filter(({ id }) => assumed[id] !== undefined)
  if (wanted.length === 0) return facts
  const { columns } = columnsOf(wanted, Array<typeof assumed>(facts.rows).fill(assumed))
  return { ...facts, columns: new Map([...facts.columns, ...columns]) }
}
