/** The pictures of the README are there, small enough to load, and in both languages. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const folder = join(root, 'docs', 'images')
const pictures = readdirSync(folder).filter((name) => name.endsWith('.png'))

test('every picture there is weighs less than 250 kB', () => {
  expect(pictures.length).toBeGreaterThan(0)
  const heavy = pictures.filter((name) => statSync(join(folder, name)).size >= 250_000)
  expect(heavy).toEqual([])
})

test('every picture is there in Chinese and in English', () => {
  const of = (language: string) =>
    pictures.flatMap((name) => (name.endsWith(`.${language}.png`) ? [name.split('.')[0]] : []))
  expect(of('zh')).toEqual(of('en'))
  expect(of('zh').length * 2).toBe(pictures.length)
})

test.each(['README.md', 'README.zh-CN.md'])('every picture %s names is there', (name) => {
  const text = readFileSync(join(root, name), 'utf8')
  const named = [...text.matchAll(/!\[[^\]]+\]\(docs\/images\/([^)]+)\)/g)].map(([, file]) => file)
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((file) => file === undefined || !pictures.includes(file))).toEqual([])
})
