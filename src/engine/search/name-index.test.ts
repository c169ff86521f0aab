import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { slipQueries } from '../../../bench/name-queries.ts'
import { generateNames } from '../../../bench/names.ts'
import { random } from '../../../bench/random.ts'
import { fold } from './fold.ts'
import { NameIndex } from './name-index.ts'

const all = { limit: Number.POSITIVE_INFINITY }
const exactKeys = (index: NameIndex, query: string) =>
  index
    .search(query, all)
    .hits.filter((hit) => hit.meeting === 'exact')
    .map((hit) => hit.key)

/** Few characters, so that pieces repeat, overlap and cross. */
const word = fc.string({ unit: fc.constantFrom(...'华达科技广州有限公司ＡbB（ 華'), maxLength: 9 })
const act = fc.record({
  kind: fc.constantFrom('add', 'add', 'add', 'update', 'remove'),
  key: fc.constantFrom('a', 'b', 'c', 'd', '91440101MA5AAAAA0X', '键'),
  name: word,
})

/** An index and a plain list after the same acts. */
function after(acts: readonly { kind: string; key: string; name: string }[]) {
  const index = new NameIndex()
  const plain = new Map<string, string>()
  for (const { kind, key, name } of acts) {
    if (kind === 'add') index.add(key, name)
    else if (kind === 'update') expect(index.update(key, name)).toBe(plain.has(key))
    else expect(index.remove(key)).toBe(plain.has(key))
    if (kind === 'add' || plain.has(key)) plain.set(key, name)
    if (kind === 'remove') plain.delete(key)
  }
  return { index, plain }
}

describe('exact search', () => {
  test('finds what a scan of all names finds, after any additions, updates and removals', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), word, (acts, query) => {
        const { index, plain } = after(acts)
        const pieces = query.split(/\s+/u).map(fold).filter(Boolean)
        const scanned = [...plain]
          .filter(([, name]) => pieces.length > 0 && pieces.every((p) => fold(name).includes(p)))
          .map(([key]) => key)
        expect(exactKeys(index, query).sort()).toEqual(scanned.sort())
        expect(index.size).toBe(plain.size)
      }),
      { numRuns: 500 },
    )
  })

  test('is complete where more names qualify than are ranked', () => {
    const index = new NameIndex()
    for (let i = 0; i < 10_500; i++) index.add(`k${i}`, `华${i % 7 === 0 ? '科技' : '科达'}公司`)
    for (let i = 0; i < 30; i++) index.add(`last${i}`, '广州达科技贸易公司')
    const page = index.search('公司', { limit: 20 })
    expect(page.total).toBe(10_530)
    expect(exactKeys(index, '公司')).toHaveLength(10_530)
    expect(exactKeys(index, '贸易公司')).toHaveLength(30)
    expect(exactKeys(index, '公 司')).toHaveLength(10_530)
  })

  test('puts the brand first, then brands that begin with the piece, then the rest', () => {
    const index = new NameIndex()
    index.add('inside', '广州新华达云科技有限公司')
    index.add('longer', '广州华达云科技有限公司')
    index.add('brand', '广州华达生物医药科技有限公司')
    index.add('behind', '广州云海华达有限公司')
    expect(exactKeys(index, '华达').slice(0, 2)).toEqual(['brand', 'longer'])
  })

  test('takes full width, capitals and traditional characters for the same', () => {
    const index = new NameIndex()
    index.add('tcl', 'ＴＣＬ华图科技有限公司')
    for (const query of ['tcl', 'TCL', 'ＴＣＬ', '華圖', 'tcl華圖']) {
      expect(exactKeys(index, query)).toEqual(['tcl'])
    }
  })
})

