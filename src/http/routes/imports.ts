/** Imports of ledgers: upload, progress, errors, undo. */
import { createRoute, z } from '@hono/zod-openapi'
import { Invalid } from '../../declare/refusal.ts'
import { checkingThread } from '../../engine/registers/import/check-in-thread.ts'
import { errorFile } from '../../engine/registers/import/error-file.ts'
import type { ChosenColumns } from '../../engine/registers/import/mapping.ts'
import {
  type ImportShown,
  listErrors,
  listImports,
  readImport,
} from '../../engine/registers/import/read-import.ts'
import { startImport } from '../../engine/registers/import/run-import.ts'
import { undoImport } from '../../engine/registers/import/undo-import.ts'
import { importNotAllowed } from '../../engine/registers/refusals.ts'
import { registerOf } from '../../engine/registers/registry.ts'
import { mayImport } from '../../engine/registers/visible-columns.ts'
import type { Router } from '../context.ts'
import { page } from '../contract/common.ts'
import { type ImportView, importErrorSchema, importSchema } from '../contract/registers.ts'
import { answers, fileAnswer } from '../json.ts'
import { answer } from '../mutable.ts'
import { policed } from '../policy.ts'
import { streamOf } from '../stream-of.ts'
import { takeFile } from '../temporary-file.ts'

/** Largest ledger, in megabytes. */
const largestLedger = 200

const staff = ['officer', 'head', 'administrator'] as const
const readers = [...staff, 'supervisor'] as const

const byRegister = z.object({ register: z.string().max(64) })
const byId = z.object({ id: z.string().max(64) })

const startRoute = policed(
  staff,
  createRoute({
    method: 'post',
    path: '/api/registers/{register}/imports',
    request: {
      params: byRegister,
      query: z.object({
        mode: z.enum(['all-or-nothing', 'valid-rows']).default('all-or-nothing'),
        dryRun: z.enum(['true', 'false', '1', '0']).default('false'),
        mapping: z.string().max(20_000).optional(),
      }),
    },
    responses: {
      202: {
        description: 'Begun; progress is read at /api/imports/{id}',
        content: { 'application/json': { schema: importSchema } },
      },
      default: answers(importSchema, '').default,
    },
  }),
)

const listRoute = policed(
  readers,
  createRoute({
    method: 'get',
    path: '/api/registers/{register}/imports',
    request: { params: byRegister },
    responses: answers(z.array(importSchema), 'The newest imports into a register'),
  }),
)

const readRoute = policed(
  readers,
  createRoute({
    method: 'get',
    path: '/api/imports/{id}',
    request: { params: byId },
    responses: answers(importSchema, 'An import as it stands'),
  }),
)

const errorsRoute = policed(
  readers,
  createRoute({
    method: 'get',
    path: '/api/imports/{id}/errors',
    request: {
      params: byId,
      query: z.object({
        cursor: z.string().max(200).optional(),
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    },
    responses: answers(page(importErrorSchema), 'What was wrong, in the order of the file'),
  }),
)

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const errorFileRoute = policed(
  readers,
  createRoute({
    method: 'get',
    path: '/api/imports/{id}/errors.xlsx',
    request: {
      params: byId,
      query: z.object({ language: z.enum(['zh', 'en']).default('zh') }),
    },
    responses: fileAnswer(xlsx, 'Row, column and reason of every error'),
  }),
)

const undoRoute = policed(
  staff,
  createRoute({
    method: 'post',
    path: '/api/imports/{id}/undo',
    request: { params: byId },
    responses: answers(importSchema, 'Undone as a whole'),
  }),
)

const viewOf = (run: ImportShown): ImportView =>
  answer({
    id: run.id,
    register: run.register,
    fileName: run.fileName,
    mode: run.mode,
    dryRun: run.dryRun,
    state: run.state,
    startedAt: run.startedAt,
    endedAt: run.endedAt,
    read: run.read,
    inserted: run.inserted,
    updated: run.updated,
    unchanged: run.unchanged,
    refused: run.refused,
    mapping: run.mapping.map(({ heading, column }) => ({ heading, column })),
    outcome: run.outcome,
    mayUndo: run.mayUndo,
  })

function chosenIn(mapping: string | undefined): ChosenColumns {
  if (mapping === undefined) return {}
  const read = z.record(z.string(), z.string().nullable()).safeParse(jsonIn(mapping))
  if (read.success) return read.data
  throw new Invalid([
    {
      field: 'mapping',
      code: 'request.mapping',
      text: { zh: '列对应关系格式不正确', en: 'The mapping of columns is not readable' },
      level: 'refuse',
    },
  ])
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A file name as the sender gave it, without any path. */
function nameIn(header: string | undefined): string {
  const given = header ?? 'ledger'
  const plain = /%[0-9A-F]{2}/i.test(given) ? decodeSafely(given) : given
  return plain.split(/[/\\]/).at(-1)?.slice(0, 200) || 'ledger'
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** Adds the routes. */
export function importRoutes(app: Router): void {
  app.openapi(startRoute, async (c) => {
    const around = c.get('around')
    const register = registerOf(c.get('bureau'), c.req.valid('param').register)
    // Before the file is taken, so that nobody sends 200 MB for a refusal.
    if (!mayImport(register, c.get('reader').role)) throw importNotAllowed(register.id)
    const { mode, dryRun, mapping } = c.req.valid('query')
    const chosen = chosenIn(mapping)
    const file = await takeFile(c.req.raw.body, largestLedger)
    const thread = checkingThread(import.meta.url)
    try {
      const started = await startImport(c.get('registry'), {
        register,
        reader: c.get('reader'),
        path: file.path,
        sha256: file.sha256,
        fileName: nameIn(c.req.header('x-file-name')),
        mode,
        dryRun: dryRun === 'true' || dryRun === '1',
        chosen,
        ...(thread === undefined ? {} : { thread }),
        now: () => around.now(),
        fault: (error) => around.log({ level: 'error', act: 'import', message: String(error) }),
      })
      void started.finished.finally(() => file.remove())
      const run = await readImport(c.get('registry'), c.get('reader'), started.id)
      return c.json(viewOf(run), 202)
    } catch (error) {
      await file.remove()
      throw error
    }
  })
  app.openapi(listRoute, async (c) => {
    const { register } = c.req.valid('param')
    const runs = await listImports(c.get('registry'), c.get('reader'), register)
    return c.json(runs.map(viewOf), 200)
  })
  app.openapi(readRoute, async (c) => {
    const run = await readImport(c.get('registry'), c.get('reader'), c.req.valid('param').id)
    return c.json(viewOf(run), 200)
  })
  app.openapi(errorsRoute, async (c) => {
    const { cursor, limit } = c.req.valid('query')
    const found = await listErrors(c.get('registry'), c.get('reader'), c.req.valid('param').id, {
      limit,
      ...(cursor === undefined ? {} : { cursor }),
    })
    return c.json({ ...answer(found), total: null }, 200)
  })
  app.openapi(errorFileRoute, async (c) => {
    const { id } = c.req.valid('param')
    const { language } = c.req.valid('query')
    const bytes = await errorFile(c.get('registry'), c.get('reader'), id, language)
    return c.body(streamOf(bytes), 200, {
      'content-type': xlsx,
      'content-disposition': `attachment; filename="import-errors.xlsx"`,
    })
  })
  app.openapi(undoRoute, async (c) => {
    const { id } = c.req.valid('param')
    await undoImport(c.get('registry'), c.get('reader'), id, c.get('now'))
    return c.json(viewOf(await readImport(c.get('registry'), c.get('reader'), id)), 200)
  })
}
