import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { companies } from '../../../../test/support/companies.ts'
import { column, register } from '../../../declare/register.ts'
import { fen, formatYuan, LARGEST_FEN } from '../../../values/money.ts'
import { cellCheckOf } from './check-cell.ts'

const codeFrom = (checked: unknown) =>
  typeof checked === 'object' && checked !== null ? Reflect.get(checked, 'code') : checked

const text = { zh: '列', en: 'Column' }
const { columns } = register({
  ...companies,
  key: ['a'],
  name: 'a',
  party: 'a',
  order: { by: 'a', descending: false },
  columns: {
    a: column.text(text, { maxLength: 4 }),
    decimal: column.text(text, { decimal: true, maxLength: 10 }),
    money: column.money(text),
    signed: column.money(text, { signed: true }),
    count: column.count(text),
    people: column.count(text, { between: [1n, 500n] }),
    year: column.year(text),
    date: column.date(text),
    truth: column.truth(text),
    code: column.creditCode(text),
  },
})

describe('numbers kept as text', () => {
  const check = cellCheckOf(columns.decimal, 0, undefined)
  test.each([
    ['1273.36', '1273.36'],
    ['-0.50', '-0.50'],
    ['21,074', '21074'],
    ['１２．５', '12.5'],
    ['约100', 'number.format'],
    ['12亿', 'number.format'],
    ['1e5', 'number.format'],
    ['1,27', 'number.format'],
    ['12345678901', 'number.format'],
  ])('%s', (cell, stored) => {
    expect(codeFrom(check(cell))).toBe(stored)
  })
})

describe('amounts', () => {
  const check = cellCheckOf(columns.money, 0, undefined)
  const inWan = cellCheckOf(columns.money, 4, undefined)

  test('every amount to the fen is read back exactly, with and without signs of people', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: LARGEST_FEN }), (amount) => {
        const written = formatYuan(fen(amount))
        expect(check(written)).toBe(amount.toString())
        expect(check(` ${written.replace(/\B(?=(\d{3})+\.)/g, ',')} `)).toBe(amount.toString())
        expect(check(`¥${written}00`)).toBe(amount.toString())
      }),
    )
  })

  test('ten thousand yuan give the same as the yuan they are', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999n }), (amount) => {
        const digits = amount.toString().padStart(7, '0')
        const wan = `${digits.slice(0, -6)}.${digits.slice(-6)}`
        expect(inWan(wan)).toBe(amount.toString())
      }),
    )
  })

  test.each([
    ['12.345', 'amount.decimals'],
    ['1e5', 'amount.format'],
    ['1,23', 'amount.format'],
    ['12元', 'amount.format'],
    ['.5', 'amount.format'],
    ['-1', 'amount.negative'],
    ['90071992547409.92', 'amount.range'],
    ['99999999999999999999', 'amount.range'],
    ['1.2.3', 'amount.format'],
    ['١٢', 'amount.format'],
  ])('%s is refused as %s', (cell, code) => {
    expect(codeFrom(check(cell))).toBe(code)
  })

  test.each([
    ['0', '0'],
    ['-0', '0'],
    ['007.10', '710'],
    ['+5', '500'],
    ['5.', '500'],
    ['0.01', '1'],
    ['90071992547409.91', '9007199254740991'],
  ])('%s is %s fen', (cell, stored) => {
    expect(check(cell)).toBe(stored)
  })

  test('below zero is stored where the column allows it', () => {
    expect(cellCheckOf(columns.signed, 0, undefined)('-12.30')).toBe('-1230')
  })

  test('a part of a fen in ten thousand yuan is refused', () => {
    expect(inWan('1.234567')).toBe('1234567')
    expect(codeFrom(inWan('1.2345678'))).toBe('amount.decimals')
    expect(inWan('1.23456700')).toBe('1234567')
  })
})

describe('whole numbers and years', () => {
  const people = cellCheckOf(columns.people, 0, undefined)
  test.each([
    ['1', '1'],
    ['500', '500'],
    ['12.0', '12'],
    ['1,000', 'number.range'],
    ['0', 'number.range'],
    ['501', 'number.range'],
    ['1.5', 'count.format'],
    ['-3', 'number.range'],
    ['三', 'count.format'],
    ['9'.repeat(30), 'number.range'],
  ])('%s people give %s', (cell, given) => {
    expect(codeFrom(people(cell))).toBe(given)
  })

  test('ten thousands of people are whole people', () => {
    const inWan = cellCheckOf(columns.count, 4, undefined)
    expect(inWan('1.2345')).toBe('12345')
    expect(codeFrom(inWan('1.23456'))).toBe('count.format')
  })

  test('a year has a range of its own', () => {
    const year = cellCheckOf(columns.year, 0, undefined)
    expect(year('2019')).toBe('2019')
    expect(codeFrom(year('19'))).toBe('number.range')
  })
})

describe('other kinds', () => {
  test.each([
    ['2019-06-03', '2019-06-03'],
    ['2019-06-03T00:00:00', '2019-06-03'],
    ['2019/6/3 0:00', '2019-06-03'],
    ['2019年6月3日', '2019-06-03'],
    ['20190603', '2019-06-03'],
    ['2019-06-03T08:30:00', 'date.format'],
    ['2019-02-29', 'date.format'],
    ['3/6/2019', 'date.format'],
    ['43619', 'date.format'],
  ])('the day %s gives %s', (cell, given) => {
    expect(codeFrom(cellCheckOf(columns.date, 0, undefined)(cell))).toBe(given)
  })

  test.each([
    [' 甲 ', '甲'],
    ['甲乙丙丁戊', 'text.long'],
    ['𠮷𠮷𠮷𠮷', '𠮷𠮷𠮷𠮷'],
    ['e\u0301', '\u00e9'],
    ['a\u0000b', 'text.control'],
    [true, 'TRUE'],
  ])('the text %j gives %j', (cell, given) => {
    expect(codeFrom(cellCheckOf(columns.a, 0, undefined)(cell))).toBe(given)
  })

  test.each([
    ['是', 'true'],
    ['否', 'false'],
    [true, 'true'],
    ['NO', 'false'],
    ['1', 'truth.format'],
  ])('the answer %j gives %j', (cell, given) => {
    expect(codeFrom(cellCheckOf(columns.truth, 0, undefined)(cell))).toBe(given)
  })

  const choices = [
    { id: '440106', label: { zh: '天河区', en: 'Tianhe' } },
    { id: '440112', label: { zh: '黄埔区', en: 'Huangpu' } },
  ]
  test.each([
    ['440106', '440106'],
    ['天河区', '440106'],
    [' tianhe ', '440106'],
    ['天 河 区', '440106'],
    ['越秀区', 'choice.unknown'],
    ['constructor', 'choice.unknown'],
  ])('the choice %j gives %j', (cell, given) => {
    expect(codeFrom(cellCheckOf(columns.a, 0, choices)(cell))).toBe(given)
  })

  test('a credit code in full width is read', () => {
    const wide = '９１４４０１０１００００００００１Ｍ'
    const check = cellCheckOf(columns.code, 0, undefined)
    expect(check(wide)).toBe(wide.normalize('NFKC'))
  })
})
