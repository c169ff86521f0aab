/** Errors as answers by RFC 9457. Faults are logged and never shown. */
import type { ErrorHandler, NotFoundHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { Invalid, Refusal } from '../declare/refusal.ts'
import type { Env } from './context.ts'
import type { ProblemDetails } from './contract/common.ts'

const problemType = 'application/problem+json; charset=utf-8'

type Status = 400 | 401 | 403 | 404 | 409 | 413 | 415 | 416 | 422 | 429 | 500 | 503

/** The status of a refusal, by its code or the first part of it; what is not listed is 422. */
const statuses: Readonly<Record<string, Status>> = {
  'session.needed': 401,
  'session.wrong': 401,
  'session.csrf': 403,
  'request.too-many': 429,
  'request.malformed': 400,
  'request.too-large': 413,
  'request.disk-full': 503,
  'request.key-reused': 409,
  'role.not-allowed': 403,
  'case.unknown': 404,
  'case.moved-on': 409,
  'case.not-allowed': 409,
  'case.filed-already': 409,
  'case.not-party': 403,
  'match.not-party': 403,
  'law.unknown': 404,
  'law.changed': 409,
  'law.not-officer': 403,
  'draft.unknown': 404,
  'draft.moved-on': 409,
  'service.unknown': 404,
  'register.unknown': 404,
  'row.unknown': 404,
  'import.unknown': 404,
  'import.busy': 409,
  'import.not-undoable': 409,
  'figure.unknown': 404,
  'certificate.unknown': 404,
  'column.hidden': 403,
  'webhook.unknown': 404,
  'delivery.not-dead': 409,
  'file.unknown': 404,
  'file.too-large': 413,
  'file.together-too-large': 413,
  'file.unknown-kind': 415,
  'file.kind-not-accepted': 415,
  'file.scanner-down': 503,
  'file.content-missing': 503,
  'evidence.unknown': 404,
  'request.range': 416,
  'log.unsigned': 404,
  'log.no-such-size': 404,
  'log.unknown-event': 404,
  'log.incomplete': 503,
  'export.not-allowed': 403,
  'agreement.none': 404,
  'ledger.unknown': 404,
  'ledger.entry-unknown': 404,
  'ledger.head-only': 403,
  'payment.order-unknown': 404,
  'payment.answer-unknown': 404,
  'import.not-allowed': 403,
  'rating.not-offered': 404,
  'recheck.unknown': 404,
  'recheck.supervisor-only': 403,
  'recheck.not-drawn': 409,
  'rating.done': 409,
  'rating.nothing-to-answer': 409,
  'rating.not-appealed': 409,
}

function detailsOf(refusal: Refusal, english: boolean): ProblemDetails {
  const { code, text, cite, values } = refusal
  return {
    type: `urn:kechuang:${code}`,
    title: code,
    status: statuses[code] ?? 422,
    detail: english ? text.en : text.zh,
    code,
    text,
    ...(cite === undefined ? {} : { cite: { ...cite } }),
    ...(Object.keys(values).length === 0 ? {} : { values }),
  }
}

const invalidText = {
  zh: '部分内容填写有误，请按提示修改。',
  en: 'Some answers need correcting; see each field.',
}

const faultText = {
  zh: '系统出现故障，已记录。请稍后重试；您填写的内容没有丢失。',
  en: 'Something went wrong on our side and was noted. Try again later; nothing was lost.',
}

/** The input is no JSON, or holds what no record can hold. */
export const malformed = () =>
  new Refusal('request.malformed', {
    zh: '请求内容无法读取：须为 JSON（UTF-8），文字中不得含空字符或残缺字符。',
    en: 'The request cannot be read: send JSON in UTF-8, without NUL or broken characters.',
  })

/** Answers an error. */
export const onError: ErrorHandler<Env> = (error, c) => {
  const english = c.req.header('accept-language')?.startsWith('en') ?? false
  const send = (details: ProblemDetails) =>
    c.body(JSON.stringify(details), toStatus(details.status), { 'content-type': problemType })
  if (error instanceof Refusal) return send(detailsOf(error, english))
  // Hono throws this only for a body it could not read.
  if (error instanceof HTTPException) return send(detailsOf(malformed(), english))
  if (error instanceof Invalid) {
    return send({
      type: 'urn:kechuang:invalid',
      title: 'invalid',
      status: 422,
      detail: english ? invalidText.en : invalidText.zh,
      code: 'invalid',
      text: invalidText,
      problems: [...error.problems],
    })
  }
  c.get('around').log({
    level: 'error',
    act: 'fault',
    path: c.req.path,
    message: error.message,
    stack: error.stack,
  })
  return send({
    type: 'urn:kechuang:fault',
    title: 'fault',
    status: 500,
    detail: english ? faultText.en : faultText.zh,
    code: 'fault',
    text: faultText,
  })
}

const known: readonly Status[] = [400, 401, 403, 404, 409, 413, 415, 416, 422, 429, 500, 503]

const toStatus = (status: number): Status => known.find((each) => each === status) ?? 500

/** Answers a path that does not exist. */
export const notFound: NotFoundHandler<Env> = (c) => {
  const text = { zh: '没有这个地址', en: 'No such address' }
  const code = 'address.unknown'
  const details: ProblemDetails = {
    type: `urn:kechuang:${code}`,
    title: code,
    status: 404,
    detail: c.req.header('accept-language')?.startsWith('en') ? text.en : text.zh,
    code,
    text,
  }
  return c.body(JSON.stringify(details), 404, { 'content-type': problemType })
}
