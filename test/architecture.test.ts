/** The layout as a test: who imports whom, how long files are, which words the machine may not know. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import {
  cruise,
  type ICruiseOptions,
  type ICruiseResult,
  type IFlattenedRuleSet,
} from 'dependency-cruiser'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { declarations } from '../src/app.ts'

const configuration: { forbidden: { name: string }[]; options: ICruiseOptions } = createRequire(
  import.meta.url,
)('../.dependency-cruiser.cjs')

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}

const isTest = (file: string) => /\.test\.tsx?$/.test(file)
const isGenerated = (file: string) => file.includes('/generated/')
const sources = filesBelow('src').filter((file) => /\.tsx?$/.test(file))
const textOf = (file: string) => readFileSync(file, 'utf8')

async function cruiseOf(base: string): Promise<ICruiseResult> {
  const { output } = await cruise(['src'], {
    ...configuration.options,
    baseDir: resolve(base),
    validate: true,
    ruleSet: { forbidden: configuration.forbidden } as IFlattenedRuleSet,
  })
  if (typeof output === 'string') throw new Error(output)
  return output
}

/** For every rule a small tree that breaks it: file → text. */
const broken: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'values-imports': {
    'src/values/wrong.ts': "import '../declare/right.ts'",
    'src/declare/right.ts': '',
  },
  'declare-imports': {
    'src/declare/wrong.ts': "import type { A } from '../law/right.ts'\nexport const a: A = 1",
    'src/law/right.ts': 'export type A = number',
  },
  'law-imports': {
    'src/law/wrong.ts': "import '../registers/right.ts'",
    'src/registers/right.ts': '',
  },
  'registers-imports': {
    'src/registers/wrong.ts': "import '../services/right.ts'",
    'src/services/right.ts': '',
  },
  'services-imports': {
    'src/services/wrong.ts': "import '../engine/right.ts'",
    'src/engine/right.ts': '',
  },
  'indicators-imports': {
    'src/indicators/wrong.ts': "import '../cities/a/right.ts'",
    'src/cities/a/right.ts': '',
  },
  'cities-imports': {
    'src/cities/a/wrong.ts': "import '../../store/right.ts'",
    'src/store/right.ts': '',
  },
  'store-imports': {
    'src/store/wrong.ts': "import '../engine/right.ts'",
    'src/engine/right.ts': '',
  },
  'engine-imports': {
    'src/engine/wrong.ts': "import '../law/rules/right.ts'",
    'src/law/rules/right.ts': '',
  },
  'http-imports': {
    'src/http/wrong.ts': "export const load = () => import('../services/right.ts')",
    'src/services/right.ts': '',
  },
  'web-imports': {
    'src/web/wrong.tsx': "import '../engine/right.ts'",
    'src/engine/right.ts': '',
  },
  'cli-imports': {
    'src/cli/wrong.ts': "import '../cities/a/right.ts'",
    'src/cities/a/right.ts': '',
  },
  'no-cycles': {
    'src/values/wrong.ts': "import type { B } from './other.ts'\nexport type A = B",
    'src/values/other.ts': "import type { A } from './wrong.ts'\nexport type B = A | 1",
  },
  'web-takes-only-types-from-contract': {
    'src/web/wrong.ts': "import { a } from '../http/contract/right.ts'\nexport const b = a",
    'src/http/contract/right.ts': 'export const a = 1',
  },
  'city-alone': {
    'src/cities/a/wrong.ts': "import '../b/right.ts'",
    'src/cities/b/right.ts': '',
  },
  'only-app-knows-everything': {
    'src/cli/wrong.ts': "import '../app.ts'",
    'src/app.ts': '',
  },
  'browser-code-without-node': { 'src/values/wrong.ts': "import 'node:fs'" },
  'one-door-to-the-database': { 'src/engine/wrong.ts': "import 'pg'" },
  'no-development-packages': { 'src/engine/wrong.ts': "import 'fast-check'" },
  'nothing-from-outside': {
    'src/engine/wrong.ts': "import '../../bench/right.ts'",
    'bench/right.ts': '',
  },
  resolvable: { 'src/engine/wrong.ts': "import './nowhere.ts'" },
}

