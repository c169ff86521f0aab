import { describe, expect, test } from 'vitest'
import { readOn, verdictOn, worthOn } from '../../../test/support/law-on-day.ts'
import type { Facts } from '../../declare/fact.ts'
import { civilDate } from '../../values/civil-date.ts'
import { fen, yuan } from '../../values/money.ts'
import { share } from '../../values/share.ts'
import {
  hnteChangeReported,
  hnteExpiresOn,
  hnteInForce,
  hnteReportChangeBy,
  hnteReportsFiled,
  hnteTaxRelief,
} from './hnte-after.ts'
import { hnteAge } from './hnte-age.ts'
import { hnteAuditor } from './hnte-audit.ts'
import { hnteConduct, hnteNotBarred } from './hnte-conduct.ts'
import { hnteField, hnteMainProducts } from './hnte-field.ts'
import { hnteIncomeShare } from './hnte-income.ts'
import { failedUseCounts, hnteOwnsRights, usableClassTwo } from './hnte-ip.ts'
import {
  hnteOtherCap,
  hnteOtherPart,
  hnteOtherWithinCap,
  hnteRdDomestic,
  hnteRdTotal,
  wholeContractInChina,
} from './hnte-rd-cost.ts'
import { hnteRdInChina, hnteRdIntensity, hnteRdOfPeriod } from './hnte-rd-intensity.ts'
import { hnteMeanRdStaff, hnteMeanStaff, hnteStaffShare } from './hnte-staff.ts'

/** Ten thousand yuan, the unit of the examples. */
const wan = (n: number) => fen(BigInt(Math.round(n * 1_000_000)))
const on = '2026-07-01'

/** Every condition came into force with the measures; before, nothing is known. */
const edges = [
  ['2015-12-31', 'unknown'],
  ['2016-01-01', 'holds'],
] as const

describe('age', () => {
  const facts = { 'founded-on': civilDate('2025-07-01') }

  test.each([
    ['2026-06-30', 'fails'],
    ['2026-07-01', 'holds'],
  ] as const)('registered on 2025-07-01, filed on %s: %s', (day, verdict) => {
    expect(verdictOn(hnteAge, facts, day)).toBe(verdict)
  })

  test('without a day of registration nothing is known', () => {
    expect(verdictOn(hnteAge, {}, on)).toBe('unknown')
  })

  test.each(edges)('on %s: %s', (day, verdict) => {
    expect(verdictOn(hnteAge, { 'founded-on': civilDate('2001-01-01') }, day)).toBe(verdict)
  })
})

describe('intellectual property', () => {
  const none = {
    'invention-patents': 0n,
    'other-class-one-rights': 0n,
    'utility-models': 0n,
    designs: 0n,
    'software-copyrights': 0n,
    'hnte-owns-core-rights': true,
  }

  test('without any right there is no recognition, one is enough', () => {
    expect(verdictOn(hnteOwnsRights, none, on)).toBe('fails')
    expect(verdictOn(hnteOwnsRights, { ...none, designs: 1n }, on)).toBe('holds')
  })

  test('one right known is enough although others are not', () => {
    const facts = { 'hnte-owns-core-rights': true, 'invention-patents': 1n }
    expect(verdictOn(hnteOwnsRights, facts, on)).toBe('holds')
  })

  test('rights that do not support the main product do not count', () => {
    const facts = { ...none, designs: 1n, 'hnte-owns-core-rights': false }
    expect(verdictOn(hnteOwnsRights, facts, on)).toBe('fails')
  })

  const classTwo = {
    'utility-models': 3n,
    designs: 1n,
    'software-copyrights': 2n,
    'class-two-used': 2n,
    'class-two-used-in-failed': 1n,
  }

  test('rights of Class II used once are used up', () => {
    expect(worthOn(usableClassTwo, classTwo, on)).toBe(4n)
  })

  test('use in a failed application counts only under the switch', () => {
    expect(worthOn(usableClassTwo, classTwo, on, failedUseCounts)).toBe(3n)
  })
})

