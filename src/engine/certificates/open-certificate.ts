/** Gives out certificates: what the public may learn by the number, and the sealed file. */
import type { Certificate } from '../../declare/certificate.ts'
import { Refusal } from '../../declare/refusal.ts'
import { jsonOf, textOf } from '../../store/cells.ts'
import type { Reader, Statement } from '../../store/database.ts'
import { civilDate } from '../../values/civil-date.ts'
import { systemReader } from '../access/system-reader.ts'
import { proveEvent } from '../audit/prove-event.ts'
import type { Bureau } from '../bureau.ts'
import { readCase } from '../cases/read-case.ts'
import type { CertificateContent } from './issue.ts'
import { formatNumber, parseNumber } from './number-format.ts'
import { renderCertificate } from './render.ts'
import { sealCertificate } from './seal.ts'

/** A certificate as kept. */
export interface KeptCertificate {
  readonly content: CertificateContent
  readonly state: 'in-force' | 'annulled'
  readonly party: string
}

const one: Statement = {
  name: 'certificate-one',
  text: `select content, state, party from issued_certificate
    where jurisdiction = $1 and number = $2`,
}

const unknown = (number: string) =>
  new Refusal(
    'certificate.unknown',
    {
      zh: '没有这个编号的证书。请核对编号；如证书为纸质件，请以编号为准到窗口查询。',
      en: 'There is no certificate of this number. Check it, or ask at the counter.',
    },
    { number },
  )

/** The number as we write it: older forms and full-width digits are understood. */
function plainNumber(bureau: Bureau, text: string): string {
  for (const { service } of bureau.offerings.values()) {
    const { certificate } = service.output
    const patterns = [certificate.number, ...certificate.alsoReads]
    const read = parseNumber(patterns, text)
    if (read !== undefined) return formatNumber(newest(certificate), read.parts)
  }
  return text.trim()
}

const newest = (certificate: Certificate) => certificate.number

/**
 * The certificate of a number.
 *
 * @throws Refusal `certificate.unknown`
 */
export async function keptCertificate(
  bureau: Bureau,
  reader: Reader,
  number: string,
): Promise<KeptCertificate> {
  const wanted = plainNumber(bureau, number)
  const [row] = await bureau.database.transaction(reader, (tx) =>
    tx.run(one, [reader.jurisdiction, wanted]),
  )
  if (row === undefined) throw unknown(number)
  const state = textOf(row, 'state')
  return {
    content: jsonOf<CertificateContent>(row, 'content'),
    state: state === 'annulled' ? 'annulled' : 'in-force',
    party: textOf(row, 'party'),
  }
}

/**
 * The sealed file of a certificate, for its party and for staff.
 *
 * @param verifyUrl - address printed and drawn as QR code, where anyone can check it
 * @throws Refusal `certificate.unknown`, also for readers who may not have the file
 */
export async function certificateFile(
  bureau: Bureau,
  reader: Reader,
  number: string,
  verifyUrl: (number: string) => string,
): Promise<Uint8Array> {
  const { content, party } = await keptCertificate(bureau, reader, number)
  const isStaff = reader.role !== 'public' && reader.role !== 'applicant'
  if (!isStaff && !reader.parties.includes(party)) throw unknown(number)
  const { amendedOn, version, ...said } = content
  const pdf = await renderCertificate({
    ...said,
    ...(amendedOn === undefined || version === undefined
      ? {}
      : { amended: { version, on: civilDate(amendedOn) } }),
    issuedOn: civilDate(content.issuedOn),
    verifyUrl: verifyUrl(content.number),
  })
  const { events } = await readCase(bureau, reader, content.caseId)
  const issuing = events.findLast(
    ({ event }) => event.kind === 'granted' || event.kind === 'amended',
  )
  const proof =
    issuing === undefined ? undefined : await proveEvent(bureau, systemReader(bureau), issuing)
  return sealCertificate(pdf, content, bureau.signing, proof)
}

/** A name with its middle hidden, for people who hold only a number. */
export function masked(name: string): string {
  const letters = [...name]
  if (letters.length <= 2) return `${letters[0] ?? ''}*`
  const shown = Math.max(1, Math.floor(letters.length / 4))
  const hidden = letters.length - 2 * shown
  return [...letters.slice(0, shown), '*'.repeat(hidden), ...letters.slice(-shown)].join('')
}
