import { describe, expect, test } from 'vitest'
import { lawOn } from '../../declare/expression/law-on.ts'
import type { Facts } from '../../declare/fact.ts'
import { find, type Rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { adviceIsTechnical, adviceOn, notPartOfWorks } from './technology-contract-advice.ts'
import { consultingOnly, isConsulting } from './technology-contract-consulting.ts'
import { isDevelopment } from './technology-contract-development.ts'
import { notGoodsOnly } from './technology-contract-goods.ts'
import { technologyPartStandsAlone } from './technology-contract-mixed.ts'
import { developmentContent, developmentCounts } from './technology-contract-novelty.ts'
import { servicePassesNoRight } from './technology-contract-passing-right.ts'
import { licenceWithinPatent } from './technology-contract-patent-term.ts'
import {
  clearObject,
  clearParties,
  clearPrice,
  lawfulClauses,
  matchingSeals,
} from './technology-contract-refusals.ts'
import { secretIsOne } from './technology-contract-secret.ts'
import { isService, notRoutine } from './technology-contract-service.ts'
import { withinTerm } from './technology-contract-term.ts'
import {
  intermediaryForDeal,
  trainingIsTechnical,
  trainingNotGeneral,
  trainingOnItsOwn,
} from './technology-contract-training.ts'
import { isTransfer, notPublicDomain } from './technology-contract-transfer.ts'
import { madeInWriting } from './technology-contract-writing.ts'

const judge = (rule: Rule, facts: Facts, on = '2019-07-01') =>
  find(rule, facts, lawOn(civilDate(on), [])).verdict

const development = {
  'contract-category': 'development',
  'clear-goal': true,
  'mastered-when-signed': false,
  novelty: true,
}

describe('development', () => {
  test.each([
    ['a clear goal, nothing mastered, real novelty', {}, 'holds'],
    ['no clear goal', { 'clear-goal': false }, 'fails'],
    ['a solution already mastered', { 'mastered-when-signed': true }, 'fails'],
    ['no novelty', { novelty: false }, 'fails'],
    ['a question not answered', { novelty: undefined }, 'unknown'],
    ['another category', { 'contract-category': 'services', 'clear-goal': false }, 'holds'],
  ] as const)('%s', (_what, change, verdict) => {
    expect(judge(isDevelopment, { ...development, ...change })).toBe(verdict)
  })

  test('six kinds of work count and four do not', () => {
    const counted = (developmentContent.options ?? []).filter(
      (each) =>
        judge(developmentCounts, { ...development, 'development-content': each.id }) === 'holds',
    )
    expect(counted.map((each) => each.id)).toEqual([
      'new',
      'pilot',
      'retrofit',
      'absorbing',
      'software',
      'resources',
    ])
    expect(developmentContent.options).toHaveLength(10)
  })
})

describe('transfer and licence', () => {
  const transfer = {
    'contract-category': 'transfer',
    'contract-subtype': 'secret-transfer',
    'mastered-when-signed': true,
    'right-stated': true,
    'public-domain': false,
  }

  test.each(['transfer', 'licensing'])('%s needs a mastered result with stated rights', (kind) => {
    const facts = { ...transfer, 'contract-category': kind }
    expect(judge(isTransfer, facts)).toBe('holds')
    expect(judge(isTransfer, { ...facts, 'mastered-when-signed': false })).toBe('fails')
    expect(judge(isTransfer, { ...facts, 'right-stated': false })).toBe('fails')
  })

  test('public knowledge goes back, to be filed as a service where there is guidance', () => {
    expect(judge(notPublicDomain, { ...transfer, 'public-domain': true })).toBe('fails')
    expect(judge(notPublicDomain, transfer)).toBe('holds')
    expect(notPublicDomain.effect).toBe('return')
  })

  test('the mere sale of goods is no transfer', () => {
    expect(judge(notGoodsOnly, { ...transfer, 'goods-only': true })).toBe('fails')
    expect(judge(notGoodsOnly, { ...transfer, 'goods-only': false })).toBe('holds')
    expect(judge(notGoodsOnly, transfer)).toBe('holds')
  })

  test('a secret without its marks is none; other objects need no marks', () => {
    expect(judge(secretIsOne, { ...transfer, 'secret-marks': false })).toBe('fails')
    expect(judge(secretIsOne, { ...transfer, 'secret-marks': true })).toBe('holds')
    const patent = { ...transfer, 'contract-subtype': 'patent-right', 'secret-marks': false }
    expect(judge(secretIsOne, patent)).toBe('holds')
  })

  test.each([
    ['2030-05-31', 'holds'],
    ['2030-06-01', 'holds'],
    ['2030-06-02', 'fails'],
  ] as const)('a licence until %s of a patent until 2030-06-01: %s', (until, verdict) => {
    const facts = {
      'contract-subtype': 'patent-licence',
      'valid-until': civilDate(until),
      'patent-until': civilDate('2030-06-01'),
    }
    expect(judge(licenceWithinPatent, facts)).toBe(verdict)
  })
})

describe('consulting', () => {
  const consulting = {
    'contract-category': 'consulting',
    'specific-project': true,
    'also-implements': false,
  }

  test('a report on a specific project is consulting', () => {
    expect(judge(isConsulting, consulting)).toBe('holds')
    expect(judge(isConsulting, { ...consulting, 'specific-project': false })).toBe('fails')
  })

  test('a furnace change recommended and carried out goes back to be filed as a service', () => {
    const carriedOut = { ...consulting, 'also-implements': true }
    expect(judge(consultingOnly, carriedOut)).toBe('fails')
    expect(consultingOnly.effect).toBe('return')
    expect(consultingOnly.cite.article).toBe('37')
    expect(consultingOnly.remedy?.zh).toContain('技术服务')
    expect(judge(consultingOnly, { ...carriedOut, 'contract-category': 'services' })).toBe('holds')
  })

  test('nine kinds of advice and early analysis of works count; three kinds do not', () => {
    const refused = (adviceOn.options ?? []).filter((each) => {
      const facts = { ...consulting, 'advice-on': each.id }
      return judge(notPartOfWorks, facts) === 'fails' || judge(adviceIsTechnical, facts) === 'fails'
    })
    expect(refused.map((each) => each.id)).toEqual(['works-part', 'non-technical', 'trade'])
    expect(adviceOn.options).toHaveLength(13)
  })
})

describe('service, training, intermediary', () => {
  const service = {
    'contract-category': 'services',
    'contract-subtype': 'general-service',
    'technical-problem': true,
    'routine-work': false,
  }

  test('a specific problem with measures is a service', () => {
    expect(judge(isService, service)).toBe('holds')
    expect(judge(isService, { ...service, 'technical-problem': false })).toBe('fails')
  })

  test('routine work is not registered', () => {
    expect(judge(notRoutine, { ...service, 'routine-work': true })).toBe('fails')
    expect(judge(notRoutine, service)).toBe('holds')
  })

  test('where a right passes it is no service', () => {
    expect(judge(servicePassesNoRight, { ...service, 'right-passes': true })).toBe('fails')
    expect(judge(servicePassesNoRight, { ...service, 'right-passes': false })).toBe('holds')
  })

  const training = { ...service, 'contract-subtype': 'training' }

  test.each([
    [trainingIsTechnical, { 'training-specific': false }],
    [trainingNotGeneral, { 'training-general': true }],
    [trainingOnItsOwn, { 'training-inside-other-contract': true }],
  ] as const)('$id fails by its own answer, for training only', (rule, answer) => {
    expect(judge(rule, training)).toBe('holds')
    expect(judge(rule, { ...training, ...answer })).toBe('fails')
    expect(judge(rule, { ...service, ...answer })).toBe('holds')
  })

  test('an intermediary contract aims at a deal', () => {
    const intermediary = { ...service, 'contract-subtype': 'intermediary' }
    expect(judge(intermediaryForDeal, { ...intermediary, 'intermediary-deal': true })).toBe('holds')
    expect(judge(intermediaryForDeal, { ...intermediary, 'intermediary-deal': false })).toBe(
      'fails',
    )
  })
})

describe('every contract', () => {
  test.each([
    [madeInWriting, 'in-writing', true],
    [clearParties, 'parties-clear', true],
    [clearObject, 'object-clear', true],
    [clearPrice, 'price-clear', true],
    [lawfulClauses, 'unlawful-clause', false],
    [matchingSeals, 'seals-match', true],
  ] as const)('$id', (rule, fact, good) => {
    expect(judge(rule, { [fact]: good })).toBe('holds')
    expect(judge(rule, { [fact]: !good })).toBe('fails')
    expect(judge(rule, {})).toBe('unknown')
  })

  test('of a mixed contract a part without an amount of its own is not registered', () => {
    const joined = (answer: string) => ({ 'joined-with-other-contract': answer })
    expect(judge(technologyPartStandsAlone, joined('no-own-amount'))).toBe('fails')
    expect(judge(technologyPartStandsAlone, joined('own-amount'))).toBe('holds')
    expect(judge(technologyPartStandsAlone, joined('no'))).toBe('holds')
  })

  test.each([
    ['2019-05-31', 'fails', 'before it was signed'],
    ['2019-06-01', 'holds', 'on the day of signing'],
    ['2019-12-31', 'holds', 'on its last day'],
    ['2020-01-01', 'fails', 'after its term'],
  ] as const)('filed on %s: %s, %s', (on, verdict, _why) => {
    const facts = { 'signed-on': civilDate('2019-06-01'), 'valid-until': civilDate('2019-12-31') }
    expect(judge(withinTerm, facts, on)).toBe(verdict)
  })
})
