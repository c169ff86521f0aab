import { describe, expect, test } from 'vitest'
import { valueOn } from '../../declare/parameter.ts'
import { civilDate } from '../../values/civil-date.ts'
import {
  filesTogether,
  largestFile,
  mostFiles,
  mostMembers,
  mostPixels,
  nestedArchives,
  orphanDays,
  unpackedSize,
} from './file-limits.ts'

const ids = [
  'files.largest',
  'files.together',
  'files.most',
  'files.unpacked',
  'files.members',
  'files.nesting',
  'files.pixels',
  'files.orphan-days',
]
const on = civilDate('2026-01-01')

describe('sizes of files', () => {
  const all = [
    largestFile,
    filesTogether,
    mostFiles,
    unpackedSize,
    mostMembers,
    nestedArchives,
    mostPixels,
    orphanDays,
  ]

  test('are each declared once', () => {
    expect(all.map(({ id }) => id).sort()).toEqual([...ids].sort())
  })

  test('are our own choice and say so', () => {
    for (const each of all) {
      expect(valueOn(each, on)).toMatchObject({ grade: 'design-default' })
      expect(valueOn(each, civilDate('1999-12-31'))).toBeUndefined()
    }
  })

  test('fit each other: a file into an application, its content into what is unpacked', () => {
    const sizeOf = (id: string): bigint => {
      const value = all.map((each) => (each.id === id ? valueOn(each, on)?.value : undefined))
      return value.find((each) => each !== undefined) ?? 0n
    }
    expect(sizeOf('files.largest')).toBeGreaterThan(0n)
    expect(sizeOf('files.largest')).toBeLessThanOrEqual(sizeOf('files.together'))
    expect(sizeOf('files.largest')).toBeLessThanOrEqual(sizeOf('files.unpacked'))
  })
})