describe('field and main products', () => {
  const facts: Facts = {
    'hnte-field': '101',
    'hnte-core-technology-in-field': true,
    'high-tech-income': yuan(100n),
    'main-product-income': yuan(50n),
  }

  test('the core technology must lie in the field', () => {
    expect(verdictOn(hnteField, facts, on)).toBe('holds')
    expect(verdictOn(hnteField, { ...facts, 'hnte-core-technology-in-field': false }, on)).toBe(
      'fails',
    )
  })

  test.each([
    [yuan(50n), 'fails'],
    [fen(5001n), 'holds'],
  ] as const)('main products of %s fen in 10000: %s, half is not enough', (income, verdict) => {
    expect(verdictOn(hnteMainProducts, { ...facts, 'main-product-income': income }, on)).toBe(
      verdict,
    )
  })

  test.each(edges)('on %s: %s', (day, verdict) => {
    expect(verdictOn(hnteMainProducts, { ...facts, 'main-product-income': yuan(51n) }, day)).toBe(
      verdict,
    )
  })
})

describe('staff', () => {
  const month = {
    'staff-at-month-start': 100n,
    'staff-at-month-end': 100n,
    'rd-staff-at-month-start': 10n,
    'rd-staff-at-month-end': 10n,
  }
  const december = { ...month, 'staff-at-month-end': 124n, 'rd-staff-at-month-end': 14n }
  const year = { 'staff-by-month': [...Array(11).fill(month), december] }

  test('means of the months of a year: 101, 10.1667, 10.066 %', () => {
    expect(worthOn(hnteMeanStaff, year, on)).toEqual(share(101n, 1n))
    expect(worthOn(hnteMeanRdStaff, year, on)).toEqual(share(61n, 6n))
    expect(verdictOn(hnteStaffShare, year, on)).toBe('holds')
    expect(readOn(hnteStaffShare, year, on).of[0]?.value).toEqual(share(61n, 606n))
  })

  test('a part year counts the months in business', () => {
    expect(worthOn(hnteMeanStaff, { 'staff-by-month': [month, december] }, on)).toEqual(
      share(106n, 1n),
    )
  })

  test.each([
    [9n, 'fails'],
    [10n, 'holds'],
  ] as const)('%s of 100 by the register: %s', (n, verdict) => {
    expect(verdictOn(hnteStaffShare, { 'hnte-staff': 100n, 'hnte-rd-staff': n }, on)).toBe(verdict)
  })

  test.each(edges)('on %s: %s', (day, verdict) => {
    expect(verdictOn(hnteStaffShare, { 'hnte-staff': 10n, 'hnte-rd-staff': 1n }, day)).toBe(verdict)
  })

  test('a staff of nobody has no share', () => {
    expect(verdictOn(hnteStaffShare, { 'hnte-staff': 0n, 'hnte-rd-staff': 0n }, on)).toBe('unknown')
  })
})

