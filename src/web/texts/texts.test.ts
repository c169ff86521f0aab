import { expect, test } from 'vitest'
import { en } from './en.ts'
import { zhCN } from './zh-CN.ts'

type Leaf = { readonly path: string; readonly text: string }

/** Every text with its path; functions are called with samples of what they expect. */
function leaves(of: unknown, path: string): Leaf[] {
  if (typeof of === 'string') return [{ path, text: of }]
  if (typeof of === 'function') return [{ path, text: String(of('7', '8', '9')) }]
  if (typeof of !== 'object' || of === null) throw new Error(`${path} is no text`)
  return Object.entries(of).flatMap(([name, each]) => leaves(each, path ? `${path}.${name}` : name))
}

const chinese = leaves(zhCN, '')
const english = leaves(en, '')

test('both languages have the same texts', () => {
  expect(english.map(({ path }) => path).sort()).toEqual(chinese.map(({ path }) => path).sort())
  expect(chinese.length).toBeGreaterThan(50)
})

test.each([
  ['Chinese', chinese],
  ['English', english],
])('no %s text is empty or unfinished', (_name, all) => {
  const bad = all.filter(({ text }) => text.trim() === '' || /undefined|NaN|\[object/.test(text))
  expect(bad.filter(({ path }) => !/(comma|colon)$/.test(path))).toEqual([])
})

test('English texts contain no Chinese, except the name of the language', () => {
  const mixed = english.filter(
    ({ path, text }) =>
      path !== 'language.zh' && /\p{Script=Han}|[\u3000-\u303f\uff00-\uffef]/u.test(text),
  )
  expect(mixed).toEqual([])
})

test('Chinese texts contain Chinese, except names and marks', () => {
  const foreign = chinese.filter(
    ({ path, text }) => !/(language\.en|comma|colon)$/.test(path) && !/\p{Script=Han}/u.test(text),
  )
  expect(foreign.map(({ path }) => path)).toEqual([])
})

test('punctuation beside Chinese characters is Chinese', () => {
  const western = chinese.filter(({ text }) =>
    /\p{Script=Han}[,;:?!(]|[,;:)]\p{Script=Han}/u.test(text),
  )
  expect(western).toEqual([])
})
