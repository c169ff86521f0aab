/** The law desk: everybody reads the law as it is declared; officers confirm what was not read. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { showPlace } from '../../declare/instrument.ts'
import { Refusal } from '../../declare/refusal.ts'
import { changesOn, daysOfChange } from '../../engine/law/changes-on.ts'
import { confirmLaw, listConfirmations } from '../../engine/law/confirmations.ts'
import { type LawBook, lawBookOf, restingOn } from '../../engine/law/law-book.ts'
import { subjectOfValue, toConfirm } from '../../engine/law/to-confirm.ts'
import { civilDateOf } from '../../values/instant.ts'
import type { Env, Router } from '../context.ts'
import {
  confirmationsSchema,
  confirmLawSchema,
  instrumentViewSchema,
  lawChangesSchema,
  lawSchema,
  parametersSchema,
  parameterViewSchema,
  unconfirmedSchema,
} from '../contract/law.ts'
import { dayAsked } from '../day-asked.ts'
import { answers, created, jsonBody } from '../json.ts'
import { answer } from '../mutable.ts'
import { policed } from '../policy.ts'
import { confirmedView, datedView, instrumentLine, valueText } from '../views/law-view.ts'

const officials = ['officer', 'head', 'supervisor', 'administrator'] as const
const params = z.object({ id: z.string().max(200) })

const listRoute = policed(
  'public',
  createRoute({
    method: 'get',
    path: '/api/law',
    responses: answers(lawSchema, 'Legal documents with what rests on them'),
  }),
)

const instrumentRoute = policed(
  'public',
  createRoute({
    method: 'get',
    path: '/api/law/instruments/{id}',
    request: { params },
    responses: answers(instrumentViewSchema, 'One document and its articles in use'),
  }),
)

const parametersRoute = policed(
  'public',
  createRoute({
    method: 'get',
    path: '/api/law/parameters',
    responses: answers(parametersSchema, 'All dated values by name'),
  }),
)

const parameterRoute = policed(
  'public',
  createRoute({
    method: 'get',
    path: '/api/law/parameters/{id}',
    request: { params },
    responses: answers(parameterViewSchema, 'One value over time, with articles and grades'),
  }),
)

const changesRoute = policed(
  'public',
  createRoute({
    method: 'get',
    path: '/api/law/changes',
    request: { query: z.object({ on: z.string().max(20).optional() }) },
    responses: answers(lawChangesSchema, 'What is other law from that day on'),
  }),
)

const unconfirmedRoute = policed(
  'public',
  createRoute({
    method: 'get',
    path: '/api/law/unconfirmed',
    responses: answers(unconfirmedSchema, 'What was not read in the original'),
  }),
)

const historyRoute = policed(
  officials,
  createRoute({
    method: 'get',
    path: '/api/law/confirmations',
    responses: answers(confirmationsSchema, 'Who confirmed what, when, from which source'),
  }),
)

const confirmRoute = policed(
  ['officer'],
  createRoute({
    method: 'post',
    path: '/api/law/confirmations',
    request: jsonBody(confirmLawSchema),
    responses: created(
      z.object({ subject: z.string() }),
      'Recorded; the declaration stays as it is',
    ),
  }),
)

const bookOf = (c: Context<Env>): LawBook => c.get('bureau').law ?? lawBookOf([])

const isOfficial = (c: Context<Env>): boolean =>
  officials.some((role) => role === c.get('reader').role)

function found<T>(of: ReadonlyMap<string, T>, id: string): T {
  const value = of.get(id)
  if (value !== undefined) return value
  throw new Refusal(
    'law.unknown',
    {
      zh: `没有编号为“${id}”的文件或数值。请从法规清单中选择。`,
      en: `No document or value “${id}”. Choose one from the list of the law.`,
    },
    { id },
  )
}

const named = ({
  id,
  title,
}: {
  readonly id: string
  readonly title: { zh: string; en: string }
}) => ({
  id,
  title,
})

/** Adds the routes. */
export function lawRoutes(app: Router): void {
  app.openapi(listRoute, async (c) => {
    const book = bookOf(c)
    const confirmations = await listConfirmations(c.get('bureau'), c.get('reader'))
    const open = toConfirm(book).filter(
      (each) => confirmedView(confirmations, each, false)?.stands !== true,
    )
    const instruments = [...book.instruments.values()].map((each) => {
      const { formulas, parameters } = restingOn(book, each.id)
      return {
        ...instrumentLine(each),
        articles: Object.keys(each.articles).length,
        rules: formulas.length,
        parameters: parameters.length,
      }
    })
    return c.json({ instruments, unconfirmed: open.length }, 200)
  })
  app.openapi(instrumentRoute, (c) => {
    const book = bookOf(c)
    const instrument = found(book.instruments, c.req.valid('param').id)
    const articles = Object.entries(instrument.articles).map(([article, { zh, en, grade }]) => {
      const { formulas, parameters } = restingOn(book, instrument.id, article)
      return {
        article,
        place: showPlace(article) ?? null,
        says: { zh, en },
        grade: grade ?? instrument.grade,
        rules: formulas.map(named),
        parameters: parameters.map(named),
      }
    })
    return c.json({ ...instrumentLine(instrument), articles }, 200)
  })
  app.openapi(parametersRoute, (c) => {
    const all = [...bookOf(c).parameters.values()].map((each) => ({
      ...named(each),
      values: each.values.length,
      instruments: [...new Set(each.values.map(({ cite }) => cite.instrument))],
    }))
    return c.json(all, 200)
  })
  app.openapi(parameterRoute, async (c) => {
    const book = bookOf(c)
    const parameter = found(book.parameters, c.req.valid('param').id)
    const confirmations = await listConfirmations(c.get('bureau'), c.get('reader'))
    const open = new Map(toConfirm(book).map((each) => [each.subject, each]))
    const values = parameter.values.map((dated) => {
      const of = open.get(subjectOfValue(parameter, dated))
      return datedView(parameter, dated, confirmedView(confirmations, of, isOfficial(c)))
    })
    return c.json({ ...named(parameter), unit: parameter.unit, values }, 200)
  })
  app.openapi(changesRoute, (c) => {
    const book = bookOf(c)
    const days = daysOfChange(book)
    const { on: asked } = c.req.valid('query')
    const today = civilDateOf(c.get('now'))
    const on =
      asked === undefined ? (days.findLast((day) => day <= today) ?? today) : dayAsked(asked)
    const { starting, ending, values, rulesStarting, rulesEnding } = changesOn(book, on)
    const cited = (rule: (typeof rulesStarting)[number]) => ({
      ...named(rule),
      cite: answer(rule.cite),
    })
    return c.json(
      {
        on,
        previous: days.findLast((day) => day < on) ?? null,
        next: days.find((day) => day > on) ?? null,
        starting: starting.map(instrumentLine),
        ending: ending.map(instrumentLine),
        values: values.map(({ parameter, before, after }) => ({
          ...named(parameter),
          before: before === undefined ? null : valueText(before.value, parameter.unit),
          after: valueText(after.value, parameter.unit),
          cite: answer(after.cite),
        })),
        rulesStarting: rulesStarting.map(cited),
        rulesEnding: rulesEnding.map(cited),
      },
      200,
    )
  })
  app.openapi(unconfirmedRoute, async (c) => {
    const confirmations = await listConfirmations(c.get('bureau'), c.get('reader'))
    const items = toConfirm(bookOf(c)).map((each) => ({
      ...named(each),
      subject: each.subject,
      kind: each.kind,
      grade: each.grade,
      cite: answer(each.cite),
      digest: each.digest,
      from: each.dated?.value.from ?? null,
      text:
        each.dated === undefined
          ? null
          : valueText(each.dated.value.value, each.dated.parameter.unit),
      confirmed: confirmedView(confirmations, each, isOfficial(c)),
    }))
    return c.json({ items }, 200)
  })
  app.openapi(historyRoute, async (c) => {
    const open = new Map(toConfirm(bookOf(c)).map((each) => [each.subject, each]))
    const items = (await listConfirmations(c.get('bureau'), c.get('reader'))).map(
      ({ digest, ...each }) => ({
        ...each,
        title: open.get(each.subject)?.title ?? null,
        stands: open.get(each.subject)?.digest === digest,
      }),
    )
    return c.json({ items }, 200)
  })
  app.openapi(confirmRoute, async (c) => {
    const input = c.req.valid('json')
    const name = c.get('signedIn')?.account.name.zh ?? c.get('reader').account
    const now = c.get('now')
    const among = toConfirm(bookOf(c))
    await confirmLaw(c.get('bureau'), c.get('reader'), among, { ...input, name, now })
    return c.json({ subject: input.subject }, 201)
  })
}
