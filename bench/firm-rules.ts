/** The conditions of the workload in the grammar: high-tech firms and technology SMEs. */
import {
  all,
  any,
  atLeast,
  atMost,
  type Expression,
  greatest,
  inForce,
  isTrue,
  moreThan,
  not,
  plus,
  positive,
  ratio,
  when,
} from '../src/declare/expression/expression.ts'
import { type Law, lawOn } from '../src/declare/expression/law-on.ts'
import { bandFor } from '../src/declare/expression/table-words.ts'
import { fact } from '../src/declare/fact.ts'
import { instrument } from '../src/declare/instrument.ts'
import { type Bands, type Parameter, parameter } from '../src/declare/parameter.ts'
import { type Rule, rule } from '../src/declare/rule.ts'
import { score } from '../src/declare/score.ts'
import {
  codeColumn,
  type FactColumn,
  type FactColumns,
  numberColumn,
  truthColumn,
} from '../src/engine/bulk/fact-columns.ts'
import { civilDate } from '../src/values/civil-date.ts'
import { type Fen, yuan } from '../src/values/money.ts'
import { percent, type Share } from '../src/values/share.ts'
import type { FirmColumns } from './firms.ts'

const text = (en: string) => ({ zh: en, en })
const cite = instrument({
  id: 'workload',
  number: 'workload',
  title: text('workload'),
  issuer: text('workload'),
  status: 'law',
  grade: 'design-default',
  articles: { 1: text('conditions') },
}).article(1)
const from = civilDate('2016-01-01')

const money = (id: string) => fact.money(id, text(id))
const count = (id: string) => fact.count(id, text(id))
const truth = (id: string) => fact.truth(id, text(id))
const parameters: Parameter[] = []

function value<V extends Parameter['values'][number]['value']>(id: string, unit: string, is: V) {
  const made = parameter({ id, title: text(id), unit, values: [{ from, value: is, cite }] })
  parameters.push(made)
  return made
}

const shareOf = (id: string, n: bigint) => inForce(value<Share>(id, 'share', percent(n)))
const countOf = (id: string, n: bigint) => inForce(value<bigint>(id, 'points', n))
const moneyOf = (id: string, n: bigint) => inForce(value<Fen>(id, 'fen', yuan(n)))

function points(id: string, rows: readonly (readonly [bigint, bigint])[]) {
  const bands: Bands<bigint, Share> = [
    ...rows.map(([at, is]) => ({ atLeast: percent(at), is })),
    { otherwise: 0n },
  ]
  return value<Bands<bigint, Share>>(id, 'points', bands)
}

const condition = (id: string, holds: Expression<'truth'>): Rule =>
  rule({ id, title: text(id), cite, holds })

const floor = value<Bands<Share, Fen>>('rd-floor', 'share', [
  { upTo: yuan(50_000_000n), is: percent(5n) },
  { upTo: yuan(200_000_000n), is: percent(4n) },
  { otherwise: percent(3n) },
])

/** The share whose change is simulated. */
export const incomeShare = 'income-share'

const hnte: readonly Rule[] = [
  condition('age', atLeast(count('ageDays'), countOf('days', 365n))),
  condition('rights', positive(plus(count('ip1'), count('ip2')))),
  condition('field', isTrue(truth('inField'))),
  condition('staff', atLeast(ratio(count('stStaff'), count('staff')), shareOf('st-share', 10n))),
  condition(
    'intensity',
    atLeast(ratio(money('rd3'), money('sales3')), bandFor(floor, money('sales1'))),
  ),
  condition('at-home', atLeast(ratio(money('rdCn3'), money('rd3')), shareOf('home-share', 60n))),
  condition(
    'income',
    atLeast(ratio(money('htIncome'), money('totalIncome')), shareOf(incomeShare, 60n)),
  ),
  condition('score', moreThan(count('score'), countOf('score-floor', 70n))),
  condition('conduct', not(truth('accident'))),
]

const staffPoints = bandFor(
  points('staff-points', [
    [30n, 20n],
    [25n, 16n],
    [20n, 12n],
    [15n, 8n],
    [10n, 4n],
  ]),
  ratio(count('stStaff'), count('staff')),
)
const rdPoints = (id: string, rows: readonly (readonly [bigint, bigint])[], under: string) =>
  bandFor(points(id, rows), ratio(money('rd1'), money(under)))
const classTwo = value<Bands<bigint, bigint>>('class-two', 'points', [
  { atLeast: 4n, is: 24n },
  { atLeast: 3n, is: 18n },
  { atLeast: 2n, is: 12n },
  { atLeast: 1n, is: 6n },
  { otherwise: 0n },
])
const total = score({
  id: 'sme-score',
  title: text('score'),
  cite,
  items: [
    { id: 'staff', title: text('staff'), points: staffPoints },
    {
      id: 'rd',
      title: text('rd'),
      points: greatest(
        rdPoints(
          'by-sales',
          [
            [6n, 50n],
            [5n, 40n],
            [4n, 30n],
            [3n, 20n],
            [2n, 10n],
          ],
          'sales1',
        ),
        rdPoints(
          'by-costs',
          [
            [30n, 50n],
            [25n, 40n],
            [20n, 30n],
            [15n, 20n],
            [10n, 10n],
          ],
          'costs',
        ),
      ),
    },
    {
      id: 'rights',
      title: text('rights'),
      points: when(
        positive(count('ip1')),
        countOf('class-one', 30n),
        bandFor(classTwo, count('ip2')),
      ),
    },
  ],
})

const sme: readonly Rule[] = [
  condition(
    'size',
    all(
      atMost(count('staff'), countOf('most-staff', 500n)),
      atMost(money('sales1'), moneyOf('most-sales', 200_000_000n)),
      atMost(money('assets'), moneyOf('most-assets', 200_000_000n)),
    ),
  ),
  condition('products', not(truth('banned'))),
  condition('sme-conduct', not(truth('accident'))),
  condition(
    'qualifies',
    any(
      truth('route'),
      all(...hnte.map(({ holds }) => holds)),
      all(atLeast(total.value, countOf('least-score', 60n)), positive(staffPoints)),
    ),
  ),
]

/** All conditions: the first `hnteRules` decide one, the others the other. */
export const firmRules: readonly Rule[] = [...hnte, ...sme]
export const hnteRules = hnte

/** The law of the workload. */
export const firmLaw: Law = lawOn(civilDate('2019-12-31'), parameters)

const moneys = [
  'sales1',
  'sales3',
  'rd3',
  'rdCn3',
  'rd1',
  'costs',
  'totalIncome',
  'htIncome',
  'assets',
] as const
const counts = ['ageDays', 'staff', 'stStaff', 'score', 'ip1', 'ip2'] as const
const truths = ['inField', 'accident', 'banned', 'route'] as const

/** The firms as facts: money in fen. */
export function firmFacts(firms: FirmColumns): FactColumns {
  const columns = new Map<string, FactColumn>()
  for (const id of moneys)
    columns.set(
      id,
      numberColumn(
        'money',
        firms[id].map((x) => x * 100),
      ),
    )
  for (const id of counts) columns.set(id, numberColumn('count', Float64Array.from(firms[id])))
  for (const id of truths) columns.set(id, truthColumn(firms[id]))
  columns.set(
    'district',
    codeColumn(
      firms.district.map((x) => x + 1),
      Array.from({ length: 11 }, (_, n) => `d${n}`),
    ),
  )
  return { rows: firms.count, columns, beyond: new Map() }
}
