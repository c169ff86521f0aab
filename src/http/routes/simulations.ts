/** Simulations for leaders: what can be changed, who gains and loses, the list as a ledger. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Answers } from '../../declare/expression/read-fact.ts'
import type { Register } from '../../declare/register.ts'
import { factsRead, type RuleSet } from '../../declare/rule-set.ts'
import { type JudgedRegister, keptFacts } from '../../engine/bulk/judge-register.ts'
import { movedColumns, movedRows } from '../../engine/bulk/moved-rows.ts'
import { changeables, readChanges } from '../../engine/bulk/parameter-texts.ts'
import { simulateRegister } from '../../engine/bulk/simulation.ts'
import { thresholdCurve } from '../../engine/bulk/threshold-curve.ts'
import type { Bureau } from '../../engine/bureau.ts'
import {
  allRuleSets,
  lawOfSet,
  ruleSetNamed,
  withRuleSets,
} from '../../engine/eligibility/rule-sets.ts'
import { registerOf } from '../../engine/registers/registry.ts'
import { writeXlsx } from '../../engine/sheets/write-xlsx.ts'
import { civilDateOf } from '../../values/instant.ts'
import { fen, formatYuan } from '../../values/money.ts'
import type { Env, Router } from '../context.ts'
import {
  curveRequestSchema,
  curveSchema,
  simulationExportQuery,
  simulationOptionsSchema,
  simulationRequestSchema,
  simulationSchema,
} from '../contract/simulations.ts'
import { dayAsked } from '../day-asked.ts'
import { answers, fileAnswer, jsonBody } from '../json.ts'
import { answer } from '../mutable.ts'
import { policed } from '../policy.ts'
import { streamOf } from '../stream-of.ts'

const leaders = ['head', 'supervisor'] as const
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const optionsRoute = policed(
  leaders,
  createRoute({
    method: 'get',
    path: '/api/simulations',
    request: { query: z.object({ on: z.string().max(20).optional() }) },
    responses: answers(simulationOptionsSchema, 'What can be simulated'),
  }),
)

const simulateRoute = policed(
  leaders,
  createRoute({
    method: 'post',
    path: '/api/simulations',
    request: jsonBody(simulationRequestSchema),
    responses: answers(simulationSchema, 'Who gains and who loses; nothing is stored'),
  }),
)

const curveRoute = policed(
  leaders,
  createRoute({
    method: 'post',
    path: '/api/simulations/curve',
    request: jsonBody(curveRequestSchema),
    responses: answers(curveSchema, 'How many meet every condition at each threshold'),
  }),
)

const exportRoute = policed(
  leaders,
  createRoute({
    method: 'get',
    path: '/api/simulations/export.xlsx',
    request: { query: simulationExportQuery },
    responses: fileAnswer(xlsx, 'The rows that a change moves'),
  }),
)

interface Asked {
  readonly set: string
  readonly register?: string | undefined
  readonly on?: string | undefined
  readonly assume?: Answers | undefined
  readonly aside?: readonly string[] | undefined
}

/** The first register that keeps something the rules ask for. */
const registerFor = (bureau: Bureau, set: RuleSet): Register | undefined =>
  [...bureau.registers.values()].find((register) => keptFacts(set, register).length > 0)

function judgedFor(c: Context<Env>, asked: Asked): Promise<JudgedRegister> {
  const bureau = c.get('bureau')
  const now = c.get('now')
  const set = ruleSetNamed(withRuleSets(bureau), asked.set)
  const own = asked.register === undefined ? registerFor(bureau, set) : undefined
  const register = own ?? registerOf(bureau, asked.register ?? '')
  const on = asked.on === undefined ? civilDateOf(now) : dayAsked(asked.on)
  return c.get('registry').judged.of(c.get('reader'), register, set, on, Date.parse(now), {
    ...(asked.assume === undefined ? {} : { assume: asked.assume }),
    ...(asked.aside === undefined ? {} : { aside: asked.aside }),
  })
}

const listed = (of: string | readonly string[] | undefined): readonly string[] =>
  of === undefined ? [] : typeof of === 'string' ? [of] : of

/** Reads `NAME=VALUE`. */
function pairIn(text: string): readonly [string, string] {
  const at = text.indexOf('=')
  return [text.slice(0, Math.max(at, 0)), text.slice(at + 1)]
}

/** Adds the routes. */
export function simulationRoutes(app: Router): void {
  app.openapi(optionsRoute, (c) => {
    const bureau = c.get('bureau')
    const { on: text } = c.req.valid('query')
    const on = text === undefined ? civilDateOf(c.get('now')) : dayAsked(text)
    const sets = allRuleSets(withRuleSets(bureau)).flatMap((set) => {
      const register = registerFor(bureau, set)
      if (register === undefined) return []
      const kept = new Set(keptFacts(set, register).map(({ fact }) => fact.id))
      return [
        {
          id: set.id,
          name: set.name,
          register: register.id,
          registerTitle: register.title,
          values: answer(changeables(set, lawOfSet(set, on))),
          rules: set.rules.map(({ id, title, holds }) => ({
            id,
            title,
            lacking: holds.facts.flatMap((fact) => (kept.has(fact.id) ? [] : [fact.id])),
          })),
          lacking: answer(factsRead(set).filter(({ id }) => !kept.has(id))),
        },
      ]
    })
    return c.json({ on, sets }, 200)
  })
  app.openapi(simulateRoute, async (c) => {
    const { changes: wanted, ...asked } = c.req.valid('json')
    const judged = await judgedFor(c, asked)
    const began = performance.now()
    const changes = readChanges(judged.set, judged.baseline.program.law, wanted)
    const { loops } = c.get('registry').judged
    const { outcome, money, ...figures } = simulateRegister(
      judged,
      changes,
      c.get('bureau').city,
      loops,
    )
    return c.json(
      {
        on: judged.on,
        ...answer(figures),
        money: money.map((each) => ({
          ...each,
          gains: formatYuan(fen(each.gains)),
          loses: formatYuan(fen(each.loses)),
        })),
        rules: [...outcome.rules],
        milliseconds: Math.round((performance.now() - began) * 10) / 10,
      },
      200,
    )
  })
  app.openapi(curveRoute, async (c) => {
    const { parameter, values, ...asked } = c.req.valid('json')
    const judged = await judgedFor(c, asked)
    const points = thresholdCurve(judged, parameter, values, c.get('registry').judged.loops)
    return c.json({ parameter, points: answer(points) }, 200)
  })
  app.openapi(exportRoute, async (c) => {
    const { change, language, assume, aside, ...asked } = c.req.valid('query')
    const judged = await judgedFor(c, {
      ...asked,
      assume: Object.fromEntries(listed(assume).map(pairIn)),
      aside: listed(aside),
    })
    const wanted = listed(change)
      .map(pairIn)
      .map(([parameter, value]) => ({ parameter, value }))
    const changes = readChanges(judged.set, judged.baseline.program.law, wanted)
    const bureau = c.get('bureau')
    const { outcome } = simulateRegister(
      judged,
      changes,
      bureau.city,
      c.get('registry').judged.loops,
    )
    const rows = movedRows(bureau, c.get('reader'), judged, outcome, language)
    const columns = movedColumns(judged, language)
    return c.body(streamOf(writeXlsx(rows, { columns, sheet: judged.set.name[language] })), 200, {
      'content-type': xlsx,
      'content-disposition': `attachment; filename="simulation.xlsx"`,
    })
  })
}