describe('imports', () => {
  const trees = mkdtempSync(join(tmpdir(), 'kechuang-layout-'))
  afterAll(() => rmSync(trees, { recursive: true, force: true }))

  let result: ICruiseResult
  beforeAll(async () => {
    result = await cruiseOf('.')
  })

  test('follow the table of folders, without cycles', () => {
    const found = result.summary.violations.map(
      ({ from, to, rule, cycle = [] }) =>
        `${rule.name}: ${[from, ...(cycle.length > 0 ? cycle.map(({ name }) => name) : [to])].join(' → ')}`,
    )
    expect(found).toEqual([])
  })

  test('are looked at in every file', () => {
    const seen = new Set(result.modules.map(({ source }) => source))
    expect(sources.filter((file) => !seen.has(file))).toEqual([])
  })

  test('are planted wrong for every rule', () => {
    expect(Object.keys(broken).sort()).toEqual(
      configuration.forbidden.map(({ name }) => name).sort(),
    )
  })

  test.each(Object.entries(broken))('that break %s are found', async (rule, files) => {
    const tree = join(trees, rule)
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(tree, file)), { recursive: true })
      writeFileSync(join(tree, file), `${text}\n`)
    }
    cpSync('package.json', join(tree, 'package.json'))
    symlinkSync(resolve('node_modules'), join(tree, 'node_modules'))
    const { violations } = (await cruiseOf(tree)).summary
    const wrong = violations.filter(({ from, to }) => /\/wrong\.tsx?/.test(`${from} ${to}`))
    expect(wrong.map((violation) => violation.rule.name)).toContain(rule)
  })
})

describe('files', () => {
  /** The first pattern that fits decides. */
  const longest: readonly (readonly [RegExp, number])[] = [
    [/\.test\.tsx?$/, 600],
    [/^src\/law\/rules\/.*-facts\.ts$/, 300],
    [/^src\/law\/rules\//, 200],
    [/^src\/(services|registers|indicators)\//, 300],
    [/^src\/web\/.*\.tsx$/, 300],
    [/./, 400],
  ]

  test('are not too long', () => {
    const tooLong = sources
      .filter((file) => !isGenerated(file))
      .map((file) => ({ file, lines: textOf(file).split('\n').length - 1 }))
      .filter(({ file, lines }) => lines > (longest.find(([kind]) => kind.test(file))?.[1] ?? 0))
    expect(tooLong).toEqual([])
  })

  test('are named in kebab-case after what is in them', () => {
    const name = /^src(\/[a-z0-9]+(-[a-z0-9]+)*)+(\.d|\.test|\.access\.test|\.config)?\.tsx?$/
    expect(sources.filter((file) => !name.test(file.replace('zh-CN', 'zh-cn')))).toEqual([])
  })

  test('end in no word that says nothing', () => {
    const vague = /(manager|helper|helpers|util|utils|misc|data|info)\.tsx?$/
    expect(sources.filter((file) => vague.test(file))).toEqual([])
  })

  test('are no barrels: only the published interface hands on what others define', () => {
    const handsOn = /^export (\*|(type )?\{[^}]*\}) from/m
    const barrels = sources.filter(
      (file) =>
        file !== 'src/index.ts' && (/\/index\.tsx?$/.test(file) || handsOn.test(textOf(file))),
    )
    expect(barrels).toEqual([])
  })

  test('have named exports, but for configurations', () => {
    const unnamed = sources.filter(
      (file) => !/\.config\.ts$/.test(file) && /^export default/m.test(textOf(file)),
    )
    expect(unnamed).toEqual([])
  })
})

/** One spelling for kebab-case, camelCase, PascalCase and snake_case. */
const plain = (text: string) => text.toLowerCase().replaceAll(/[-_]/g, '')

describe('words', () => {
  const machine = sources.filter(
    (file) => /^src\/(engine|http|store|web)\//.test(file) && !isTest(file) && !isGenerated(file),
  )
  // Abbreviations of services; ids themselves are taken from the catalogue and the files.
  const short = ['hnte', 'techSme', 'rdSuperDeduction', 'iitSubsidy', 'talentCard']
  const files = filesBelow('src/services')
    .filter((file) => file.split('/').length > 3 && !isTest(file))
    .map((file) => file.replace(/.*\//, '').replace(/\.ts$/, ''))
  const offered = declarations.city.offerings.map(({ service }) => service.id)
  const services = [...new Set([...short, ...files, ...offered].map(plain))]

  test('of services are known to nobody but the declarations', () => {
    expect(services.length).toBeGreaterThan(short.length)
    const naming = machine.flatMap((file) => {
      const text = plain(textOf(file))
      return services
        .filter((service) => text.includes(service))
        .map((service) => `${file}: ${service}`)
    })
    expect(naming).toEqual([])
  })

  test('that leave work open are not left', () => {
    const open = new RegExp(`\\b(${['TO', 'DO'].join('')}|${['FIX', 'ME'].join('')})\\b`)
    const all = ['src', 'test', 'bench', 'tools'].flatMap(filesBelow)
    const code = all.filter((file) => /\.(tsx?|mjs|cjs|sql|css)$/.test(file))
    expect(code.filter((file) => open.test(textOf(file)))).toEqual([])
  })

  test('the lockfile takes every package from the registry in use, not from an address', () => {
    const { packages }: { packages: Record<string, { resolved?: string }> } = JSON.parse(
      textOf('package-lock.json'),
    )
    expect(Object.keys(packages).length).toBeGreaterThan(100)
    const fixed = Object.entries(packages).filter(([, { resolved }]) => resolved?.includes('://'))
    expect(fixed).toEqual([])
  })
})