describe('a generated register of 20,000', () => {
  const names = generateNames(20_000, 11)
  let index = new NameIndex(['天河', '黄埔', '番禺', '南沙'])
  beforeAll(async () => {
    index = new NameIndex(['天河', '黄埔', '番禺', '南沙'])
    await index.addAll(names.map(({ key, name }) => [key, name] as const))
  })
  const rankOf = (query: string, key: string) =>
    index.search(query, { limit: 20 }).hits.findIndex((hit) => hit.key === key)

  test('an exact hit is never behind or lost among close ones', () => {
    const g = random(3)
    const folded = names.map(({ name }) => fold(name))
    for (let i = 0; i < 60; i++) {
      const { name } = names[g.below(names.length)] ?? { name: '' }
      const from = g.below(name.length - 2)
      const query = name.slice(from, from + 2 + g.below(3))
      const exact = folded.filter((name) => name.includes(fold(query)))
      const { hits } = index.search(query, all)
      const order = hits.map((hit) => hit.meeting)
      expect(order).toEqual([...order].sort((a, b) => rank(a) - rank(b)))
      expect(order.filter((meeting) => meeting === 'exact')).toHaveLength(exact.length)
      expect(new Set(hits.map((hit) => hit.key)).size).toBe(hits.length)
    }
  })

  test('pages follow each other without gap or repetition', () => {
    for (const query of ['华', '科技', '博某', '鑫 生物', 'bohui']) {
      const whole = index.search(query, { limit: 60 }).hits
      const paged = [0, 20, 40].flatMap((offset) => index.search(query, { limit: 20, offset }).hits)
      expect(paged).toEqual(whole)
    }
  })

  test('a filter leaves out what it must and fills the page all the same', () => {
    const odd = (key: string) => Number(key.slice(1)) % 97 === 1
    const { hits } = index.search('科技', { limit: 20, filter: odd })
    const expected = names.filter(({ key, name }) => odd(key) && name.includes('科技'))
    expect(hits).toHaveLength(20)
    expect(hits.every((hit) => odd(hit.key) && hit.meeting === 'exact')).toBe(true)
    const everything = index.search('科技', { ...all, filter: odd })
    expect(everything.hits).toHaveLength(expected.length)
    expect(everything.total).toBe(expected.length)
  })

  test('the same names entered in the same order give the same answers', () => {
    const again = new NameIndex(['天河', '黄埔', '番禺', '南沙'])
    for (const { key, name } of names) again.add(key, name)
    for (const query of ['华达', '博某', '华?', 'huada', '海 科技', '广州鑫达科计有限公司']) {
      expect(again.search(query, { limit: 50 })).toEqual(index.search(query, { limit: 50 }))
    }
  })

  test.each([
    ['某', 0.99],
    ['random', 0.98],
    ['sound', 0.99],
    ['shape', 0.99],
  ] as const)('a whole name with one wrong character (%s) leads to its firm', (slip, least) => {
    const queries = slipQueries(names, ({ name }) => name, slip, 200, random(5))
    const found = queries.filter(({ text, firm }) => rankOf(text, names[firm]?.key ?? '') >= 0)
    expect(found.length / queries.length).toBeGreaterThanOrEqual(least)
  })

  test.each(['某', 'random', 'sound', 'shape'] as const)(
    'a brand of three or four characters with one wrong (%s) leads to its firm',
    (slip) => {
      const long = ({ brand }: { brand: string }) => (brand.length > 2 ? brand : undefined)
      const queries = slipQueries(names, long, slip, 200, random(6))
      const found = queries.filter(({ text, firm }) => rankOf(text, names[firm]?.key ?? '') >= 0)
      expect(found.length / queries.length).toBeGreaterThanOrEqual(0.97)
    },
  )

  test('a brand of two characters with a homophone in it leads to its firm nine times in ten', () => {
    const short = ({ brand }: { brand: string }) => (brand.length === 2 ? brand : undefined)
    const queries = slipQueries(names, short, 'sound', 200, random(8))
    const found = queries.filter(({ text, firm }) => rankOf(text, names[firm]?.key ?? '') >= 0)
    expect(found.length / queries.length).toBeGreaterThanOrEqual(0.9)
  })
})

const rank = (meeting: string) => ['exact', 'close', 'part'].indexOf(meeting)

describe('close search', () => {
  const index = new NameIndex()
  index.add('huada', '广州华达生物医药科技有限公司')
  index.add('bohui', '深圳博汇云信息技术有限公司')
  index.add('other', '北京天鹏物流有限公司')
  const first = (query: string) => index.search(query, { limit: 1 }).hits[0]?.key

  test.each([
    ['华打', 'huada', 'a homophone'],
    ['华迖', 'huada', 'a look-alike'],
    ['花打', 'huada', 'both heard, neither seen'],
    ['达华', 'huada', 'swapped'],
    ['华某', 'huada', 'a certain character'],
    ['华?生物', 'huada', 'an open place'],
    ['博汇', 'bohui', 'the beginning of a brand'],
    ['博会云', 'bohui', 'a brand of three'],
    ['华大 医药', 'huada', 'a slip in one of two pieces'],
    ['广州华达生物医药科枝有限公司', 'huada', 'a slip in the trade'],
    ['广州华达生物药科技有限公司', 'huada', 'a character missing'],
    ['huada', 'huada', 'full pinyin'],
    ['hd', 'huada', 'initials'],
    ['hdsw', 'huada', 'initials into the trade'],
    ['bohuiy', 'bohui', 'pinyin and initials mixed'],
    ['博汇云 生物', 'bohui', 'pieces that no name has together'],
  ])('%s leads to %s (%s)', (query, key) => {
    expect(first(query)).toBe(key)
  })

  test('no firm whose brand of three or more has one wrong character is left out', () => {
    const brand = fc.string({
      unit: fc.constantFrom(...'鑫泰瑞盈颖淼'),
      minLength: 3,
      maxLength: 5,
    })
    fc.assert(
      fc.property(fc.array(brand, { maxLength: 30 }), brand, fc.nat(4), (brands, meant, place) => {
        const own = new NameIndex()
        for (const [i, other] of brands.entries()) own.add(`k${i}`, `广州${other}科技有限公司`)
        own.add('meant', `广州${meant}科技有限公司`)
        const at = place % meant.length
        const { hits } = own.search(`${meant.slice(0, at)}壹${meant.slice(at + 1)}`, all)
        expect(hits.map((hit) => hit.key)).toContain('meant')
      }),
    )
  })

  test('nothing is made up for a query that resembles no name', () => {
    expect(index.search('璟珂', { limit: 20 }).hits).toEqual([])
    expect(index.search('  （）', { limit: 20 })).toEqual({ hits: [], total: 0, estimated: false })
  })
})

test('a hit says how many firms carry its brand, removed ones not counted', () => {
  const index = new NameIndex()
  index.add('1', '广州华达科技有限公司')
  index.add('2', '深圳华达贸易有限公司')
  index.add('3', '北京华达软件有限公司')
  index.remove('3')
  expect(index.search('华达', { limit: 9 }).hits.map((hit) => hit.sameBrand)).toEqual([2, 2])
  expect(index.waste).toBeCloseTo(1 / 3)
})

test('other work runs while many names are added', async () => {
  const index = new NameIndex()
  let turns = 0
  const turn = setInterval(() => turns++, 0)
  await index.addAll(generateNames(20_000, 2).map(({ key, name }) => [key, name] as const))
  clearInterval(turn)
  expect(turns).toBeGreaterThan(10)
  expect(index.size).toBe(20_000)
})

test('a key of more than 127 characters is refused', () => {
  expect(() => new NameIndex().add('x'.repeat(128), '华达')).toThrow('too long')
})