describe('R&D intensity', () => {
  const facts = {
    'fiscal-years-in-business': 'three',
    'sales-first-year': wan(3800),
    'sales-second-year': wan(4200),
    'sales-last-year': wan(5000),
    'hnte-rd-of-period': wan(650),
    'hnte-rd-in-china-of-period': wan(390),
  }

  test('650 of 13,000 is 5.00 %, which is the floor of last year’s 5,000', () => {
    expect(verdictOn(hnteRdIntensity, facts, on)).toBe('holds')
    const less = { ...facts, 'hnte-rd-of-period': fen(wan(650) - 1n) }
    expect(verdictOn(hnteRdIntensity, less, on)).toBe('fails')
  })

  test.each([
    ['50000000', 5n],
    ['50000001', 4n],
    ['200000000', 4n],
    ['200000001', 3n],
  ])('sales of %s yuan in one year: the floor is %s %%', (sales, floor) => {
    const one = (rd: bigint) => ({
      'fiscal-years-in-business': 'one',
      'sales-last-year': yuan(BigInt(sales)),
      'hnte-rd-of-period': fen(rd),
    })
    const exactly = BigInt(sales) * floor
    expect(verdictOn(hnteRdIntensity, one(exactly), on)).toBe('holds')
    expect(verdictOn(hnteRdIntensity, one(exactly - 1n), on)).toBe('fails')
  })

  test('two years in business count two years', () => {
    const two = { ...facts, 'fiscal-years-in-business': 'two', 'hnte-rd-of-period': wan(460) }
    expect(verdictOn(hnteRdIntensity, two, on)).toBe('holds')
    expect(verdictOn(hnteRdIntensity, { ...two, 'fiscal-years-in-business': 'three' }, on)).toBe(
      'fails',
    )
  })

  test('before the audit the sum of the years in business counts', () => {
    const { 'hnte-rd-of-period': _, ...unaudited } = facts
    const years = {
      ...unaudited,
      'hnte-rd-first-year': wan(190),
      'hnte-rd-second-year': wan(210),
      'hnte-rd-last-year': wan(250),
    }
    expect(worthOn(hnteRdOfPeriod, years, on)).toBe(wan(650))
    expect(worthOn(hnteRdOfPeriod, { ...years, 'fiscal-years-in-business': 'two' }, on)).toBe(
      wan(460),
    )
    expect(worthOn(hnteRdOfPeriod, { ...years, 'fiscal-years-in-business': 'one' }, on)).toBe(
      wan(250),
    )
    expect(worthOn(hnteRdOfPeriod, { ...years, 'hnte-rd-of-period': wan(640) }, on)).toBe(wan(640))
    const { 'hnte-rd-first-year': __, ...young } = years
    expect(readOn(hnteRdOfPeriod, young, on).missing).toEqual(['hnte-rd-first-year'])
  })

  test('a year without sales is missing, not nothing', () => {
    const { 'sales-first-year': _, ...missing } = facts
    expect(readOn(hnteRdIntensity, missing, on).missing).toEqual(['sales-first-year'])
  })

  test.each(edges)('on %s: %s', (day, verdict) => {
    expect(verdictOn(hnteRdIntensity, facts, day)).toBe(verdict)
    expect(verdictOn(hnteRdInChina, facts, day)).toBe(verdict)
  })

  test('60 % in mainland China is enough, a fen less is not', () => {
    expect(verdictOn(hnteRdInChina, facts, on)).toBe('holds')
    const less = { ...facts, 'hnte-rd-in-china-of-period': fen(wan(390) - 1n) }
    expect(verdictOn(hnteRdInChina, less, on)).toBe('fails')
  })
})

describe('R&D costs on the basis of recognition', () => {
  const facts = {
    'hnte-rd-items': wan(800),
    'hnte-rd-other': wan(250),
    'hnte-rd-contract-in-china': wan(100),
    'hnte-rd-contract-overseas': wan(0),
  }

  test('items 800, other 250, contract 100: cap 220, total 1,100', () => {
    expect(worthOn(hnteOtherCap, facts, on)).toBe(wan(220))
    expect(worthOn(hnteRdTotal, facts, on)).toBe(wan(1100))
    expect(worthOn(hnteRdDomestic, facts, on)).toBe(wan(1100))
    expect(worthOn(hnteOtherPart, facts, on)).toEqual(share(1n, 5n))
  })

  test('above the cap an officer is told, at the cap not', () => {
    expect(verdictOn(hnteOtherWithinCap, facts, on)).toBe('fails')
    expect(verdictOn(hnteOtherWithinCap, { ...facts, 'hnte-rd-other': wan(220) }, on)).toBe('holds')
  })

  test('overseas contracts are in the total and not in the domestic part', () => {
    const overseas = { ...facts, 'hnte-rd-other': wan(0), 'hnte-rd-contract-overseas': wan(50) }
    expect(worthOn(hnteRdTotal, overseas, on)).toBe(wan(920))
    expect(worthOn(hnteRdDomestic, overseas, on)).toBe(wan(880))
    expect(worthOn(hnteRdDomestic, overseas, on, wholeContractInChina)).toBe(wan(900))
  })

  test('nothing is known before 2016', () => {
    expect(worthOn(hnteRdTotal, facts, '2015-12-31')).toBeUndefined()
    expect(worthOn(hnteRdTotal, facts, '2016-01-01')).toBe(wan(1100))
  })
})

