/** Small pieces of route declarations. */
import type { z } from '@hono/zod-openapi'
import { problemDetailsSchema } from './contract/common.ts'

/** A JSON body that is asked for. */
export const jsonBody = <T extends z.ZodType>(schema: T) => ({
  body: { required: true, content: { 'application/json': { schema } } },
})

/** An answer of 200 with a JSON body, and the answer of a refusal. */
export const answers = <T extends z.ZodType>(schema: T, description: string) => ({
  200: { description, content: { 'application/json': { schema } } },
  default: {
    description: 'A refusal or an error (RFC 9457)',
    content: { 'application/problem+json': { schema: problemDetailsSchema } },
  },
})

/** The same with 201. */
export const created = <T extends z.ZodType>(schema: T, description: string) => ({
  201: { description, content: { 'application/json': { schema } } },
  default: {
    description: 'A refusal or an error (RFC 9457)',
    content: { 'application/problem+json': { schema: problemDetailsSchema } },
  },
})

/** A file as the answer. */
export const fileAnswer = (type: string, description: string) => ({
  200: {
    description,
    content: { [type]: { schema: { type: 'string', format: 'binary' } as const } },
  },
  default: {
    description: 'A refusal or an error (RFC 9457)',
    content: { 'application/problem+json': { schema: problemDetailsSchema } },
  },
})
