/**
 * The server as the pages see it: one function per route of the contract. Every failure is an
 * {@link ApiFailure} with a stable code and a text in both languages.
 */

import type { AuditLine, AuditProgress, AuditView } from '../http/contract/audit.ts'
import type {
  Act,
  BulkResult,
  CaseList,
  CaseView,
  CorrectionDraftView,
  DraftView,
} from '../http/contract/cases.ts'
import type { CertificateView, VerificationView } from '../http/contract/certificates.ts'
import type { ProblemDetails, ProblemView } from '../http/contract/common.ts'
import type { BasketView } from '../http/contract/files.ts'
import type { PublicCheckpoint } from '../http/contract/log.ts'
import type { LookAlikesView } from '../http/contract/look-alikes.ts'
import type {
  AddedWebhook,
  ContactView,
  DeliveriesView,
  InboxView,
  WebhookView,
} from '../http/contract/messages.ts'
import type {
  ImportErrorView,
  ImportView,
  RegisterRows,
  RegisterView,
  RowDetail,
} from '../http/contract/registers.ts'
import type { FigureDetail, ReportView } from '../http/contract/report.ts'
import type { CheckView, ServiceView } from '../http/contract/services.ts'
import type { CityView, DemoAccount, SessionView, SignIn } from '../http/contract/session.ts'
import type {
  CurveRequest,
  CurveView,
  SimulationOptionsView,
  SimulationRequest,
  SimulationView,
} from '../http/contract/simulations.ts'
import type { Text } from '../values/text.ts'
import type { Filters, Sending } from './asking.ts'
import { ifMatch, onceBy } from './asking.ts'
import { lawApi } from './law-api.ts'
import { linesIn } from './lines-in.ts'
import { moneyApi } from './money-api.ts'
import { query } from './query-part.ts'
import type { SessionCare } from './session-lost.ts'
import { supervisionApi } from './supervision-api.ts'
import { upload } from './upload.ts'

/** Answers as they travel. */
export type Answers = Readonly<Record<string, unknown>>

/** What documents are handed in for: a draft, or a case that is being corrected. */
export type BasketOwner = 'drafts' | 'cases'

/** A refusal, an error of the server, or no answer at all (`status` 0). */
export class ApiFailure extends Error {
  override readonly name = 'ApiFailure'
  readonly status: number
  readonly code: string
  readonly text: Text
  readonly problem: ProblemDetails | undefined

  constructor(status: number, code: string, text: Text, problem?: ProblemDetails) {
    super(text.en)
    this.status = status
    this.code = code
    this.text = text
    this.problem = problem
  }

  /** What is wrong with each field, where the server said so. */
  get problems(): readonly ProblemView[] {
    return this.problem?.problems ?? []
  }
}

const unreachable: Text = {
  zh: '无法连接服务器。请检查网络，稍后重试；已填写的内容仍在本页。',
  en: 'The server cannot be reached. Check the network and try again; what you filled in is still on this page.',
}

const unexplained: Text = {
  zh: '系统出现故障，操作没有完成。请稍后重试；如再次出现，请告知科技局并说明时间。',
  en: 'Something failed on our side and nothing was done. Try again later; if it happens again, tell the bureau the time.',
}

function isProblem(value: unknown): value is ProblemDetails {
  return typeof value === 'object' && value !== null && 'code' in value && 'text' in value
}

function failureFrom(status: number, body: unknown): ApiFailure {
  if (isProblem(body)) return new ApiFailure(status, body.code, body.text, body)
  return new ApiFailure(status, `http.${status}`, unexplained)
}

async function failureOf(response: Response): Promise<ApiFailure> {
  return failureFrom(response.status, await response.json().catch(() => null))
}

/** Decodes an answer, trusted as its route declares it, like `ask`. */
function readJson<T>(text: string): T {
  try {
    return JSON.parse(text)
  } catch {
    throw new ApiFailure(0, 'network', unreachable)
  }
}

