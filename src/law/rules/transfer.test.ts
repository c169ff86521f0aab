import { describe, expect, test } from 'vitest'
import { rangeOn, setOn, verdictOn, worthOn } from '../../../test/support/law-on-day.ts'
import type { Facts } from '../../declare/fact.ts'
import { civilDate } from '../../values/civil-date.ts'
import { days, months, workingDays } from '../../values/limit.ts'
import { fen, yuan } from '../../values/money.ts'
import { percent, share, whole } from '../../values/share.ts'
import {
  cashRewardCounted,
  cashRewardFrom,
  cashRewardPublicity,
  cashRewardRelief,
  cashRewardTaxed,
  cashRewardTerm,
} from './transfer-cash-reward.ts'
import { matchScore } from './transfer-match.ts'
import {
  mayBeSigned,
  priceUnchanged,
  publicityComplete,
  publicityLastDay,
  transferPublicityDays,
} from './transfer-price.ts'
import {
  contributorsShare,
  netIncome,
  ownUseFewestYears,
  ownUseMostYears,
  ownUseShare,
  rewardEnough,
  rewardFloor,
  rewardShare,
  rewardShareGuangdong,
  rewardSplit,
} from './transfer-reward.ts'

const on = '2025-06-21'

describe('publicity', () => {
  const shown: Facts = {
    'result-owner': 'state',
    'price-mode': 'negotiated',
    'publicity-shows-name': true,
    'publicity-shows-price': true,
    'publicity-started-on': civilDate('2025-06-05'),
    'open-objection': false,
    'price-shown': yuan(100n),
    'price-signed': yuan(100n),
  }

  test('shown on 2025-06-05: the fifteenth day is the 20th, signing from the 21st', () => {
    expect(worthOn(publicityLastDay, shown, on)).toBe('2025-06-20')
    expect(verdictOn(mayBeSigned, shown, '2025-06-20')).toBe('fails')
    expect(verdictOn(mayBeSigned, shown, '2025-06-21')).toBe('holds')
    expect(verdictOn(mayBeSigned, { ...shown, 'open-objection': true }, on)).toBe('fails')
  })

  test.each(['listed', 'auction'])('%s by the same university needs none', (mode) => {
    const facts = { 'result-owner': 'state', 'price-mode': mode }
    expect(verdictOn(mayBeSigned, facts, on)).toBe('holds')
    expect(verdictOn(publicityComplete, facts, on)).toBe('holds')
  })

  test('a company needs none', () => {
    const facts = { 'result-owner': 'company', 'price-mode': 'negotiated' }
    expect(verdictOn(mayBeSigned, facts, on)).toBe('holds')
  })

  test.each(['publicity-shows-name', 'publicity-shows-price'])('without %s it is void', (fact) => {
    expect(verdictOn(publicityComplete, shown, on)).toBe('holds')
    expect(verdictOn(publicityComplete, { ...shown, [fact]: false }, on)).toBe('fails')
  })

  test('another price is shown anew', () => {
    expect(verdictOn(priceUnchanged, shown, on)).toBe('holds')
    expect(verdictOn(priceUnchanged, { ...shown, 'price-signed': yuan(99n) }, on)).toBe('fails')
  })

  test.each([
    ['2015-09-30', 'none'],
    ['2015-10-01', 'unknown'],
    ['2016-02-25', 'unknown'],
    ['2016-02-26', 'fails'],
  ] as const)('on %s signing: %s', (day, verdict) => {
    expect(verdictOn(mayBeSigned, shown, day)).toBe(verdict)
    expect(setOn(transferPublicityDays, '2016-02-26')).toEqual(days(15))
  })
})

