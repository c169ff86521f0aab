import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalBytes, canonicalJson, parseCanonicalJson } from './canonical-json.ts'

const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger(),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'binary' }), tie('value'), { maxKeys: 4 }),
  ),
})).value

describe('canonical JSON', () => {
  test('sorts the members of RFC 8785, section 3.2.3, by UTF-16 code units', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    expect([...canonicalJson(value).matchAll(/:"([^"]*)"/g)].map((found) => found[1])).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ])
  })

  test('writes the literals and strings of RFC 8785, section 3.2.2, byte for byte', () => {
    const value = { string: '\u20ac$\u000f\nA\'B"\\\\"/', literals: [null, true, false] }
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
    expect(Buffer.from(canonicalBytes({ 名: '软件' })).toString('hex')).toBe(
      Buffer.from('{"名":"软件"}', 'utf8').toString('hex'),
    )
  })

  test('minus zero is zero', () => {
    expect(canonicalJson([-0, 0, -7])).toBe('[0,0,-7]')
  })

  test.each([
    ['a bigint', { amountFen: 1n }],
    ['a fraction', { share: 0.5 }],
    ['a number beyond 2^53', { size: 2 ** 53 }],
    ['not a number', { size: Number.NaN }],
    ['an absent value', { party: undefined }],
    ['a hole in an array', new Array(1)],
    ['a Date', { at: new Date(0) }],
    ['bytes', { hash: new Uint8Array(2) }],
    ['a lone surrogate', { name: '\ud842' }],
    ['a lone surrogate in a name', { '\ud842': 1 }],
    ['a function', { f: () => 1 }],
  ])('%s is refused', (_what, value) => {
    expect(() => canonicalJson(value)).toThrow(/^not canonical JSON/)
  })

  test('a refusal names the member', () => {
    expect(() => canonicalJson({ a: { amountFen: 1n } })).toThrow('at "amountFen"')
  })

  test('the order in which members were set does not matter', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(turned)).toBe(canonicalJson(value))
      }),
    )
  })

  test('reading what was written gives the value, and writing it again the same text', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value)
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
        expect(canonicalJson(parseCanonicalJson(text))).toBe(text)
      }),
    )
  })

  test.each([
    ['a space', '{"a": 1}'],
    ['another order', '{"b":1,"a":1}'],
    ['a member twice', '{"a":1,"a":1}'],
    ['an escape that is not needed', '"\\u0041"'],
    ['a number in another form', '1.0'],
    ['no JSON', '{a:1}'],
    ['nothing', ''],
    ['nesting beyond the limit', '['.repeat(100_000) + ']'.repeat(100_000)],
  ])('text with %s is not taken as canonical', (_what, text) => {
    expect(parseCanonicalJson(text)).toBeUndefined()
  })

  test('a member called __proto__ is data like any other', () => {
    const text = '{"__proto__":{"a":1}}'
    expect(parseCanonicalJson(text)).toBeDefined()
    expect(canonicalJson(parseCanonicalJson(text))).toBe(text)
  })
})