/** A key that makes a repeated request the same request. */
export function newKey(): string {
  // crypto.randomUUID exists on secure origins only; offices also open the pages by plain HTTP.
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

const part = encodeURIComponent

/** The failure of a server that does not answer. */
export const noAnswer = () => new ApiFailure(0, 'network', unreachable)

/** Builds the client. */
export function makeApi({ csrf, lost, renewed }: SessionCare) {
  /** The same failure, after telling that the session is over where it says so. */
  function noted(failure: ApiFailure): ApiFailure {
    if (failure.code === 'session.needed') lost()
    return failure
  }

  async function call(method: string, path: string, sending: Sending): Promise<Response> {
    const response = await send(method, path, sending)
    if (response.ok) return response
    const failure = noted(await failureOf(response))
    // Somebody signed in again in another window: the token this window holds is of the old session.
    if (failure.code !== 'session.csrf') throw failure
    if (!renewed(await ask<SessionView>('GET', '/api/session'))) throw failure
    const again = await send(method, path, sending)
    if (!again.ok) throw noted(await failureOf(again))
    return again
  }

  async function send(method: string, path: string, sending: Sending): Promise<Response> {
    const headers = new Headers({ accept: 'application/json', ...sending.headers })
    const token = csrf()
    if (method !== 'GET' && token !== null) headers.set('x-csrf-token', token)
    if (sending.body !== undefined) headers.set('content-type', 'application/json')
    const body = sending.file ?? (sending.body === undefined ? null : JSON.stringify(sending.body))
    const init = { method, headers, body, signal: sending.signal ?? null }
    return fetch(path, { ...init, credentials: 'same-origin' }).catch((cause: unknown) => {
      if (sending.signal?.aborted) throw cause
      throw noAnswer()
    })
  }

  async function ask<T>(method: string, path: string, sending: Sending = {}): Promise<T> {
    const response = await call(method, path, sending)
    return response.json()
  }

  async function tell(method: string, path: string, sending: Sending = {}): Promise<void> {
    await call(method, path, sending)
  }

  async function sendFile<T>(
    path: string,
    file: File,
    told: (percent: number) => void,
    own: Readonly<Record<string, string>>,
  ): Promise<T> {
    const name = { 'x-file-name': part(file.name), 'x-csrf-token': csrf() ?? '' }
    const headers = { accept: 'application/json', ...name, ...own }
    const { status, text } = await upload(path, file, headers, told)
    if (status === 0) throw noAnswer()
    const body = readJson<T>(text)
    if (status >= 400) throw noted(failureFrom(status, body))
    return body
  }

  const once = (key: string = newKey()) => onceBy(key)

  return {
    session: () => ask<SessionView>('GET', '/api/session'),
    signIn: (body: SignIn) => ask<SessionView>('POST', '/api/session', { body }),
    signOut: () => tell('DELETE', '/api/session'),
    demoAccounts: () => ask<DemoAccount[]>('GET', '/api/demo-accounts'),
    city: () => ask<CityView>('GET', '/api/city'),

    service: (id: string) => ask<ServiceView>('GET', `/api/services/${part(id)}`),
    check: (service: string, answers: Answers) =>
      ask<CheckView>('POST', `/api/checks/${part(service)}`, { body: { answers } }),

    drafts: () => ask<DraftView[]>('GET', '/api/drafts'),
    draft: (id: string) => ask<DraftView>('GET', `/api/drafts/${part(id)}`),
    startDraft: (service: string, party: string, answers: Answers = {}) =>
      ask<DraftView>('POST', '/api/drafts', { body: { service, party, answers }, headers: once() }),
    saveDraft: (id: string, rev: number, answers: Answers) =>
      ask<DraftView>('PUT', `/api/drafts/${part(id)}`, {
        body: { answers },
        headers: ifMatch(rev),
      }),
    dropDraft: (id: string) => tell('DELETE', `/api/drafts/${part(id)}`),

    /** `key` must stay the same while one filing is tried again. */
    file: (
      body: { service: string; party: string; answers: Answers; draft?: string },
      key: string,
    ) => ask<CaseView>('POST', '/api/cases', { body, headers: once(key) }),
    cases: (filters: Filters) => ask<CaseList>('GET', `/api/cases${query(filters)}`),
    case: (id: string) => ask<CaseView>('GET', `/api/cases/${part(id)}`),
    correction: (id: string) =>
      ask<CorrectionDraftView>('GET', `/api/cases/${part(id)}/correction`),
    saveCorrection: (
      id: string,
      rev: number,
      body: { answers: Answers; withoutFiles: readonly string[] },
    ) =>
      ask<CorrectionDraftView>('PUT', `/api/cases/${part(id)}/correction`, {
        body,
        headers: ifMatch(rev),
      }),
    lookAlikes: (id: string) => ask<LookAlikesView>('GET', `/api/cases/${part(id)}/look-alikes`),
    act: (id: string, act: Act, rev: number, body: unknown, key: string) =>
      ask<CaseView>('POST', `/api/cases/${part(id)}/acts/${act}`, {
        body,
        headers: { ...ifMatch(rev), ...once(key) },
      }),
    bulk: (act: 'accept', cases: readonly { id: string; rev: number }[], key: string) =>
      ask<BulkResult>('POST', '/api/cases/bulk', { body: { act, cases }, headers: once(key) }),

    ...lawApi(ask),
    ...moneyApi(ask),
    ...supervisionApi(ask),

    certificate: (number: string) =>
      ask<CertificateView>('GET', `/api/certificates/${part(number)}`),
    verify: (file: Blob) =>
      ask<VerificationView>('POST', '/api/certificates/verify', {
        file,
        headers: { 'content-type': 'application/pdf' },
      }),

    register: (id: string) => ask<RegisterView>('GET', `/api/registers/${part(id)}`),
    rows: (id: string, filters: Filters) =>
      ask<RegisterRows>('GET', `/api/registers/${part(id)}/rows${query(filters)}`),
    row: (id: string, key: string) =>
      ask<RowDetail>('GET', `/api/registers/${part(id)}/rows/${part(key)}`),
    importFile: (id: string, file: File, settings: Filters, told: (percent: number) => void) =>
      sendFile<ImportView>(`/api/registers/${part(id)}/imports${query(settings)}`, file, told, {
        'content-type': file.type === '' ? 'application/octet-stream' : file.type,
        ...once(),
      }),
    basket: (owner: BasketOwner, id: string) =>
      ask<BasketView>('GET', `/api/${owner}/${part(id)}/evidence`),
    handIn: (
      owner: BasketOwner,
      id: string,
      evidence: string,
      file: File,
      told: (percent: number) => void,
    ) =>
      sendFile<BasketView>(`/api/${owner}/${part(id)}/files${query({ evidence })}`, file, told, {
        'content-type': 'application/octet-stream',
      }),
    takeOut: (owner: BasketOwner, id: string, item: string) =>
      ask<BasketView>('DELETE', `/api/${owner}/${part(id)}/evidence/${part(item)}`),
    statePaper: (owner: BasketOwner, id: string, evidence: string, paper: boolean) =>
      ask<BasketView>('PUT', `/api/${owner}/${part(id)}/evidence/${part(evidence)}/paper`, {
        body: { paper },
      }),
    imports: (id: string) => ask<ImportView[]>('GET', `/api/registers/${part(id)}/imports`),
    import: (id: string) => ask<ImportView>('GET', `/api/imports/${part(id)}`),
    importErrors: (id: string, cursor?: string) =>
      ask<{ items: ImportErrorView[]; next: string | null; total: number | null }>(
        'GET',
        `/api/imports/${part(id)}/errors${query({ cursor })}`,
      ),
    undoImport: (id: string) =>
      ask<ImportView>('POST', `/api/imports/${part(id)}/undo`, { headers: once() }),

    messages: (filters: Filters) => ask<InboxView>('GET', `/api/messages${query(filters)}`),
    markRead: (ids: readonly string[] | 'all') =>
      tell('POST', '/api/messages/read', { body: { ids } }),
    contact: () => ask<ContactView>('GET', '/api/account/contact'),
    keepContact: (email: string | null) => tell('PUT', '/api/account/contact', { body: { email } }),
    webhooks: () => ask<WebhookView[]>('GET', '/api/webhooks'),
    addWebhook: (url: string, topics: readonly string[]) =>
      ask<AddedWebhook>('POST', '/api/webhooks', { body: { url, topics } }),
    switchWebhook: (id: string, active: boolean) =>
      tell('PUT', `/api/webhooks/${part(id)}/active`, { body: { active } }),
    deliveries: (filters: Filters) =>
      ask<DeliveriesView>('GET', `/api/deliveries${query(filters)}`),
    retryDelivery: (id: string) => tell('POST', `/api/deliveries/${part(id)}/retry`),

    audit: async (told: (progress: AuditProgress) => void): Promise<AuditView> => {
      const { body } = await call('GET', '/api/audit/run', {})
      for await (const line of linesIn<AuditLine>(body)) {
        if ('progress' in line) told(line.progress)
        else if ('report' in line) return line.report
        else throw new ApiFailure(500, 'fault', unexplained)
      }
      throw new ApiFailure(0, 'network', unreachable)
    },
    logCheckpoint: () => ask<PublicCheckpoint>('GET', '/api/log/checkpoint'),
    simulations: () => ask<SimulationOptionsView>('GET', '/api/simulations'),
    simulate: (body: SimulationRequest) =>
      ask<SimulationView>('POST', '/api/simulations', { body }),
    curve: (body: CurveRequest) => ask<CurveView>('POST', '/api/simulations/curve', { body }),

    report: (year: number) => ask<ReportView>('GET', `/api/report/${year}`),
    figure: (year: number, id: string) =>
      ask<FigureDetail>('GET', `/api/report/${year}/${part(id)}`),
    figureRecords: (year: number, id: string, filters: Filters) =>
      ask<RegisterRows>('GET', `/api/report/${year}/${part(id)}/records${query(filters)}`),
  }
}

/** The client. */
export type Api = ReturnType<typeof makeApi>
