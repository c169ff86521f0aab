/** The log: checking it, and its signed checkpoints. */
import { createRoute, z } from '@hono/zod-openapi'
import { brokenText } from '../../engine/audit/broken.ts'
import { checkLog } from '../../engine/audit/check-log.ts'
import { verifierKeyText } from '../../engine/audit/signing-key.ts'
import { newestCheckpoint, takeCheckpoint } from '../../engine/audit/take-checkpoint.ts'
import type { Bureau } from '../../engine/bureau.ts'
import type { Reader } from '../../store/database.ts'
import type { Router } from '../context.ts'
import {
  type AuditLine,
  type AuditProgress,
  type AuditView,
  auditSchema,
  checkpointSchema,
} from '../contract/audit.ts'
import { answers, fileAnswer } from '../json.ts'
import { policed } from '../policy.ts'
import { streamOf } from '../stream-of.ts'

const auditRoute = policed(
  ['supervisor', 'administrator'],
  createRoute({
    method: 'get',
    path: '/api/audit',
    responses: answers(auditSchema, 'Every event checked against its seal'),
  }),
)

const ndjson = 'application/x-ndjson'

const runRoute = policed(
  ['supervisor', 'administrator'],
  createRoute({
    method: 'get',
    path: '/api/audit/run',
    responses: fileAnswer(
      ndjson,
      'The same with its progress: JSON values, one a line: {progress}, and at last {report}',
    ),
  }),
)

const takeRoute = policed(
  ['supervisor', 'administrator'],
  createRoute({
    method: 'post',
    path: '/api/audit/checkpoints',
    responses: answers(checkpointSchema.nullable(), 'A new signed checkpoint over all events'),
  }),
)

const keyRoute = policed(
  'public',
  createRoute({
    method: 'get',
    path: '/api/public-key',
    responses: answers(
      z.object({ key: z.string() }),
      'The key by which certificates and checkpoints are verified offline',
    ),
  }),
)

/** Checks the log and says what came of it. */
async function reportOf(
  bureau: Bureau,
  reader: Reader,
  tell: (progress: AuditProgress) => void,
): Promise<AuditView> {
  const { events, cases, broken } = await checkLog(bureau, reader, tell)
  const checkpoint = await newestCheckpoint(bureau, reader)
  return {
    events,
    cases,
    ok: broken === null,
    checkpoint: checkpoint ?? null,
    firstBroken: broken && { ...broken, text: brokenText(broken) },
  }
}

/** The lines of a check while it runs. Progress that nobody has read yet is replaced by the next. */
async function* linesOf(
  check: (tell: (progress: AuditProgress) => void) => Promise<AuditView>,
  fault: (error: unknown) => void,
): AsyncGenerator<Uint8Array> {
  let waiting: AuditProgress | undefined
  let wake: () => void = () => undefined
  const checking = check((progress) => {
    waiting = progress
    wake()
  }).then(
    (report): AuditLine => ({ report }),
    (error): AuditLine => {
      fault(error)
      return { failed: true }
    },
  )
  const bytes = (line: AuditLine) => Buffer.from(`${JSON.stringify(line)}\n`)
  for (;;) {
    const told = new Promise<undefined>((resolve) => {
      wake = () => resolve(undefined)
    })
    const ended = waiting === undefined ? await Promise.race([checking, told]) : undefined
    if (ended !== undefined) {
      yield bytes(ended)
      return
    }
    const progress = waiting
    waiting = undefined
    if (progress !== undefined) yield bytes({ progress })
  }
}

/** Adds the routes. */
export function auditRoutes(app: Router): void {
  app.openapi(auditRoute, async (c) => {
    const found = await reportOf(c.get('bureau'), c.get('reader'), () => undefined)
    return c.json(found, 200)
  })
  app.openapi(runRoute, (c) => {
    const { log } = c.get('around')
    const lines = linesOf(
      (tell) => reportOf(c.get('bureau'), c.get('reader'), tell),
      (error) => log({ level: 'error', act: 'audit', message: String(error) }),
    )
    return c.body(streamOf(lines), 200, { 'content-type': ndjson })
  })
  app.openapi(takeRoute, async (c) => {
    const taken = await takeCheckpoint(c.get('bureau'), c.get('reader'), c.get('now'))
    return c.json(taken ?? null, 200)
  })
  app.openapi(keyRoute, (c) =>
    c.json({ key: verifierKeyText(c.get('bureau').signing.verifier) }, 200),
  )
}
