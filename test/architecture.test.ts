/** The layout as a test: who imports whom, how long files are, which words the engine may not know. */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser'
import { describe, expect, test } from 'vitest'
import { declarations } from '../src/app.ts'

const require = createRequire(import.meta.url)
const { forbidden, options } = require('../.dependency-cruiser.cjs')

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}

const isSource = (file: string) => /\.tsx?$/.test(file)
const isTest = (file: string) => /\.test\.tsx?$/.test(file)
const sources = filesBelow('src').filter(isSource)

async function cruiseOf(folders: readonly string[], base?: string): Promise<ICruiseResult> {
  const all: ICruiseOptions = {
    ...options,
    validate: true,
    ruleSet: { forbidden },
    ...(base === undefined ? {} : { baseDir: base, tsConfig: undefined }),
  }
  const { output } = await cruise([...folders], all)
  if (typeof output === 'string') throw new Error(output)
  return output
}

describe('imports', () => {
  test('follow the table of folders, without cycles, over every file', async () => {
    const result = await cruiseOf(['src'])
    const ours = result.modules.filter((module) => module.source.startsWith('src/'))
    expect(ours.length).toBeGreaterThanOrEqual(sources.length)
    const broken = result.summary.violations.map(
      ({ from, to, rule }) => `${rule.name}: ${from} → ${to}`,
    )
    expect(broken).toEqual([])
  })

  test('are found when they break a rule', async () => {
    const result = await cruiseOf(['src'], 'test/fixtures/broken-layout')
    const found = new Set(result.summary.violations.map(({ rule }) => rule.name))
    for (const rule of [
      'values-imports',
      'engine-imports',
      'web-imports',
      'no-cycles',
      'city-alone',
      'only-app-knows-everything',
      'web-takes-only-types-from-contract',
    ]) {
      expect(found).toContain(rule)
    }
  })
})

describe('files', () => {
  const longest: readonly (readonly [RegExp, number])[] = [
    [/\.test\.tsx?$/, 600],
    [/^src\/law\/rules\//, 300],
    [/^src\/services\//, 300],
    [/^src\/(registers|indicators)\//, 300],
    [/\.tsx$/, 300],
    [/./, 400],
  ]

  test.each(sources)('%s is not too long', (file) => {
    const lines = readFileSync(file, 'utf8').split('\n').length
    const most = longest.find(([pattern]) => pattern.test(file))?.[1] ?? 400
    expect(lines).toBeLessThanOrEqual(most)
  })

  test('are named in kebab-case after what is in them', () => {
    const odd = sources.filter(
      (file) =>
        !/^src(\/[a-z0-9-]+)+(\.d|\.test|\.access\.test|\.config)?\.tsx?$/.test(
          file.replace('zh-CN', 'zh-cn'),
        ),
    )
    expect(odd).toEqual([])
  })

  test('are no barrels', () => {
    const barrels = sources.filter((file) => /\/index\.tsx?$/.test(file) && file !== 'src/index.ts')
    expect(barrels).toEqual([])
  })
})

describe('words', () => {
  const machine = sources.filter(
    (file) => /^src\/(engine|http|store|web)\//.test(file) && !isTest(file),
  )

  test('the machine names no service', () => {
    const services = declarations.city.offerings.map(({ service }) => service.id)
    const naming = machine.filter((file) => {
      const text = readFileSync(file, 'utf8')
      return services.some((service) => text.includes(service))
    })
    expect(naming).toEqual([])
  })

  test('nothing is left open', () => {
    const word = new RegExp(['TO', 'DO|FIX', 'ME'].join(''))
    expect(sources.filter((file) => word.test(readFileSync(file, 'utf8')))).toEqual([])
  })

  test('the lockfile names no addresses', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved": "http')
  })
})
