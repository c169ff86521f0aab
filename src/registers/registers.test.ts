import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { ColumnKind, Register } from '../declare/register.ts'
import { enterprises } from './enterprises.ts'
import { externalStatistics } from './external-statistics.ts'
import { technologyContracts } from './technology-contracts.ts'

const migrations = new URL('../store/migrations/', import.meta.url)
const migration = readFileSync(new URL('0002-registers.sql', migrations), 'utf8')
/** What later migrations change of it. */
const later = readdirSync(migrations)
  .filter((name) => name > '0002-registers.sql')
  .map((name) => readFileSync(new URL(name, migrations), 'utf8'))
  .join('\n')

const types: Record<ColumnKind, string> = {
  text: 'text',
  creditCode: 'text',
  choice: 'text',
  date: 'date',
  money: 'bigint',
  count: 'bigint',
  year: 'integer',
  truth: 'boolean',
}

/** Name, type and whether it must be there, of every column of a table in the migration. */
function storedColumns(table: string): readonly string[] {
  const body =
    new RegExp(`create table ${table} \\(\\n(.*?)\\n\\);`, 's').exec(migration)?.[1] ?? ''
  const made = body
    .split('\n')
    .map((line) => /^ {2}([a-z_]+) (text|date|bigint|integer|boolean)( not null)?/.exec(line))
    .flatMap((found) => (found === null ? [] : [`${found[1]} ${found[2]}${found[3] ?? ''}`]))
  const changed = (pattern: string) =>
    [...later.matchAll(new RegExp(`alter table ${table} ${pattern}`, 'g'))].map(
      ([, column = '', type = '']) => `${column} ${type}`.trim(),
    )
  const freed = changed('alter column ([a-z_]+) drop not null')
  return [
    ...made.map((each) =>
      freed.includes(each.split(' ')[0] ?? '') ? each.replace(' not null', '') : each,
    ),
    ...changed('add column ([a-z_]+) (text|date|bigint|integer|boolean)'),
  ].sort()
}

const registers: readonly Register[] = [enterprises, technologyContracts, externalStatistics]

describe.each(registers.map((each) => [each.id, each] as const))('%s', (_id, of) => {
  test('the table has the declared columns with their types, and whence each row came', () => {
    const declared = Object.values(of.columns).map(
      (each) =>
        `${each.sql} ${types[each.kind]}${each.required === true && each.unless === undefined ? ' not null' : ''}`,
    )
    expect(storedColumns(of.table)).toEqual(
      [
        'jurisdiction text not null',
        ...declared,
        'rev integer not null',
        'source_kind text not null',
        'source_id text not null',
      ].sort(),
    )
  })

  test('its key, name and party are declared columns, and the key is required', () => {
    for (const id of [...of.key, of.name]) expect(of.columns[id]?.required).toBe(true)
    if (of.party !== undefined) expect(of.columns[of.party]?.kind).toBe('creditCode')
    const key = of.key.map((id) => of.columns[id]?.sql).join(', ')
    expect(migration).toContain(`primary key (jurisdiction, ${key})`)
  })

  test('no heading names two columns', () => {
    const headings = Object.values(of.columns).flatMap((each) => [
      each.label.zh,
      ...(each.alsoCalled ?? []),
    ])
    expect(headings.filter((each, i) => headings.indexOf(each) !== i)).toEqual([])
  })

  test('every answer of a choice has an id of its own', () => {
    for (const each of Object.values(of.columns)) {
      const ids = each.options?.map((option) => option.id) ?? []
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  test('rows are kept apart by jurisdiction', () => {
    expect(migration).toContain(`alter table ${of.table} enable row level security;`)
  })
})

test('the public sees no party of a contract, and no figures of an enterprise', () => {
  const contract = technologyContracts.columns
  const enterprise = enterprises.columns
  for (const each of [
    contract.name,
    contract.sellerCode,
    contract.sellerName,
    contract.buyerCode,
    contract.buyerName,
    enterprise.address,
    enterprise.revenue,
    enterprise.rdSpending,
    enterprise.netAssets,
    enterprise.staff,
  ]) {
    expect(each.open).toBeUndefined()
  }
})
