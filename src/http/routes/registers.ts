/** Registers: what a reader sees of them, their rows, and ledgers out. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { City } from '../../declare/city.ts'
import type { Register } from '../../declare/register.ts'
import { meetsCondition } from '../../engine/bulk/meets-condition.ts'
import { exportRows, mayExport } from '../../engine/registers/export-rows.ts'
import { listRows } from '../../engine/registers/list-rows.ts'
import { readRow } from '../../engine/registers/read-row.ts'
import { registerOf } from '../../engine/registers/registry.ts'
import { choicesOf } from '../../engine/registers/stored-cell.ts'
import { mayImport, sightOf } from '../../engine/registers/visible-columns.ts'
import type { Reader } from '../../store/database.ts'
import { civilDateOf } from '../../values/instant.ts'
import type { Env, Router } from '../context.ts'
import {
  type RegisterView,
  registerSchema,
  rowDetailSchema,
  rowsSchema,
} from '../contract/registers.ts'
import { dayAsked } from '../day-asked.ts'
import { answers, fileAnswer } from '../json.ts'
import { answer } from '../mutable.ts'
import { policed } from '../policy.ts'
import { streamOf } from '../stream-of.ts'

const params = z.object({ register: z.string().max(64) })

const registerRoute = policed(
  'public',
  createRoute({
    method: 'get',
    path: '/api/registers/{register}',
    request: { params },
    responses: answers(registerSchema, 'The register as this reader sees it'),
  }),
)

const text = z.string().max(500)
const limit = z.coerce.number().int().min(1).max(200).default(50)

const rowsRoute = policed(
  'public',
  createRoute({
    method: 'get',
    path: '/api/registers/{register}/rows',
    request: {
      params,
      query: z
        .object({
          q: text.optional(),
          sort: text.optional(),
          meets: text.optional(),
          cursor: z.string().max(2000).optional(),
          limit,
        })
        .catchall(text),
    },
    responses: answers(rowsSchema, 'Rows, searched, filtered and sorted'),
  }),
)

const rowRoute = policed(
  'public',
  createRoute({
    method: 'get',
    path: '/api/registers/{register}/rows/{key}',
    request: { params: params.extend({ key: z.string().max(300) }) },
    responses: answers(rowDetailSchema, 'One row and where it came from'),
  }),
)

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const exportQuery = z
  .object({
    language: z.enum(['zh', 'en']).default('zh'),
    q: text.optional(),
    sort: text.optional(),
    meets: text.optional(),
  })
  .catchall(text)

const types = { xlsx, csv: 'text/csv; charset=utf-8' }

const exportRoute = (format: keyof typeof types) =>
  policed(
    'signed-in',
    createRoute({
      method: 'get',
      path: `/api/registers/{register}/export.${format}`,
      request: { params, query: exportQuery },
      responses: fileAnswer(types[format], 'The list as a ledger, with its filters and order'),
    }),
  )

function registerView(register: Register, reader: Reader, city: City): RegisterView {
  const { columns } = sightOf(register, reader)
  return {
    id: register.id,
    title: register.title,
    about: register.about,
    key: [...register.key],
    name: register.name,
    order: { ...register.order },
    columns: [...columns.values()].map((column) => {
      const options = choicesOf(column, city)
      return {
        id: column.id,
        kind: column.kind,
        label: column.label,
        required: column.required ?? false,
        shown: column.shown ?? false,
        filter: column.filter ?? false,
        open: column.open ?? false,
        ...(options === undefined
          ? {}
          : { options: options.map(({ id, label }) => ({ id, label })) }),
      }
    }),
    judged: register.key.length === 1 && register.key[0] === register.party,
    mayImport: mayImport(register, reader.role),
    mayExport: mayExport(reader),
  }
}

/** Rows that meet a condition of the law today, or on the day after the sign: `meets=ID@2019-06-03`. */
function alsoOf(c: Context<Env>, register: Register, meets: string | undefined) {
  if (meets === undefined || meets.trim() === '') return {}
  const [id = '', day] = meets.trim().split('@')
  const on = day === undefined ? civilDateOf(c.get('now')) : dayAsked(day)
  return { also: meetsCondition(c.get('bureau'), c.get('reader'), register, id, on) }
}

/** Adds the routes. */
export function registerRoutes(app: Router): void {
  app.openapi(registerRoute, (c) => {
    const bureau = c.get('bureau')
    const register = registerOf(bureau, c.req.valid('param').register)
    return c.json(registerView(register, c.get('reader'), bureau.city), 200)
  })
  app.openapi(rowsRoute, async (c) => {
    const register = registerOf(c.get('bureau'), c.req.valid('param').register)
    const { q, sort, cursor, limit: most, meets, ...filters } = c.req.valid('query')
    const page = await listRows(
      c.get('registry'),
      c.get('reader'),
      {
        register,
        filters,
        limit: most,
        ...(q === undefined ? {} : { text: q }),
        ...(sort === undefined ? {} : { sort }),
        ...(cursor === undefined ? {} : { cursor }),
        ...alsoOf(c, register, meets),
      },
      c.get('now'),
    )
    return c.json(answer(page), 200)
  })
  app.openapi(rowRoute, async (c) => {
    const { register, key } = c.req.valid('param')
    const found = await readRow(
      c.get('registry'),
      c.get('reader'),
      registerOf(c.get('bureau'), register),
      key,
    )
    return c.json(answer(found), 200)
  })
  for (const format of ['xlsx', 'csv'] as const) {
    app.openapi(exportRoute(format), (c) => {
      const register = registerOf(c.get('bureau'), c.req.valid('param').register)
      const { language, q, sort, meets, ...filters } = c.req.valid('query')
      const bytes = exportRows(c.get('registry'), c.get('reader'), {
        register,
        filters,
        format,
        language,
        ...(q === undefined ? {} : { text: q }),
        ...(sort === undefined ? {} : { sort }),
        ...alsoOf(c, register, meets),
      })
      const name = encodeURIComponent(`${register.title[language]}.${format}`)
      return c.body(streamOf(bytes), 200, {
        'content-type': types[format],
        'content-disposition': `attachment; filename="${register.id}.${format}"; filename*=UTF-8''${name}`,
      })
    })
  }
}
