/** Certificates: by number for anyone, as a sealed file for those who may, and checking a file. */
import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { Refusal } from '../../declare/refusal.ts'
import {
  certificateFile,
  keptCertificate,
  masked,
} from '../../engine/certificates/open-certificate.ts'
import { verifyCertificate } from '../../engine/certificates/seal.ts'
import type { Env, Router } from '../context.ts'
import { certificateSchema, verificationSchema } from '../contract/certificates.ts'
import { answers, fileAnswer } from '../json.ts'
import { policed } from '../policy.ts'

const params = z.object({ number: z.string().max(64) })

const readRoute = policed(
  'public',
  createRoute({
    method: 'get',
    path: '/api/certificates/{number}',
    request: { params },
    responses: answers(certificateSchema, 'What anyone may learn of a certificate'),
  }),
)

const fileRoute = policed(
  'signed-in',
  createRoute({
    method: 'get',
    path: '/api/certificates/{number}/pdf',
    request: { params },
    responses: fileAnswer('application/pdf', 'The sealed certificate'),
  }),
)

const verifyRoute = policed(
  'public',
  createRoute({
    method: 'post',
    path: '/api/certificates/verify',
    responses: answers(verificationSchema, 'Whether a file is a genuine certificate'),
  }),
)

/** Largest file that is checked. */
const largestFile = 5 * 1024 * 1024

const tooLarge = () => {
  throw new Refusal('request.too-large', {
    zh: '文件过大（上限 5 MB）。本系统的证书约 100 KB，请确认上传的是原始 PDF。',
    en: 'The file is too large (at most 5 MB). Our certificates have about 100 kB; hand in the original.',
  })
}

const genuine = {
  'in-force': { zh: '证书真实有效，内容未被改动。', en: 'Genuine, unaltered and in force.' },
  superseded: {
    zh: '证书由本局签发且未被改动，但登记内容此后已变更，请以最新版本为准。',
    en: 'Issued by this bureau and unaltered, but amended since: the newest version counts.',
  },
  annulled: {
    zh: '证书由本局签发且未被改动，但已注销，不再有效。',
    en: 'Issued by this bureau and unaltered, but annulled since.',
  },
  unknown: {
    zh: '签章有效，但登记簿中没有这个编号。',
    en: 'The seal is valid, but the register has no such number.',
  },
} as const

/** Names are for those who see the case; others see enough to recognise them. */
function shownLines(c: Context<Env>, party: string, lines: readonly Line[]): Line[] {
  const { role, parties } = c.get('reader')
  const all = parties.includes(party) || (role !== 'public' && role !== 'applicant')
  return lines.map((line) =>
    all || !/[\p{Script=Han}]{4,}/u.test(line.value)
      ? line
      : { ...line, value: masked(line.value) },
  )
}

interface Line {
  readonly label: { readonly zh: string; readonly en: string }
  readonly value: string
}

function numberIn(content: unknown): string | undefined {
  const number =
    typeof content === 'object' && content !== null ? Reflect.get(content, 'number') : undefined
  return typeof number === 'string' ? number : undefined
}

/** The version a certificate says it is. */
function versionIn(content: unknown): number {
  const version =
    typeof content === 'object' && content !== null ? Reflect.get(content, 'version') : undefined
  return typeof version === 'number' ? version : 1
}

/** Adds the routes. */
export function certificateRoutes(app: Router): void {
  // Counts while reading, so that a body without a length cannot fill the memory either.
  app.use('/api/certificates/verify', bodyLimit({ maxSize: largestFile, onError: tooLarge }))
  app.openapi(verifyRoute, async (c) => {
    const file = new Uint8Array(await c.req.arrayBuffer())
    const bureau = c.get('bureau')
    const reading = verifyCertificate(file, [bureau.signing.verifier])
    if (!reading.ok) {
      const { problem, detail } = reading
      return c.json(
        { genuine: false, problem, text: detail, number: null, state: null, superseded: false },
        200,
      )
    }
    const number = numberIn(reading.content) ?? ''
    const kept = await keptCertificate(bureau, c.get('reader'), number).catch((error: unknown) => {
      if (error instanceof Refusal) return undefined
      throw error
    })
    const state: 'in-force' | 'annulled' | 'unknown' = kept?.state ?? 'unknown'
    const superseded = state === 'in-force' && versionIn(reading.content) < versionIn(kept?.content)
    const text = { ...genuine[superseded ? 'superseded' : state] }
    return c.json({ genuine: true, problem: null, text, number, state, superseded }, 200)
  })
  app.openapi(readRoute, async (c) => {
    const { number } = c.req.valid('param')
    const { content, state, party } = await keptCertificate(
      c.get('bureau'),
      c.get('reader'),
      number,
    )
    return c.json(
      {
        number: content.number,
        title: content.title,
        state,
        issuedOn: content.issuedOn,
        version: versionIn(content),
        amendedOn: content.amendedOn ?? null,
        lines: shownLines(c, party, content.lines),
        synthetic: content.demonstration,
      },
      200,
    )
  })
  app.openapi(fileRoute, async (c) => {
    const { number } = c.req.valid('param')
    const file = await certificateFile(
      c.get('bureau'),
      c.get('reader'),
      number,
      (of) => `${c.get('around').publicUrl}/verify/${of}`,
    )
    return c.body(new Uint8Array(file), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="certificate-${number.replace(/[^0-9A-Za-z-]/g, '')}.pdf"`,
    })
  })
}
