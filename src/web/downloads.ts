/** Addresses of files the server makes. They are opened by the browser itself, not by the client. */
import type { SimulationRequest } from '../http/contract/simulations.ts'
import type { Filters } from './asking.ts'
import { query } from './query-part.ts'

const part = encodeURIComponent

/** The certificate as PDF. */
export const certificateFile = (number: string) => `/api/certificates/${part(number)}/pdf`

/** The rows of a register that fit the present filters. */
export const registerFile = (id: string, kind: 'xlsx' | 'csv', filters: Filters) =>
  `/api/registers/${part(id)}/export.${kind}${query(filters)}`

/** The rows that a simulated change moves. */
export function simulationFile(of: SimulationRequest, language: 'zh' | 'en'): string {
  const asked = new URLSearchParams({ set: of.set, language })
  for (const id of of.aside ?? []) asked.append('aside', id)
  for (const [id, value] of Object.entries(of.assume ?? {}))
    asked.append('assume', `${id}=${value}`)
  for (const { parameter, value } of of.changes) asked.append('change', `${parameter}=${value}`)
  return `/api/simulations/export.xlsx?${asked}`
}

/** Those who qualify for a service or recognition within the present filters. */
export const qualifyingFile = (set: string, filters: Filters, language: 'zh' | 'en') =>
  `/api/qualifying/${part(set)}/export.xlsx${query({ ...filters, language })}`

/** The rows an import refused, with their reasons. */
export const importErrorFile = (id: string, language: 'zh' | 'en') =>
  `/api/imports/${part(id)}/errors.xlsx${query({ language })}`

/** A file of a case; pictures may be shown in the page. */
export const caseFile = (id: string, sha256: string, show = false) =>
  `/api/files/${part(id)}/${part(sha256)}${show ? '?show=1' : ''}`

/** A file that is not filed yet. */
export const basketFile = (owner: 'drafts' | 'cases', id: string, sha256: string) =>
  `/api/${owner}/${part(id)}/files/${part(sha256)}`

/** The newest checkpoint of the log, to keep. */
export const logCheckpointFile = '/api/log/checkpoint.txt'

/** The proof that the log grew from so many events, to check without a connection. */
export const logProofFile = (from: number) => `/api/log/consistency?from=${from}`

/** The payments of an order that wait for an answer. */
export const orderFile = (number: string, kind: 'xlsx' | 'csv') =>
  `/api/payment-orders/${part(number)}/file.${kind}`

/** The rows of an answer that were refused. */
export const answerErrorFile = (id: string, language: 'zh' | 'en') =>
  `/api/payment-answers/${part(id)}/errors.xlsx${query({ language })}`

/** The statement of an account. */
export const statementFile = (ledger: string, account: string, holder: string, filters: Filters) =>
  `/api/ledgers/${part(ledger)}/accounts/${part(account)}/${part(holder)}/export.xlsx${query(filters)}`