describe('high-tech income', () => {
  const facts = {
    'high-tech-income': wan(6000),
    'gross-income': wan(10500),
    'non-taxable-income': wan(500),
  }

  test('6,000 of 10,500 less 500 is 60.0 %, a fen less is not', () => {
    expect(verdictOn(hnteIncomeShare, facts, on)).toBe('holds')
    expect(
      verdictOn(hnteIncomeShare, { ...facts, 'high-tech-income': fen(wan(6000) - 1n) }, on),
    ).toBe('fails')
  })

  test.each(edges)('on %s: %s', (day, verdict) => {
    expect(verdictOn(hnteIncomeShare, facts, day)).toBe(verdict)
  })
})

describe('conduct', () => {
  test('a serious incident in the year before refuses', () => {
    expect(verdictOn(hnteConduct, { 'serious-incident-in-year-before': false }, on)).toBe('holds')
    expect(verdictOn(hnteConduct, { 'serious-incident-in-year-before': true }, on)).toBe('fails')
  })

  test.each([
    ['2026-12-31', 'fails'],
    ['2027-01-01', 'holds'],
  ] as const)('cancelled on 2026-03-01, a new application on %s: %s', (day, verdict) => {
    expect(verdictOn(hnteNotBarred, { 'hnte-cancelled-on': civilDate('2026-03-01') }, day)).toBe(
      verdict,
    )
  })

  test('never cancelled is no bar', () => {
    expect(verdictOn(hnteNotBarred, {}, on)).toBe('holds')
  })
})

describe('after recognition', () => {
  const issued = { 'hnte-issued-on': civilDate('2023-12-28') }

  test('a change of name on 2026-03-10 is reported by 2026-06-10 and moves no expiry', () => {
    const changed = { ...issued, 'hnte-changed-on': civilDate('2026-03-10') }
    expect(worthOn(hnteReportChangeBy, changed, on)).toBe('2026-06-10')
    expect(verdictOn(hnteChangeReported, changed, '2026-06-10')).toBe('holds')
    expect(verdictOn(hnteChangeReported, changed, '2026-06-11')).toBe('fails')
    expect(worthOn(hnteExpiresOn, changed, on)).toBe(worthOn(hnteExpiresOn, issued, on))
  })

  test.each([
    ['2026-12-27', 'holds'],
    ['2026-12-28', 'fails'],
  ] as const)('issued on 2023-12-28, in force on %s: %s', (day, verdict) => {
    expect(verdictOn(hnteInForce, issued, day)).toBe(verdict)
  })

  test('the second report missed cancels', () => {
    expect(verdictOn(hnteReportsFiled, { 'hnte-reports-missed': 1n }, on)).toBe('holds')
    expect(verdictOn(hnteReportsFiled, { 'hnte-reports-missed': 2n }, on)).toBe('fails')
  })

  test('tax at 15 instead of 25 % saves a tenth', () => {
    expect(worthOn(hnteTaxRelief, { 'taxable-income': wan(1000) }, on)).toBe(wan(100))
    expect(worthOn(hnteTaxRelief, { 'taxable-income': wan(1000) }, '2007-12-31')).toBeUndefined()
    expect(worthOn(hnteTaxRelief, { 'taxable-income': wan(1000) }, '2008-01-01')).toBe(wan(100))
  })
})

describe('the auditor', () => {
  const facts = {
    'auditor-years': 3n,
    'auditor-staff': 20n,
    'auditor-accountants': 6n,
    'auditor-bad-record': false,
  }

  test.each([
    [{}, 'holds'],
    [{ 'auditor-years': 2n }, 'fails'],
    [{ 'auditor-staff': 19n }, 'fails'],
    [{ 'auditor-accountants': 5n }, 'fails'],
    [{ 'auditor-bad-record': true }, 'fails'],
  ] as const)('%o: %s', (change, verdict) => {
    expect(verdictOn(hnteAuditor, { ...facts, ...change }, on)).toBe(verdict)
  })
})
