/** Builds columns from cases given one by one. */
import type { Fact, Facts, FactValue } from '../../declare/fact.ts'
import { civilDate, dayNumber } from '../../values/civil-date.ts'
import {
  type CodeColumn,
  codeColumn,
  exactBelow,
  type FactColumn,
  type FactColumns,
  numberColumn,
  truthColumn,
} from './fact-columns.ts'

const isExact = (value: bigint) => value < BigInt(exactBelow) && value > -BigInt(exactBelow)

/** The narrowest array that holds the places of a dictionary. */
export function codesFor(rows: number, words: number): CodeColumn['values'] {
  if (words < 2 ** 8) return new Uint8Array(rows)
  return words < 2 ** 16 ? new Uint16Array(rows) : new Uint32Array(rows)
}

/**
 * Puts cases into columns.
 *
 * @param asked - the facts to keep; others are left out
 * @param cases - what is known of each case
 */
export function columnsOf(asked: Iterable<Fact>, cases: readonly Facts[]): FactColumns {
  const columns = new Map<string, FactColumn>()
  const beyond = new Map<number, Record<string, FactValue>>()
  const keepApart = (row: number, id: string, value: FactValue) => {
    beyond.set(row, { ...beyond.get(row), [id]: value })
  }
  for (const fact of asked) {
    const column = columnOf(fact, cases, keepApart)
    if (column !== undefined) columns.set(fact.id, column)
  }
  return { rows: cases.length, columns, beyond }
}

type KeepApart = (row: number, id: string, value: FactValue) => void

function columnOf(
  fact: Fact,
  cases: readonly Facts[],
  keepApart: KeepApart,
): FactColumn | undefined {
  switch (fact.kind) {
    case 'money':
    case 'count':
    case 'date': {
      const values = new Float64Array(cases.length).fill(Number.NaN)
      cases.forEach((facts, row) => {
        const value = facts[fact.id]
        if (typeof value === 'string') values[row] = dayNumber(civilDate(value))
        if (typeof value !== 'bigint') return
        if (isExact(value)) values[row] = Number(value)
        else keepApart(row, fact.id, value)
      })
      return numberColumn(fact.kind, values)
    }
    case 'share':
      return shareColumnOf(fact, cases, keepApart)
    case 'truth':
      return truthColumn(
        Uint8Array.from(cases, (facts) => {
          const value = facts[fact.id]
          return value === undefined ? 2 : value === true ? 1 : 0
        }),
      )
    case 'choice':
    case 'text':
    case 'creditCode':
      return codeColumnOf(fact, cases)
    case 'rows':
      cases.forEach((facts, row) => {
        const value = facts[fact.id]
        if (value !== undefined) keepApart(row, fact.id, value)
      })
      return undefined
  }
}

function shareColumnOf(fact: Fact, cases: readonly Facts[], keepApart: KeepApart): FactColumn {
  const over = new Float64Array(cases.length).fill(Number.NaN)
  const under = new Float64Array(cases.length).fill(Number.NaN)
  cases.forEach((facts, row) => {
    const value = facts[fact.id]
    if (typeof value !== 'object' || value === null || !('n' in value)) return
    const { n, d } = value
    if (typeof n !== 'bigint' || typeof d !== 'bigint') return
    if (!isExact(n) || !isExact(d)) {
      keepApart(row, fact.id, value)
      return
    }
    over[row] = Number(n)
    under[row] = Number(d)
  })
  return { kind: 'share', over: numberColumn('count', over), under: numberColumn('count', under) }
}

function codeColumnOf(fact: Fact, cases: readonly Facts[]): CodeColumn {
  const words = new Map((fact.options ?? []).map((option, at) => [option.id, at + 1]))
  for (const facts of cases) {
    const value = facts[fact.id]
    if (typeof value === 'string' && !words.has(value)) words.set(value, words.size + 1)
  }
  const values = codesFor(cases.length, words.size)
  cases.forEach((facts, row) => {
    const value = facts[fact.id]
    if (typeof value === 'string') values[row] = words.get(value) ?? 0
  })
  return codeColumn(values, [...words.keys()])
}
