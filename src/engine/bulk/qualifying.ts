/**
 * Who qualifies for one service or recognition and has neither applied for it nor has it already: whom
 * to tell, or to whom to give it without being asked (免申即享).
 */
import { sql } from 'kysely'
import type { Rule } from '../../declare/rule.ts'
import { textOf } from '../../store/cells.ts'
import type { Reader } from '../../store/database.ts'
import type { CivilDate } from '../../values/civil-date.ts'
import type { Bureau } from '../bureau.ts'
import { columnHidden } from '../registers/refusals.ts'
import { judgeColumns, type Loops } from './judge-columns.ts'
import { judgeNumbers } from './judge-numbers.ts'
import type { JudgedRegister } from './judge-register.ts'
import { compileColumns } from './program.ts'
import { decidingBits } from './standing.ts'

/** Which of those who qualify are wanted. */
export interface Wanted {
  /** First and last day of the period in which an application counts. */
  readonly from: CivilDate
  readonly to: CivilDate
  /** Codes by column, as in an address: several separated by commas. */
  readonly filters: Readonly<Record<string, string>>
}

/** Those who qualify. */
export interface Qualifying {
  /** Rows of the judged register, in the order of their keys. */
  readonly rows: Uint32Array
  /** Conditions that the register answers for nobody: a person must confirm them. */
  readonly toConfirm: readonly Rule[]
  /** Rows that qualify by the register within the filters; of these, those left out and why. */
  readonly qualify: number
  readonly held: number
  readonly applied: number
}

/**
 * Conditions that the register answers for nobody: they read a fact that no column keeps, and hold for
 * no row. A condition that holds for some row is answered by the register, so others miss their facts.
 */
export function unanswered({
  baseline: { program, judged },
  columns,
  lacking,
}: Pick<JudgedRegister, 'baseline' | 'columns' | 'lacking'>): readonly Rule[] {
  const without = new Set(lacking)
  return program.rules.filter((rule, at) => {
    if (!rule.holds.facts.some(({ id }) => without.has(id))) return false
    const [word, bit] = [Math.floor(at / 32), 1 << (at % 32)]
    const [failed, unknown] = [judged.failed[word], judged.unknown[word]]
    return columns.keys.every(
      (_, row) => (((failed?.[row] ?? 0) | (unknown?.[row] ?? 0)) & bit) !== 0,
    )
  })
}

/**
 * Finds them over the whole register: nothing fails, and nothing is open but what no register answers.
 *
 * @throws Refusal `column.hidden` - a filter that the register does not have
 */
export async function qualifying(
  bureau: Bureau,
  reader: Reader,
  judged: JudgedRegister,
  wanted: Wanted,
  loops: Loops,
): Promise<Qualifying> {
  const { program, judged: bits } = judged.baseline
  const toConfirm = unanswered(judged)
  const failed = decidingBits(program, bits.failed.length)
  const open = failed.slice()
  program.rules.forEach((rule, at) => {
    const word = Math.floor(at / 32)
    if (toConfirm.includes(rule)) open[word] = (open[word] ?? 0) & ~(1 << (at % 32))
  })
  const passes = filtersOf(judged, wanted.filters)
  const held = holders(judged, loops)
  const applied = await applicants(bureau, reader, judged.set.id, wanted)
  const rows: number[] = []
  const counts = { qualify: 0, held: 0, applied: 0 }
  const { keys } = judged.columns
  for (let row = 0; row < keys.length; row++) {
    if (anyBit(bits.failed, failed, row) || anyBit(bits.unknown, open, row) || !passes(row))
      continue
    counts.qualify++
    if (held(row)) counts.held++
    else if (applied.has(keys[row] ?? '')) counts.applied++
    else rows.push(row)
  }
  return { rows: Uint32Array.from(rows), toConfirm, ...counts }
}

function anyBit(words: readonly Uint32Array[], bits: Uint32Array, row: number): boolean {
  return words.some((word, at) => ((word[row] ?? 0) & (bits[at] ?? 0)) !== 0)
}

/** Whether a row has the wanted codes, and is still there. */
function filtersOf(
  { register, columns: { groups } }: JudgedRegister,
  filters: Wanted['filters'],
): (row: number) => boolean {
  const { present } = register
  const all = {
    ...(present === undefined ? {} : { [present.by]: present.is }),
    ...filters,
  }
  const wanted = Object.entries(all)
    .filter(([, text]) => text.trim() !== '')
    .map(([id, text]) => {
      const codes = groups.get(id)
      if (codes === undefined) throw columnHidden(register.id, id)
      const words = text.split(',').map((each) => each.trim())
      const places = new Set(words.map((word) => codes.dictionary.indexOf(word) + 1))
      places.delete(0)
      return { values: codes.values, places }
    })
  return (row) => wanted.every(({ values, places }) => places.has(values[row] ?? 0))
}

/** Whether a row has it already, by the set's own condition. */
function holders({ set, baseline, columns }: JudgedRegister, loops: Loops) {
  if (set.held === undefined) return () => false
  const program = compileColumns([set.held], baseline.program.law, columns.facts)
  const { failed, unknown } = judgeColumns(program, loops)
  return (row: number) => (((failed[0]?.[row] ?? 1) | (unknown[0]?.[row] ?? 1)) & 1) === 0
}

/** Parties whose application of the period stands or was decided. */
async function applicants(
  bureau: Bureau,
  reader: Reader,
  service: string,
  { from, to }: Wanted,
): Promise<ReadonlySet<string>> {
  if (!bureau.offerings.has(service)) return new Set()
  const found = await bureau.database.transaction(reader, (tx) =>
    tx.rows(sql`select distinct party from case_file
      where jurisdiction = ${bureau.city.jurisdiction} and service = ${service}
        and (filed_at at time zone 'Asia/Shanghai')::date between ${from}::date and ${to}::date
        and state not in ('declined', 'withdrawn', 'annulled')`),
  )
  return new Set(found.map((row) => textOf(row, 'party')))
}

/** What meeting the conditions is worth to some rows in fen; undefined where it is not known. */
export function worthOf(
  { set, baseline, columns }: JudgedRegister,
  rows: Uint32Array,
  loops: Loops,
): readonly (bigint | undefined)[] {
  const amounts = set.worth.map((worth) =>
    judgeNumbers(worth.value.node, baseline.program.law, columns.facts, loops, rows),
  )
  return Array.from(rows, (_, place) => {
    const known = amounts.map((each) => each.exact(place))
    const whole = known.flatMap((each) => (typeof each === 'bigint' ? [each] : []))
    return whole.length === 0 ? undefined : whole.reduce((sum, each) => sum + each)
  })
}
