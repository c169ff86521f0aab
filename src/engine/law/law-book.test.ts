import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { declarations } from '../../app.ts'
import { civilDate } from '../../values/civil-date.ts'
import { changesOn, daysOfChange } from './changes-on.ts'
import { gradeOfFormula, gradeOfValue, lawBookOf, restingOn } from './law-book.ts'
import { toConfirm } from './to-confirm.ts'

const book = lawBookOf(declarations.law ?? [])

test('no file of the law is left out of the libraries', () => {
  const files = ['instruments', 'procedure', 'rules'].flatMap((folder) =>
    readdirSync(new URL(`../../law/${folder}`, import.meta.url)).filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
    ),
  )
  expect(declarations.law).toHaveLength(files.length)
  expect(new Set(declarations.law).size).toBe(files.length)
})

test('every document that a rule or value cites is listed', () => {
  const cited = [
    ...[...book.formulas.values()].map(({ cite }) => cite.instrument),
    ...[...book.parameters.values()].flatMap(({ values }) =>
      values.map(({ cite }) => cite.instrument),
    ),
  ]
  expect(cited.filter((id) => !book.instruments.has(id))).toEqual([])
})

test('what rests on a document is what rests on its articles', () => {
  for (const { id, articles } of book.instruments.values()) {
    const whole = restingOn(book, id)
    const parts = Object.keys(articles).map((article) => restingOn(book, id, article))
    const formulas = parts.flatMap((part) => part.formulas)
    expect(new Set(formulas)).toEqual(new Set(whole.formulas))
    const parameters = parts.flatMap((part) => part.parameters)
    expect(new Set(parameters)).toEqual(new Set(whole.parameters))
  }
})

describe('changes', () => {
  test('a document ends on the day after its last, and something changes on every day of change', () => {
    const days = daysOfChange(book)
    expect(days).toEqual([...new Set(days)].sort())
    const ended = [...book.instruments.values()].filter(({ inForce }) => inForce?.to !== undefined)
    expect(ended.length).toBeGreaterThan(0)
    for (const day of days) {
      const { starting, ending, values, rulesStarting, rulesEnding } = changesOn(book, day)
      const all = [starting, ending, values, rulesStarting, rulesEnding]
      expect(all.some(({ length }) => length > 0)).toBe(true)
      for (const { inForce } of ending)
        expect(inForce?.to !== undefined && inForce.to < day).toBe(true)
      for (const { before, after } of values) {
        expect(after.from).toBe(day)
        if (before !== undefined) expect(before.from < day).toBe(true)
      }
    }
    expect(changesOn(book, civilDate('1900-01-01'))).toEqual({
      starting: [],
      ending: [],
      values: [],
      rulesStarting: [],
      rulesEnding: [],
    })
  })
})

describe('what is to be confirmed', () => {
  const open = toConfirm(book)

  test('is everything below verified, each under its own name', () => {
    const below =
      [...book.formulas.values()].filter((each) => gradeOfFormula(each) !== 'verified').length +
      [...book.parameters.values()].flatMap(({ values }) =>
        values.filter((each) => gradeOfValue(each) !== 'verified'),
      ).length
    expect(open).toHaveLength(below)
    expect(new Set(open.map(({ subject }) => subject)).size).toBe(below)
  })

  test('gets another digest when the declared value is another one, and no other way', () => {
    const [value] = open.filter(({ kind }) => kind === 'value')
    const dated = value?.dated
    if (value === undefined || dated === undefined) throw new Error('some values are open')
    const digestWith = (changed: object) => {
      const parameter = { ...dated.parameter, values: [{ ...dated.value, ...changed }] }
      return toConfirm(lawBookOf([{ parameter }]))[0]?.digest
    }
    expect(digestWith({})).toBe(value.digest)
    expect(digestWith({ value: 987_654_321n })).not.toBe(value.digest)
  })
})
