/** Files: handed in for a draft or a correction, and read by those who may see where they belong. */
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { fileLimits } from '../../engine/files/file-limits.ts'
import {
  type HandedIn,
  handIn,
  listHandedIn,
  statePaper,
  takeOut,
} from '../../engine/files/hand-in.ts'
import type { Basket } from '../../engine/files/handed-in.ts'
import { findBasketFile, findCaseFile } from '../../engine/files/open-file.ts'
import { fileRefusal } from '../../engine/files/refusals.ts'
import { fileTooLarge } from '../../store/file-store.ts'
import { civilDateOf } from '../../values/instant.ts'
import type { Env, Router } from '../context.ts'
import { type BasketView, basketSchema, paperSchema } from '../contract/files.ts'
import { answerFile } from '../file-answer.ts'
import { answers, fileAnswer, jsonBody } from '../json.ts'
import { policed } from '../policy.ts'

const id = z.string().max(64)
const evidence = z.string().max(100)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What baskets belong to, as addresses name them. */
const owners = {
  drafts: (owner: string): Basket => ({ draft: owner }),
  cases: (owner: string): Basket => ({ caseId: owner }),
}

const anyFile = {
  body: {
    required: true,
    description: 'The file as it is; its name in X-File-Name, percent-encoded',
    content: {
      'application/octet-stream': { schema: { type: 'string', format: 'binary' } as const },
    },
  },
}

const routesOf = (owner: keyof typeof owners) => ({
  list: policed(
    ['applicant'],
    createRoute({
      method: 'get',
      path: `/api/${owner}/{id}/evidence`,
      request: { params: z.object({ id }) },
      responses: answers(basketSchema, 'Documents handed in and not filed yet'),
    }),
  ),
  add: policed(
    ['applicant'],
    createRoute({
      method: 'post',
      path: `/api/${owner}/{id}/files`,
      request: { params: z.object({ id }), query: z.object({ evidence }), ...anyFile },
      responses: answers(basketSchema, 'Taken; the same file sent twice is there once'),
    }),
  ),
  remove: policed(
    ['applicant'],
    createRoute({
      method: 'delete',
      path: `/api/${owner}/{id}/evidence/{item}`,
      request: { params: z.object({ id, item: id }) },
      responses: answers(basketSchema, 'Taken out'),
    }),
  ),
  paper: policed(
    ['applicant'],
    createRoute({
      method: 'put',
      path: `/api/${owner}/{id}/evidence/{evidence}/paper`,
      request: { params: z.object({ id, evidence }), ...jsonBody(paperSchema) },
      responses: answers(basketSchema, 'Noted whether it comes on paper'),
    }),
  ),
  read: policed(
    ['applicant'],
    createRoute({
      method: 'get',
      path: `/api/${owner}/{id}/files/{sha256}`,
      request: { params: z.object({ id, sha256 }) },
      responses: fileAnswer('application/octet-stream', 'A file not filed yet'),
    }),
  ),
})

const caseFileRoute = policed(
  'signed-in',
  createRoute({
    method: 'get',
    path: '/api/files/{id}/{sha256}',
    request: {
      params: z.object({ id, sha256 }),
      query: z.object({ show: z.enum(['0', '1']).optional() }),
    },
    responses: fileAnswer(
      'application/octet-stream',
      'A file of a case; parts by Range; pictures are shown with show=1',
    ),
  }),
)

function viewOf(c: Context<Env>, items: readonly HandedIn[]): BasketView {
  const limits = fileLimits(c.get('bureau').city, civilDateOf(c.get('now')))
  return {
    items: items.map(({ file, ...rest }) => ({
      ...rest,
      file: file === null ? null : { ...file },
    })),
    limits: { largest: limits.largest, together: limits.together, most: limits.most },
  }
}

/** The name as the sender gave it; it is made safe where it is kept. */
function nameIn(header: string | undefined): string {
  try {
    return decodeURIComponent(header ?? 'file').slice(0, 1000)
  } catch {
    return 'file'
  }
}

/** The bytes of a request; one that tells too great a length is not read at all. */
function bytesOf(c: Context<Env>): AsyncIterable<Uint8Array> {
  const { largest } = fileLimits(c.get('bureau').city, civilDateOf(c.get('now')))
  if (Number(c.req.header('content-length') ?? 0) > largest) throw fileTooLarge(largest)
  const { body } = c.req.raw
  if (body === null) throw fileRefusal('file.empty')
  // The two declarations of a web stream describe the same thing.
  return Readable.fromWeb(body as ReadableStream<Uint8Array>)
}

/** Adds the routes. */
export function fileRoutes(app: Router): void {
  for (const owner of ['drafts', 'cases'] as const) {
    const routes = routesOf(owner)
    const basketOf = owners[owner]
    app.openapi(routes.list, async (c) => {
      const basket = basketOf(c.req.valid('param').id)
      const items = await listHandedIn(c.get('bureau'), c.get('reader'), basket)
      return c.json(viewOf(c, items), 200)
    })
    app.openapi(routes.add, async (c) => {
      const items = await handIn(c.get('bureau'), c.get('reader'), {
        basket: basketOf(c.req.valid('param').id),
        evidence: c.req.valid('query').evidence,
        name: nameIn(c.req.header('x-file-name')),
        bytes: bytesOf(c),
        now: c.get('now'),
      })
      return c.json(viewOf(c, items), 200)
    })
    app.openapi(routes.remove, async (c) => {
      const { id: of, item } = c.req.valid('param')
      const items = await takeOut(c.get('bureau'), c.get('reader'), basketOf(of), item)
      return c.json(viewOf(c, items), 200)
    })
    app.openapi(routes.paper, async (c) => {
      const { id: of, evidence: document } = c.req.valid('param')
      const items = await statePaper(c.get('bureau'), c.get('reader'), {
        basket: basketOf(of),
        evidence: document,
        paper: c.req.valid('json').paper,
        now: c.get('now'),
      })
      return c.json(viewOf(c, items), 200)
    })
    app.openapi(routes.read, async (c) => {
      const { id: of, sha256: hash } = c.req.valid('param')
      return answerFile(
        c,
        await findBasketFile(c.get('bureau'), c.get('reader'), basketOf(of), hash),
      )
    })
  }
  app.openapi(caseFileRoute, async (c) => {
    const { id: of, sha256: hash } = c.req.valid('param')
    return answerFile(c, await findCaseFile(c.get('bureau'), c.get('reader'), of, hash))
  })
}
