import { describe, expect, it } from 'vitest'
import { type DiagramStage, procedureDiagram, stretchesOf } from './diagram.ts'

const stage = (id: string, branch?: string): DiagramStage => ({
  id,
  title: { zh: `环节${id}`, en: `Stage ${id}` },
  authority: null,
  branch:
    branch === undefined ? null : { id: branch, parallel: 'p', title: { zh: branch, en: branch } },
  conditional: id === 'c',
  limit: id === 'a' ? { text: { zh: '7个工作日', en: '7 working days' } } : null,
})

const drawn = (stages: readonly DiagramStage[], language: 'zh' | 'en' = 'zh') =>
  procedureDiagram({ name: { zh: '甲<乙', en: 'A & B' }, link: 'talent', stages }, language)

const heights = (svg: string) => [...svg.matchAll(/<circle cx="\d+" cy="(\d+)"/g)].map(([, y]) => y)

describe('the diagram of a procedure', () => {
  it('has a stop for every stage, with its limit below', () => {
    const svg = drawn([stage('a'), stage('b'), stage('c')])
    expect(heights(svg)).toHaveLength(3)
    expect(svg).toContain('7个工作日')
    expect(svg.match(/stroke-dasharray/g)).toHaveLength(1)
    expect(svg.match(/<path/g)).toHaveLength(2)
  })

  it('lays authorities side by side and joins them again', () => {
    const stages = [stage('a'), stage('b', 'x'), stage('c', 'x'), stage('d', 'y'), stage('e')]
    const svg = drawn(stages)
    expect(new Set(heights(svg)).size).toBe(2)
    // a-b, b-c, a-d, c-e, d-e
    expect(svg.match(/<path/g)).toHaveLength(5)
    const shape = stretchesOf(stages).map((each) =>
      'branches' in each
        ? each.branches.map((branch) => branch.map(({ id }) => id))
        : each.stage.id,
    )
    expect(shape).toEqual(['a', [['b', 'c'], ['d']], 'e'])
  })

  it('is safe whatever names say, and speaks both languages', () => {
    expect(drawn([stage('a')])).toContain('<title>甲&#60;乙</title>')
    expect(drawn([stage('a')], 'en')).toContain('aria-label="A &#38; B: Stage a"')
  })
})