describe('rewards', () => {
  const licence: Facts = {
    'result-owner': 'state',
    'transfer-way': 'transfer',
    'reward-rules': 'nation',
    'transfer-amount': yuan(1_500_000n),
    'transfer-costs': yuan(200_000n),
    'transfer-taxes': yuan(100_000n),
    'reward-ruled-or-agreed': false,
    'reward-pool': yuan(600_000n),
  }

  test('a licence of 1,500,000 with 300,000 of costs and taxes: a pool of 600,000 or more', () => {
    expect(worthOn(rewardFloor, licence, on)).toBe(yuan(600_000n))
    expect(verdictOn(rewardEnough, licence, on)).toBe('holds')
    expect(verdictOn(rewardEnough, { ...licence, 'reward-pool': fen(59_999_999n) }, on)).toBe(
      'fails',
    )
  })

  test.each([
    ['nation', 600_000n],
    ['guangdong', 720_000n],
    ['beijing', 840_000n],
    ['shanghai', 840_000n],
    ['zhejiang', 840_000n],
    ['shandong', 840_000n],
  ])('by the rules of %s at least %s', (rules, floor) => {
    expect(worthOn(rewardFloor, { ...licence, 'reward-rules': rules }, on)).toBe(yuan(floor))
  })

  test('a company that ruled may give less, one that did not may not', () => {
    const little = { ...licence, 'result-owner': 'company', 'reward-pool': yuan(1n) }
    expect(verdictOn(rewardEnough, { ...little, 'reward-ruled-or-agreed': true }, on)).toBe('holds')
    expect(verdictOn(rewardEnough, little, on)).toBe('fails')
    const state = { ...licence, 'reward-pool': yuan(1n), 'reward-ruled-or-agreed': true }
    expect(verdictOn(rewardEnough, state, on)).toBe('fails')
  })

  test('negative net income has a floor of nothing', () => {
    const loss = { ...licence, 'transfer-costs': yuan(2_000_000n) }
    expect(worthOn(netIncome, loss, on)).toBe(0n)
    expect(worthOn(rewardFloor, loss, on)).toBe(0n)
  })

  test('joint use with a profit of 4,000,000: at least 200,000 a year for 3 to 5 years', () => {
    const use = { ...licence, 'transfer-way': 'own-use', 'own-use-profit': yuan(4_000_000n) }
    expect(worthOn(rewardFloor, use, on)).toBe(yuan(200_000n))
    expect(worthOn(rewardFloor, { ...use, 'reward-rules': 'shandong' }, on)).toBe(yuan(400_000n))
    expect(setOn(ownUseFewestYears, on)).toBe(3n)
    expect(setOn(ownUseMostYears, on)).toBe(5n)
  })

  test('shares for technology count whole', () => {
    expect(worthOn(rewardFloor, { ...licence, 'transfer-way': 'equity' }, on)).toBe(yuan(750_000n))
  })

  test.each([
    [rewardShare, '2015-09-30', undefined],
    [rewardShareGuangdong, '2015-10-01', percent(50n)],
    [rewardShareGuangdong, '2016-12-31', percent(50n)],
    [rewardShareGuangdong, '2017-01-01', percent(60n)],
    [ownUseShare, '2015-09-30', undefined],
    [contributorsShare, '2016-02-25', undefined],
    [cashRewardCounted, '2018-06-30', undefined],
    [cashRewardCounted, '2018-07-01', percent(50n)],
    [cashRewardTerm, '2018-07-01', months(36)],
    [cashRewardFrom, '2018-07-01', '2018-07-01'],
    [cashRewardPublicity, '2018-07-25', undefined],
    [cashRewardPublicity, '2018-07-26', workingDays(15)],
  ] as const)('parameter %# on %s', (of, day, value) => {
    expect(setOn(of, day)).toEqual(value)
  })

  test('local rewards begin with the local rules', () => {
    const beijing = { ...licence, 'reward-rules': 'beijing' }
    expect(worthOn(rewardFloor, beijing, '2016-12-31')).toBe(yuan(600_000n))
    expect(worthOn(rewardFloor, beijing, '2017-01-01')).toBe(yuan(840_000n))
  })

  test('half of the pool for main contributors; in Zhejiang 70 %, and 5 % for the office', () => {
    const pool = {
      'reward-pool': yuan(100n),
      'reward-of-contributors': yuan(50n),
      'reward-of-office': yuan(0n),
    }
    expect(verdictOn(rewardSplit, { ...pool, 'reward-rules': 'guangdong' }, on)).toBe('holds')
    expect(verdictOn(rewardSplit, { ...pool, 'reward-rules': 'zhejiang' }, on)).toBe('fails')
    const zhejiang = {
      'reward-rules': 'zhejiang',
      'reward-pool': yuan(100n),
      'reward-of-contributors': yuan(70n),
      'reward-of-office': yuan(5n),
    }
    expect(verdictOn(rewardSplit, zhejiang, on)).toBe('holds')
    expect(verdictOn(rewardSplit, { ...zhejiang, 'reward-of-office': fen(499n) }, on)).toBe('fails')
  })
})

describe('income tax of cash rewards', () => {
  const reward: Facts = {
    'cash-reward': yuan(100_000n),
    'transfer-income-received-on': civilDate('2020-03-31'),
    'transfer-contract-registered': true,
    'owner-non-profit': true,
  }

  test.each([
    ['2018-06-30', 'none'],
    ['2023-03-31', 'holds'],
    ['2023-04-01', 'fails'],
  ] as const)('received 2020-03-31, paid on %s: %s', (day, verdict) => {
    expect(verdictOn(cashRewardRelief, reward, day)).toBe(verdict)
  })

  test('half is counted within the months, the whole after them', () => {
    expect(worthOn(cashRewardTaxed, reward, '2023-03-31')).toBe(yuan(50_000n))
    expect(worthOn(cashRewardTaxed, reward, '2023-04-01')).toBe(yuan(100_000n))
  })

  test('income of earlier years has its months from 2018-07-01', () => {
    const old = { ...reward, 'transfer-income-received-on': civilDate('2016-05-01') }
    expect(verdictOn(cashRewardRelief, old, '2021-07-01')).toBe('holds')
    expect(verdictOn(cashRewardRelief, old, '2021-07-02')).toBe('fails')
  })

  test('a contract that is not registered has no relief', () => {
    const facts = { ...reward, 'transfer-contract-registered': false }
    expect(verdictOn(cashRewardRelief, facts, '2022-01-01')).toBe('fails')
  })
})

describe('matching', () => {
  const best: Facts = {
    'match-field': 'leaf',
    'match-text': percent(100n),
    'match-stage-wanted': 6n,
    'match-stage-offered': 9n,
    'match-way': 'same',
    'match-region': 'same',
    'match-price': percent(100n),
  }

  test('a perfect fit has 100 points, part of one what its weights say', () => {
    expect(worthOn(matchScore, best, on)).toEqual(whole(100n))
    const part = {
      ...best,
      'match-field': 'parent',
      'match-text': share(1n, 3n),
      'match-stage-offered': 5n,
      'match-region': 'none',
    }
    // 17.5 + 10 + 11.25 + 10 + 0 + 5
    expect(worthOn(matchScore, part, on)).toEqual(share(215n, 4n))
  })

  test('more than four levels short is no fit of the stage', () => {
    const far = { ...best, 'match-stage-wanted': 9n, 'match-stage-offered': 1n }
    expect(worthOn(matchScore, far, on)).toEqual(whole(85n))
  })

  test('the weights are ours from 2019 on', () => {
    expect(worthOn(matchScore, best, '2018-12-31')).toBeUndefined()
    expect(rangeOn(matchScore, best, '2018-12-31')?.most).toBeUndefined()
  })
})
