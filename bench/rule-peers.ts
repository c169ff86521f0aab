/** The same conditions for other rule engines. Ratios and bands are handed over ready where they must be. */
import type { FirmColumns } from './firms.ts'
import type { Contender } from './harness.ts'

type Firm = Readonly<Record<Exclude<keyof FirmColumns, 'count'>, number>>

const names = (firms: FirmColumns) =>
  Object.keys(firms).filter((name) => name !== 'count') as (keyof Firm)[]

const firmsAsObjects = (firms: FirmColumns): readonly Firm[] =>
  Array.from(
    { length: firms.count },
    (_, i) => Object.fromEntries(names(firms).map((name) => [name, firms[name][i] ?? 0])) as Firm,
  )

const staffBands = [
  [0.3, 20],
  [0.25, 16],
  [0.2, 12],
  [0.15, 8],
  [0.1, 4],
] as const
const salesBands = [
  [0.06, 50],
  [0.05, 40],
  [0.04, 30],
  [0.03, 20],
  [0.02, 10],
] as const
const costBands = [
  [0.3, 50],
  [0.25, 40],
  [0.2, 30],
  [0.15, 20],
  [0.1, 10],
] as const
type Bands = readonly (readonly [number, number])[]
const band = (x: number, bands: Bands) => bands.find(([edge]) => x >= edge)?.[1] ?? 0

interface JsonRules {
  readonly Engine: new (
    rules: readonly unknown[],
    options: object,
  ) => {
    addRule(rule: object): void
    run(facts: object): Promise<{ readonly events: readonly { readonly type: string }[] }>
  }
}

/** json-rules-engine: facts are computed beforehand, in its favour. */
export function jsonRulesEngine(
  module: JsonRules,
  firms: FirmColumns,
): readonly Contender<string>[] {
  const rows = firmsAsObjects(firms)
  const is = (fact: string, operator: string, value: number) => ({ fact, operator, value })
  const least = 'greaterThanInclusive'
  const most = 'lessThanInclusive'
  const hnte = [
    is('ageDays', least, 365),
    is('ip', 'greaterThan', 0),
    is('inField', 'equal', 1),
    is('a', least, 0.1),
    {
      any: [
        { all: [is('sales1', most, 5e7), is('r3', least, 0.05)] },
        { all: [is('sales1', 'greaterThan', 5e7), is('sales1', most, 2e8), is('r3', least, 0.04)] },
        { all: [is('sales1', 'greaterThan', 2e8), is('r3', least, 0.03)] },
      ],
    },
    is('cn', least, 0.6),
    is('ht', least, 0.6),
    is('score', 'greaterThan', 70),
    is('accident', 'equal', 0),
  ]
  const engine = new module.Engine([], { allowUndefinedFacts: true })
  engine.addRule({ conditions: { all: hnte }, event: { type: 'hnte' } })
  const routes = [
    is('route', 'equal', 1),
    { all: [is('points', least, 60), is('A', 'greaterThan', 0)] },
    { all: hnte },
  ]
  const sme = [
    is('staff', most, 500),
    is('sales1', most, 2e8),
    is('assets', most, 2e8),
    is('banned', 'equal', 0),
    is('accident', 'equal', 0),
    { any: routes },
  ]
  engine.addRule({ conditions: { all: sme }, event: { type: 'sme' } })
  const facts = (o: Firm) => {
    const A = band(o.stStaff / o.staff, staffBands)
    const B = Math.max(band(o.rd1 / o.sales1, salesBands), band(o.rd1 / o.costs, costBands))
    const C = o.ip1 ? 30 : o.ip2 >= 4 ? 24 : o.ip2 * 6
    return {
      ...o,
      ip: o.ip1 + o.ip2,
      a: o.stStaff / o.staff,
      r3: o.rd3 / o.sales3,
      cn: o.rd3 ? o.rdCn3 / o.rd3 : 1,
      ht: o.htIncome / o.totalIncome,
      A,
      points: A + B + C,
    }
  }
  const run = async () => {
    let [h, s] = [0, 0]
    for (const row of rows) {
      const { events } = await engine.run(facts(row))
      for (const { type } of events) type === 'hnte' ? h++ : s++
    }
    return `${h}/${s}`
  }
  return [{ name: 'json-rules-engine', run }]
}

interface Zen {
  readonly ZenEngine: new () => {
    createDecision(content: Buffer): {
      evaluate(
        context: object,
        options?: object,
      ): Promise<{ readonly result: { readonly hnte?: boolean; readonly sme?: boolean } }>
    }
  }
}

const chain = (x: string, bands: Bands) =>
  bands.reduceRight((rest, [edge, is]) => `(${x} >= ${edge} ? ${is} : ${rest})`, '0')

/** zen-engine: one node of expressions, one firm after the other, 64 at once, and with its trace. */
export function zenEngine(module: Zen, firms: FirmColumns): readonly Contender<string>[] {
  const rows = firmsAsObjects(firms)
  const expressions = [
    ['c1', 'ageDays >= 365'],
    ['c2', 'ip1 + ip2 > 0'],
    ['c3', 'inField == 1'],
    ['c4', 'stStaff >= 0.1 * staff'],
    ['c5a', 'rd3 >= (sales1 <= 50000000 ? 0.05 : (sales1 <= 200000000 ? 0.04 : 0.03)) * sales3'],
    ['c5b', 'rdCn3 >= 0.6 * rd3'],
    ['c6', 'htIncome >= 0.6 * totalIncome'],
    ['c7', 'score > 70'],
    ['c8', 'accident == 0'],
    ['hnte', '$.c1 and $.c2 and $.c3 and $.c4 and $.c5a and $.c5b and $.c6 and $.c7 and $.c8'],
    ['A', chain('(stStaff / staff)', staffBands)],
    ['B1', chain('(rd1 / sales1)', salesBands)],
    ['B2', chain('(rd1 / costs)', costBands)],
    ['C', 'ip1 > 0 ? 30 : (ip2 >= 4 ? 24 : ip2 * 6)'],
    ['t2', 'staff <= 500 and sales1 <= 200000000 and assets <= 200000000'],
    ['t3', 'banned == 0'],
    [
      'sme',
      '$.t2 and $.t3 and $.c8 and (route == 1 or $.hnte or ($.A + max([$.B1, $.B2]) + $.C >= 60 and $.A > 0))',
    ],
  ].map(([key, value], at) => ({ id: `e${at}`, key, value }))
  const decision = new module.ZenEngine().createDecision(
    Buffer.from(
      JSON.stringify({
        nodes: [
          { id: 'i', name: 'in', type: 'inputNode' },
          { id: 'x', name: 'conditions', type: 'expressionNode', content: { expressions } },
          { id: 'o', name: 'out', type: 'outputNode' },
        ],
        edges: [
          { id: '1', type: 'edge', sourceId: 'i', targetId: 'x' },
          { id: '2', type: 'edge', sourceId: 'x', targetId: 'o' },
        ],
      }),
    ),
  )
  const inFlight = (atOnce: number, options: object) => async () => {
    let [h, s] = [0, 0]
    for (let from = 0; from < rows.length; from += atOnce) {
      const part = rows.slice(from, from + atOnce)
      for (const { result } of await Promise.all(part.map((o) => decision.evaluate(o, options)))) {
        if (result.hnte) h++
        if (result.sme) s++
      }
    }
    return `${h}/${s}`
  }
  return [
    { name: 'zen-engine', run: inFlight(1, {}) },
    { name: 'zen-engine, 64 in flight', run: inFlight(64, {}) },
    { name: 'zen-engine with its trace', run: inFlight(1, { trace: true }) },
  ]
}
