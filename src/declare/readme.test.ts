import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { fact } from './fact.ts'

const folder = new URL('./', import.meta.url)
const textOf = (file: string) => readFileSync(new URL(file, folder), 'utf8')

/** Files whose exports are words: this folder, and the words of expressions. */
const files = [
  ...readdirSync(folder),
  ...readdirSync(new URL('expression/', folder))
    .filter((file) => file === 'expression.ts' || file.endsWith('-words.ts'))
    .map((file) => `expression/${file}`),
].filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))

const words = files.flatMap((file) =>
  [...textOf(file).matchAll(/^export (?:const|function|class) (\w+)/gm)].map(
    ([, word]) => word ?? '',
  ),
)

const readme = textOf('README.md')

test('every exported word of the grammar is explained', () => {
  expect(words.length).toBeGreaterThan(80)
  expect(words.filter((word) => !readme.includes(`\`${word}\``))).toEqual([])
})

test('every kind of fact is named', () => {
  expect(Object.keys(fact).filter((kind) => !readme.includes(`\`fact.${kind}\``))).toEqual([])
})

test('nothing is explained that is not there', () => {
  const rows = readme.split('\n').filter((line) => /^\| `/.test(line))
  const named = rows.flatMap((line) => [...(line.split(' | ')[0] ?? '').matchAll(/`(\w+)`/g)])
  const members = new Set(
    [...textOf('stage.ts').matchAll(/readonly (\w+)\??:/g)].map(([, name]) => name),
  )
  const known = new Set([...words, ...members, 'transition'])
  expect(named.map(([, word]) => word).filter((word) => !known.has(word))).toEqual([])
})
