/** Who qualifies and has not applied: lists for officers, to be told or served without asking. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Register } from '../../declare/register.ts'
import type { RuleSet } from '../../declare/rule-set.ts'
import { groupsOf, type JudgedRegister, keptFacts } from '../../engine/bulk/judge-register.ts'
import { type Qualifying, qualifying } from '../../engine/bulk/qualifying.ts'
import {
  qualifiedColumns,
  qualifiedPage,
  qualifiedRows,
} from '../../engine/bulk/qualifying-list.ts'
import type { Bureau } from '../../engine/bureau.ts'
import { allRuleSets, ruleSetNamed, withRuleSets } from '../../engine/eligibility/rule-sets.ts'
import { choicesOf } from '../../engine/registers/stored-cell.ts'
import { writeXlsx } from '../../engine/sheets/write-xlsx.ts'
import { type CivilDate, civilDate } from '../../values/civil-date.ts'
import { civilDateOf } from '../../values/instant.ts'
import type { Env, Router } from '../context.ts'
import {
  qualifyingExportQuery,
  qualifyingOptionsSchema,
  qualifyingQuery,
  qualifyingSchema,
} from '../contract/matches.ts'
import { dayAsked } from '../day-asked.ts'
import { answers, fileAnswer } from '../json.ts'
import { answer } from '../mutable.ts'
import { policed } from '../policy.ts'
import { streamOf } from '../stream-of.ts'

const officers = ['officer', 'head', 'supervisor', 'administrator'] as const
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const params = z.object({ set: z.string().max(100) })

const optionsRoute = policed(
  officers,
  createRoute({
    method: 'get',
    path: '/api/qualifying',
    responses: answers(qualifyingOptionsSchema, 'What a register can be judged by'),
  }),
)

const listRoute = policed(
  officers,
  createRoute({
    method: 'get',
    path: '/api/qualifying/{set}',
    request: { params, query: qualifyingQuery },
    responses: answers(qualifyingSchema, 'Who qualifies and has neither applied nor the thing'),
  }),
)

const exportRoute = policed(
  officers,
  createRoute({
    method: 'get',
    path: '/api/qualifying/{set}/export.xlsx',
    request: { params, query: qualifyingExportQuery },
    responses: fileAnswer(xlsx, 'The same as a ledger'),
  }),
)

/** The register that answers most of what the rules ask, and holds one row for each party. */
function registerFor(bureau: Bureau, set: RuleSet): Register | undefined {
  const [best] = [...bureau.registers.values()]
    .filter(({ key, party }) => key.length === 1 && key[0] === party)
    .map((register) => ({ register, kept: keptFacts(set, register).length }))
    .filter(({ kept }) => kept > 0)
    .sort((a, b) => b.kept - a.kept)
  return best?.register
}

interface Asked {
  readonly set: string
  readonly on?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly filters: Readonly<Record<string, string>>
}

interface Found {
  readonly judged: JudgedRegister
  readonly found: Qualifying
  readonly from: CivilDate
  readonly to: CivilDate
}

async function find(c: Context<Env>, asked: Asked): Promise<Found> {
  const bureau = c.get('bureau')
  const now = c.get('now')
  const reader = c.get('reader')
  const set = ruleSetNamed(withRuleSets(bureau), asked.set)
  const register = registerFor(bureau, set) ?? [...bureau.registers.values()][0]
  if (register === undefined) throw new Error('a city keeps registers')
  const on = asked.on === undefined ? civilDateOf(now) : dayAsked(asked.on)
  const { judged: kept } = c.get('registry')
  const judged = await kept.of(reader, register, set, on, Date.parse(now))
  const year = on.slice(0, 4)
  const from = asked.from === undefined ? civilDate(`${year}-01-01`) : dayAsked(asked.from)
  const to = asked.to === undefined ? civilDate(`${year}-12-31`) : dayAsked(asked.to)
  const wanted = { from, to, filters: asked.filters }
  return { judged, from, to, found: await qualifying(bureau, reader, judged, wanted, kept.loops) }
}

/** Adds the routes. */
export function qualifyingRoutes(app: Router): void {
  app.openapi(optionsRoute, (c) => {
    const bureau = c.get('bureau')
    const options = allRuleSets(withRuleSets(bureau)).flatMap((set) => {
      const register = registerFor(bureau, set)
      if (register === undefined) return []
      return [
        {
          id: set.id,
          name: set.name,
          register: register.id,
          filters: groupsOf(register)
            .filter(({ id }) => id !== register.present?.by)
            .map((column) => ({
              id: column.id,
              label: column.label,
              options: (choicesOf(column, bureau.city) ?? []).map(({ id, label }) => ({
                id,
                label,
              })),
            })),
        },
      ]
    })
    return c.json(answer(options), 200)
  })
  app.openapi(listRoute, async (c) => {
    const { on, from, to, cursor, limit, ...filters } = c.req.valid('query')
    const { set } = c.req.valid('param')
    const result = await find(c, { set, on, from, to, filters })
    const { judged, found } = result
    const place = cursor === undefined ? { limit } : { cursor, limit }
    const { loops } = c.get('registry').judged
    const page = await qualifiedPage(c.get('bureau'), c.get('reader'), judged, found, place, loops)
    return c.json(
      {
        ...answer(page),
        on: judged.on,
        from: result.from,
        to: result.to,
        toConfirm: found.toConfirm.map(({ id, title }) => ({ id, title })),
        qualify: found.qualify,
        held: found.held,
        applied: found.applied,
      },
      200,
    )
  })
  app.openapi(exportRoute, async (c) => {
    const { on, from, to, language, ...filters } = c.req.valid('query')
    const { set } = c.req.valid('param')
    const { judged, found } = await find(c, { set, on, from, to, filters })
    const { loops } = c.get('registry').judged
    const rows = qualifiedRows(c.get('bureau'), c.get('reader'), judged, found, language, loops)
    const columns = qualifiedColumns(judged, language)
    return c.body(streamOf(writeXlsx(rows, { columns, sheet: judged.set.name[language] })), 200, {
      'content-type': xlsx,
      'content-disposition': 'attachment; filename="qualifying.xlsx"',
    })
  })
}
