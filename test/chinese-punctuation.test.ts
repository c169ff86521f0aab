/** Chinese texts are punctuated as Chinese: what people read, and what the law files declare. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** Where texts for people are written. */
const folders = [
  'law',
  'cities',
  'registers',
  'services',
  'indicators',
  'web',
  'engine',
  'http',
  'cli',
  'declare',
  'store',
  'values',
]

/** Stands for a value that is filled in. */
const hole = '\uFFFC'

const western = /\p{Script=Han}[，、。；：》」】]?[,;:?!(]|[,;:?!)]\p{Script=Han}/u

/** Whether a text is the English one of its pair. */
function isEnglish(node: ts.Node): boolean {
  for (let each = node.parent; each !== undefined; each = each.parent) {
    if (ts.isPropertyAssignment(each)) {
      const name = each.name.getText()
      if (name === 'en' || name === 'zh') return name === 'en'
    }
  }
  return false
}

/** The texts of a source file; comments are none. */
function textsOf(file: string): readonly string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node)) {
      if (!isEnglish(node)) found.push(node.text)
    } else if (ts.isTemplateExpression(node) && !isEnglish(node)) {
      found.push(
        node.head.text + node.templateSpans.map(({ literal }) => hole + literal.text).join(''),
      )
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found.filter((text) => /\p{Script=Han}/u.test(text))
}

const sources = (folder: string): readonly string[] =>
  readdirSync(join(root, 'src', folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .filter((file) => !file.includes('generated') && !/(^|\/|-)en\.ts$/.test(file))
    .map((file) => join(root, 'src', folder, file))

test.each(folders)('src/%s punctuates its Chinese as Chinese', (folder) => {
  const texts = sources(folder).flatMap(textsOf)
  expect(texts.length).toBeGreaterThan(0)
  expect(texts.filter((text) => western.test(text))).toEqual([])
})

test.each(['甲,乙', '甲(乙)', '3:乙', '甲》;', '是否?', `甲${hole}乙!丙`])(
  '%s is found',
  (text) => {
    expect(western.test(text)).toBe(true)
  },
)

test.each(['甲，乙（丙）：丁', 'R&D(2019)', '10:30 起', '1,200 元'])('%s is not', (text) => {
  expect(western.test(text)).toBe(false)
})
