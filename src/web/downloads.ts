/** Addresses of files the server makes. They are opened by the browser itself, not by the client. */
import { type Filters, query } from './api.ts'

const part = encodeURIComponent

/** The certificate as PDF. */
export const certificateFile = (number: string) => `/api/certificates/${part(number)}/pdf`

/** The rows of a register that fit the present filters. */
export const registerFile = (id: string, kind: 'xlsx' | 'csv', filters: Filters) =>
  `/api/registers/${part(id)}/export.${kind}${query(filters)}`

/** The rows an import refused, with their reasons. */
export const importErrorFile = (id: string, language: 'zh' | 'en') =>
  `/api/imports/${part(id)}/errors.xlsx${query({ language })}`
