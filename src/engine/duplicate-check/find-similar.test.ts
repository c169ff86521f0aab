import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proposalsFrom } from '../../../test/support/proposals.ts'
import { boilerplateOf, learnBoilerplate } from './boilerplate.ts'
import { likeness, piecesOf, sharedPassages } from './compare.ts'
import { DuplicateIndex } from './duplicate-index.ts'
import { findSimilar } from './find-similar.ts'
import { normalise } from './normalise.ts'

const none = boilerplateOf(new Int32Array(0))
const alike = (a: string, b: string) => likeness(piecesOf(a, none), piecesOf(b, none))

const shownFrom = { jaccard: 0.5, containment: 0.08 }

/** An index with the texts it was made of, and what it finds of them. */
function indexOf(kept: ReadonlyMap<string, string>, form = none) {
  const index = new DuplicateIndex(form, kept.size)
  for (const [id, text] of kept) index.add(id, text)
  return {
    index,
    nearPairs: (least?: number) => index.nearPairs((id) => kept.get(id), least),
    similar: (text: string) =>
      findSimilar(
        form,
        text,
        index.candidates(text, shownFrom.jaccard).map((id) => [id, kept.get(id) ?? ''] as const),
        shownFrom,
      ),
  }
}

describe('a collection of 2,000 texts', () => {
  const made = proposalsFrom(11)
  const kept = new Map(Array.from({ length: 2000 }, (_, k) => [`p${k}`, made(900)]))
  const collection = indexOf(kept)
  const source = (k: number) => kept.get(`p${k}`) ?? ''

  test('at least 99 of 100 copies with a tenth of their text replaced are found', () => {
    let found = 0
    for (let k = 0; k < 100; k++) {
      const at = (k * 7) % 800
      const copy = source(k * 13).slice(0, at) + made(90) + source(k * 13).slice(at + 90)
      if (collection.similar(copy).some(({ projectId }) => projectId === `p${k * 13}`)) found++
    }
    expect(found).toBeGreaterThanOrEqual(99)
  })

  test('at least 95 of 100 texts with a copied tenth are found, and nothing else', () => {
    let found = 0
    let others = 0
    for (let k = 0; k < 100; k++) {
      const text = made(1500) + source(k * 17).slice(300, 500) + made(300)
      for (const { projectId } of collection.similar(text))
        if (projectId === `p${k * 17}`) found++
        else others++
    }
    expect(found).toBeGreaterThanOrEqual(95)
    expect(others).toBe(0)
  })

  test('no two unrelated texts are a near pair', () => {
    expect(collection.nearPairs(0.3)).toEqual([])
  })
})

test('a removed text is found no more, and a replaced one by its new text only', () => {
  const made = proposalsFrom(5)
  const kept = new Map([
    ['a', made(500)],
    ['b', made(500)],
  ])
  const collection = indexOf(kept)
  const [a, b] = [kept.get('a') ?? '', kept.get('b') ?? '']
  expect(collection.similar(a).map(({ projectId }) => projectId)).toEqual(['a'])
  collection.index.remove('a')
  expect(collection.similar(a)).toEqual([])
  kept.set('b', a)
  collection.index.add('b', a)
  expect(collection.similar(a).map(({ projectId }) => projectId)).toEqual(['b'])
  expect(collection.similar(b)).toEqual([])
})

test('near pairs name each pair once with its Jaccard', () => {
  const text = proposalsFrom(6)(500)
  const collection = indexOf(
    new Map([
      ['a', text],
      ['b', text],
      ['c', proposalsFrom(7)(500)],
    ]),
  )
  expect(collection.nearPairs()).toEqual([{ first: 'a', second: 'b', jaccard: 1 }])
})

test('wording of the form alone never makes texts alike', () => {
  const made = proposalsFrom(8)
  const form = made(400)
  const all = Array.from({ length: 300 }, () => form + made(500))
  const learned = learnBoilerplate(all)
  const collection = indexOf(new Map(all.map((text, k) => [String(k), text])), learned)
  expect(collection.similar(form)).toEqual([])
  expect(collection.similar(form + made(500))).toEqual([])
  expect(collection.nearPairs(0.1)).toEqual([])
})

test('a text is wholly like itself, and likeness does not depend on the order', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 20, unit: 'grapheme' }), fc.string(), (a, b) => {
      if (piecesOf(a, none).distinct > 0)
        expect(alike(a, a)).toEqual({ jaccard: 1, containment: 1 })
      expect(alike(a, b)).toEqual(alike(b, a))
    }),
  )
})

test('passages are equal after normalising when nothing had to be bridged', () => {
  const letters = fc.string({
    unit: fc.constantFrom('甲', '乙', 'ａ', 'A', '，', ' ', '𠀀'),
    maxLength: 80,
  })
  fc.assert(
    fc.property(letters, letters, letters, (a, shared, b) => {
      const [x, y] = [a + shared + b, b + shared + a]
      for (const found of sharedPassages(piecesOf(x, none), x, piecesOf(y, none), y, 0)) {
        const one = normalise(x.slice(found.start, found.end)).units
        expect(one).toEqual(normalise(y.slice(found.otherStart, found.otherEnd)).units)
        expect(one.length).toBe(found.equal)
      }
    }),
  )
})

test('a passage is shown at its places in both texts as written, over a small gap', () => {
  const made = proposalsFrom(9)
  const [head, chapter, tail] = [made(50), made(200), made(70)]
  const copy = `${chapter.slice(0, 100)}改了${chapter.slice(102)}`
  const [x, y] = [`${head}${chapter}`, `${tail}${copy}${head.slice(0, 3)}`]
  expect(sharedPassages(piecesOf(x, none), x, piecesOf(y, none), y)).toEqual([
    { start: 50, end: 250, otherStart: 70, otherEnd: 270, equal: 198 },
  ])
})

describe('what hides a copy from the eye does not hide it here', () => {
  const text = proposalsFrom(10)(300)
  test.each([
    ['spaces between characters', [...text].join(' ')],
    ['zero-width characters', [...text].join('\u200b')],
    ['Hangul fillers and Braille blanks', [...text].join('\u3164\u2800')],
    ['traditional punctuation', [...text].join('、「')],
  ])('%s', (_, hidden) => {
    expect(alike(text, hidden)).toEqual({ jaccard: 1, containment: 1 })
  })

  test('full and half width, composed and decomposed letters', () => {
    expect(alike('ＡＢＣＤＥ１２３ Café', 'abcde123cafe\u0301')).toEqual({
      jaccard: 1,
      containment: 1,
    })
  })
})

test.each([
  ['nothing', ''],
  ['one character', '中'],
  ['only punctuation', '，。！'.repeat(100)],
  ['half a surrogate pair', '\ud800'.repeat(100)],
])('%s resembles nothing, not even itself', (_, text) => {
  const collection = indexOf(new Map([['a', text]]))
  expect(collection.similar(text)).toEqual([])
})

test.each([
  ['five million of the same character', '中'.repeat(5_000_000)],
  ['five million different characters', proposalsFrom(12)(2_500_000)],
  ['pairs of surrogates', '𠀀𠀁𠀂𠀃𠀄'.repeat(200)],
  ['one character that becomes eighteen', 'ﷺ'.repeat(500)],
])('%s is taken in and found again', (_, text) => {
  const collection = indexOf(new Map([['a', text]]))
  const [found] = collection.similar(text)
  expect(found).toMatchObject({ projectId: 'a', jaccard: 1, containment: 1 })
  expect(found?.passages[0]).toMatchObject({ start: 0, end: text.length })
})
