import { expect, test } from 'vitest'
import { instrument, showCitation } from './instrument.ts'

const rules = instrument({
  id: 'rules',
  number: '文〔2001〕1号',
  title: { zh: '规则', en: 'Rules' },
  issuer: { zh: '部', en: 'Ministry' },
  status: 'law',
  grade: 'secondary',
  articles: {
    34: { zh: '甲', en: 'a', grade: 'verified' },
    'ch. 7': { zh: '乙', en: 'b' },
    'annex 3': { zh: '丙', en: 'c' },
    whole: { zh: '丁', en: 'd' },
    scale: { zh: '戊', en: 'e' },
  },
})

test.each([
  [
    rules.article(34, '(1)'),
    '《规则》（文〔2001〕1号）第34条（1）',
    'Rules (文〔2001〕1号), article 34(1)',
  ],
  [rules.article('ch. 7'), '《规则》（文〔2001〕1号）第7章', 'Rules (文〔2001〕1号), ch. 7'],
  [rules.article('annex 3'), '《规则》（文〔2001〕1号）附件3', 'Rules (文〔2001〕1号), annex 3'],
  [rules.article('scale'), '《规则》（文〔2001〕1号）', 'Rules (文〔2001〕1号)'],
  [rules.article('whole'), '《规则》（文〔2001〕1号）', 'Rules (文〔2001〕1号)'],
] as const)('a citation prints its place in both languages', (cite, zh, en) => {
  expect(showCitation(cite)).toEqual({ zh, en })
})

test('an article carries its own grade where it differs from the document', () => {
  expect(rules.article(34).grade).toBe('verified')
  expect(rules.article('ch. 7').grade).toBe('secondary')
})
