import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { declarations } from '../app.ts'
import { instant } from '../values/instant.ts'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'check-'))

async function kechuang(...args: readonly string[]) {
  let [out, err] = ['', '']
  const code = await run(args, {
    declarations,
    environment: {},
    now: () => instant('2026-07-01T10:00:00+08:00'),
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
  })
  return { code, out, err }
}

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('kechuang check', () => {
  const size = { 'total-assets': '200000000', 'sales-last-year': '200000000.01', 'sme-staff': 12 }

  test('says by how little a firm misses a ceiling', async () => {
    const input = file('size.json', JSON.stringify(size))
    const { code, out } = await kechuang('check', 'tech-sme-evaluation', '--input', input, '--json')
    expect(code).toBe(1)
    const { findings } = JSON.parse(out)
    const found = findings.find((each: { rule: string }) => each.rule === 'tech-sme.size')
    expect(found.verdict).toBe('fails')
    expect(found.changes[0].en).toContain('CNY 0.01 too much')
  })

  test('reads a row of a ledger by labels or ids', async () => {
    const input = file('ledger.csv', 'sme-staff,资产总额(元)\n7,1.00\n501,1.00\n')
    const args = ['check', 'tech-sme-evaluation', '--input', input, '--json']
    const verdict = async (row: string) =>
      JSON.parse((await kechuang(...args, '--row', row)).out).findings.find(
        (each: { rule: string }) => each.rule === 'tech-sme.size',
      ).verdict
    expect(await verdict('2')).toBe('unknown')
    expect(await verdict('3')).toBe('fails')
    expect((await kechuang(...args, '--row', '9')).err).toContain('row 9')
  })

  test('prints a template that is an input once filled in', async () => {
    const { out } = await kechuang('check', 'hnte-recognition', '--template')
    const { about, answers } = JSON.parse(out)
    expect(about['founded-on']).toContain('Registered on')
    expect(answers['founded-on']).toBe('')
    const empty = await kechuang('check', 'hnte-recognition', '--input', file('empty.json', out))
    expect(empty.code).toBe(1)
    expect(empty.err).toBe('')
  })

  test.each([
    [{ 'sme-staf': 3 }, 'sme-staff'],
    [{ 'total-assets': '1.5亿元' }, '150000000.00'],
    [{ 'hnte-valid-until': '2026-02-30' }, '2026-02-28'],
    [{ 'sme-staff': '12人' }, 'perhaps 12'],
  ])('refuses %j and names the nearest that fits', async (answers, near) => {
    const input = file('wrong.json', JSON.stringify(answers))
    const { code, err } = await kechuang('check', 'tech-sme-evaluation', '--input', input)
    expect(code).toBe(1)
    expect(err).toContain(near)
  })

  test('refuses a day before the first instrument, and a name it does not know', async () => {
    const input = file('size.json', JSON.stringify(size))
    const early = await kechuang(
      'check',
      'hnte-recognition',
      '--input',
      file('e.json', '{}'),
      '--on',
      '2015-12-31',
    )
    expect(early.code).toBe(1)
    expect(early.err).toContain('No rule of')
    expect(early.err).toContain('2016-01-01')
    const unknown = await kechuang('check', 'tech-sme', '--input', input)
    expect(unknown.err).toContain('tech-sme-evaluation')
    expect(
      (await kechuang('check', 'tech-sme-evaluation', '--input', input, '--on', '2026-02-30')).code,
    ).toBe(2)
  })
})

describe('kechuang simulate', () => {
  test('lists the values that can be changed, rows of tables too', async () => {
    const { out } = await kechuang('simulate', 'hnte-recognition', '--list')
    expect(out).toContain('hnte.rd-in-china-share=60%')
    expect(out).toMatch(/hnte\.rd-intensity-floor\[2\]=4%/)
  })

  test('names the nearest value when it does not know one, and how to write it', async () => {
    const wrong = await kechuang('simulate', 'hnte-recognition', '--set', 'hnte.rd-in-china=50%')
    expect(wrong.err).toContain('hnte.rd-in-china-share')
    const bad = await kechuang(
      'simulate',
      'hnte-recognition',
      '--set',
      'hnte.rd-in-china-share=half',
    )
    expect(bad.err).toContain('it is 60 now')
  })
})
