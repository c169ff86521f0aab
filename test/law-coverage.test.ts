/** The published list of the law is that of the declarations, and every line of it has a test. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { declarations } from '../src/app.ts'
import { coverageFile, lawCoverage } from './support/law-coverage.ts'

const root = resolve(import.meta.dirname, '..')

test('docs/law-coverage.md is what node tools/law-coverage.mjs writes', async () => {
  const { markdown } = await lawCoverage(root)
  expect(readFileSync(coverageFile(root), 'utf8')).toBe(markdown)
})

test('every rule, points table, computed value and parameter of the law has a test', async () => {
  const { untested } = await lawCoverage(root)
  expect(untested).toEqual([])
})

test('every fact that names a column names one that is kept', async () => {
  const columns = new Set(
    declarations.registers.flatMap((each) =>
      Object.keys(each.columns).map((column) => `${each.id}.${column}`),
    ),
  )
  const sources = (await lawCoverage(root)).facts.flatMap(({ from }) => from ?? [])
  expect(sources.length).toBeGreaterThan(5)
  expect(sources.filter((from) => !columns.has(from))).toEqual([])
})

test('one id names one fact, with both languages', async () => {
  const { facts } = await lawCoverage(root)
  const ids = facts.map(({ id }) => id)
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  expect(facts.filter(({ label }) => label.zh === '' || label.en === '')).toEqual([])
})
