/** Who is signed in, and the city served. */
import { z } from '@hono/zod-openapi'
import { linkSchema, textSchema } from './common.ts'

export const roleSchema = z.enum([
  'public',
  'applicant',
  'officer',
  'head',
  'supervisor',
  'administrator',
])

/** GET /api/session. `csrf` goes back in `X-CSRF-Token` with every writing request. */
export const sessionSchema = z.object({
  role: roleSchema,
  account: z
    .object({
      id: z.string(),
      name: textSchema,
      unit: z.string(),
      /** Whose people they belong to; null for the bureau itself. */
      authority: z.object({ id: z.string(), name: textSchema }).nullable(),
      parties: z.array(z.object({ creditCode: z.string(), name: z.string() })),
    })
    .nullable(),
  csrf: z.string().nullable(),
})

/** POST /api/session. */
export const signInSchema = z.object({
  login: z.string().min(1).max(64),
  password: z.string().min(1).max(256),
})

/** GET /api/demo-accounts, served in demonstration mode only. */
export const demoAccountSchema = z.object({
  login: z.string(),
  password: z.string(),
  name: textSchema,
  role: roleSchema,
  unit: z.string(),
})

/** GET /api/city. */
export const citySchema = z.object({
  id: z.string(),
  name: textSchema,
  bureau: textSchema,
  province: textSchema,
  jurisdiction: z.string(),
  districts: z.array(z.object({ code: z.string(), name: textSchema })),
  links: z.array(z.object({ id: linkSchema, name: textSchema, about: textSchema })),
  services: z.array(
    z.object({ id: z.string(), name: textSchema, about: textSchema, link: linkSchema }),
  ),
  registers: z.array(z.object({ id: z.string(), title: textSchema })),
  /** Ledgers of money, for officials. */
  ledgers: z.array(z.object({ id: z.string(), title: textSchema })),
  reportYears: z.array(z.number().int()),
  /** Records are synthetic and say so on every page. */
  demonstration: z.boolean(),
  /** How far the demonstration has loaded; null when complete. */
  loading: z.object({ part: textSchema, done: z.number(), total: z.number() }).nullable(),
  today: z.string(),
})

export type SessionView = z.infer<typeof sessionSchema>
export type SignIn = z.infer<typeof signInSchema>
export type DemoAccount = z.infer<typeof demoAccountSchema>
export type CityView = z.infer<typeof citySchema>
