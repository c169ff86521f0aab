/** Agreements, instalments, changes and claims of a case. Amounts are decimal yuan. */
import { z } from '@hono/zod-openapi'
import { moneyActs } from '../../engine/access/act.ts'
import { citationSchema, textSchema, verdictSchema } from './common.ts'
import { findingSchema } from './services.ts'

const text = (most: number) => z.string().max(most)
const amount = z.string().max(24)

const partnerSchema = z.object({ name: text(200), creditCode: text(18).nullable() })
const indicatorSchema = z.object({ title: text(200), target: text(200) })

/** A task book: POST /api/cases/{id}/acts/draft-agreement, POST /api/cases/{id}/agreement/check. */
export const taskBookSchema = z.object({
  leader: text(100),
  from: text(10),
  to: text(10),
  partners: z.array(partnerSchema).max(50),
  indicators: z.array(indicatorSchema).max(100),
  mode: z.enum(['itemised', 'lump-sum']),
  /** The promise of a lump sum is given. */
  promised: z.boolean(),
  /** By id of the category; empty in a lump sum. */
  budget: z.record(z.string(), amount),
  ownFunds: amount,
  payee: z.object({ name: text(200), bank: text(200), account: text(60) }),
})

/** Signs the version that was read. */
export const signSchema = z.object({ version: z.number().int().positive() })

/** Asks for a change; only what its kind alters is read. */
export const changeRequestSchema = z.object({
  change: text(64),
  reason: text(2000),
  altered: taskBookSchema
    .pick({ to: true, leader: true, partners: true, budget: true, indicators: true })
    .partial(),
})

/** Decides or records a change. */
export const changeDecisionSchema = z.object({
  number: z.number().int().positive(),
  outcome: z.enum(['grant', 'refuse', 'record']),
  reason: text(2000).default(''),
})

/** Claims money back. */
export const claimSchema = z.object({ amount, reason: text(2000) })

/** Books money that came back under a claim. */
export const repaymentSchema = z.object({
  claim: text(100),
  amount,
  on: text(10),
  reference: text(100),
})

/** An instalment as it stands. */
export const instalmentSchema = z.object({
  id: z.string(),
  title: textSchema,
  amount: z.string(),
  state: z.enum(['planned', 'payable', 'ordered', 'paid', 'released']),
  dueOn: z.string().nullable(),
  /** Number of its payment. */
  number: z.string().nullable(),
  paidOn: z.string().nullable(),
  reference: z.string().nullable(),
  /** How often it came back. */
  bounced: z.number().int(),
})

const decidedBySchema = z.enum(['unit', 'recorded', 'bureau'])

/** Agreement and money of a case: GET /api/cases/{id}/agreement. */
export const agreementSchema = z.object({
  caseId: z.string(),
  receipt: z.string(),
  title: z.string(),
  partyName: z.string(),
  rev: z.number().int(),
  service: textSchema,
  grant: z.string().nullable(),
  categories: z.array(z.object({ id: z.string(), label: textSchema, direct: z.boolean() })),
  lumpSum: z.object({ promise: textSchema, cite: citationSchema }).nullable(),
  book: taskBookSchema.nullable(),
  /** The version shown, and whether it is in force. */
  version: z.number().int().nullable(),
  inForce: z.boolean(),
  signatures: z.object({
    party: z.object({ by: z.string(), at: z.string() }).nullable(),
    bureau: z.object({ by: z.string(), at: z.string() }).nullable(),
  }),
  verdict: verdictSchema.nullable(),
  rules: z.array(findingSchema),
  versions: z.array(
    z.object({
      version: z.number().int(),
      change: z.number().int().nullable(),
      at: z.string(),
      by: z.string(),
    }),
  ),
  instalments: z.array(instalmentSchema),
  changeKinds: z.array(
    z.object({
      id: z.string(),
      title: textSchema,
      alters: z.enum(['term', 'leader', 'partners', 'budget', 'indicators']),
      cites: z.array(citationSchema),
    }),
  ),
  changes: z.array(
    z.object({
      number: z.number().int(),
      title: textSchema,
      reason: z.string(),
      by: decidedBySchema,
      byText: textSchema,
      state: z.enum(['open', 'in-force', 'granted', 'refused', 'recorded']),
      requestedAt: z.string(),
      due: z.string().nullable(),
      decidedAt: z.string().nullable(),
      decision: z.string(),
    }),
  ),
  claims: z.array(
    z.object({
      number: z.string(),
      amount: z.string(),
      repaid: z.string(),
      owed: z.string(),
      dueOn: z.string(),
      reason: z.string(),
      at: z.string(),
    }),
  ),
  /** What the reader may do. */
  acts: z.array(z.enum(moneyActs)),
})

/** What the law says of a task book that is being written. */
export const bookCheckSchema = z.object({ verdict: verdictSchema, rules: z.array(findingSchema) })

export type AgreementView = z.infer<typeof agreementSchema>
export type TaskBookView = z.infer<typeof taskBookSchema>
export type BookCheckView = z.infer<typeof bookCheckSchema>
