/** Issues the certificate of a granted case. */
import type { Offering } from '../../declare/city.ts'
import type { Fact } from '../../declare/fact.ts'
import type { Service } from '../../declare/service.ts'
import type { Statement, Tx } from '../../store/database.ts'
import { civilDate, showDate } from '../../values/civil-date.ts'
import { fen, showYuan } from '../../values/money.ts'
import type { Text } from '../../values/text.ts'
import type { Bureau } from '../bureau.ts'
import { cellFor, type Grounds } from '../cases/entry.ts'
import { type NumberedColumn, nextSerial } from './next-number.ts'
import { formatNumber, serialPlaceIn } from './number-format.ts'

/** What a certificate says; kept for ever as it was issued. */
export interface CertificateContent {
  readonly jurisdiction: string
  readonly certificate: string
  readonly number: string
  readonly title: Text
  readonly statement: Text
  readonly authority: Text
  readonly issuedOn: string
  readonly caseId: string
  readonly lines: readonly { readonly label: Text; readonly value: string }[]
  readonly demonstration: boolean
  /** From the second version on, its number and day; the first version has neither. */
  readonly version?: number
  readonly amendedOn?: string
}

/** A version that an amendment made. */
export interface AmendedVersion {
  /** From 2. */
  readonly version: number
  readonly amendedOn: string
}

const insert: Statement = {
  name: 'certificate-insert',
  text: `insert into issued_certificate
    (jurisdiction, number, certificate, service, case_id, party, issued_on, state, content)
    values ($1, $2, $3, $4, $5, $6, $7, 'in-force', $8::jsonb)`,
}

/** The next number of an offering's certificate, for the year of issue; none that is in use. */
export async function nextCertificateNumber(
  tx: Tx,
  bureau: Bureau,
  offering: Offering,
  year: number,
): Promise<string> {
  const { certificate } = offering.service.output
  const { city } = bureau
  const parts = {
    year,
    province: city.codes.province,
    city: city.codes.city,
    point: offering.point,
  }
  const serial = await nextSerial(tx, {
    jurisdiction: city.jurisdiction,
    series: certificate.id,
    period: `${year}-${offering.point}`,
    forms: [certificate.number, ...certificate.alsoReads].map((form) => serialPlaceIn(form, parts)),
    usedIn: numbersUsedIn(offering.service),
  })
  return formatNumber(certificate.number, { ...parts, serial })
}

/** Where numbers of a service's certificate stand: issued ones, and entries known by the number. */
export function numbersUsedIn(service: Service): readonly NumberedColumn[] {
  const { register, columns } = service.output.entry
  const [key, ...more] = register.key
  const source = key === undefined ? undefined : columns[key]
  const column = key === undefined ? undefined : register.columns[key]
  const byNumber =
    more.length === 0 &&
    column !== undefined &&
    source !== undefined &&
    'of' in source &&
    source.of === 'certificateNumber'
  return [
    { table: 'issued_certificate', column: 'number' },
    ...(byNumber ? [{ table: register.table, column: column.sql }] : []),
  ]
}

/** A value as a certificate prints it, in Chinese. */
function printed(source: Fact | undefined, cell: string | boolean | null): string {
  if (cell === null) return '—'
  if (typeof cell === 'boolean') return cell ? '是' : '否'
  if (source?.kind === 'date') return showDate(civilDate(cell), 'zh')
  if (source?.kind === 'choice') {
    return source.options?.find((option) => option.id === cell)?.label.zh ?? cell
  }
  return cell
}

/**
 * What the certificate of a case says.
 *
 * @param amended - the version, when an amendment issues it anew
 */
export function contentOf(
  bureau: Bureau,
  offering: Offering,
  grounds: Grounds,
  amended?: AmendedVersion,
): CertificateContent {
  const { certificate } = offering.service.output
  return {
    jurisdiction: bureau.city.jurisdiction,
    certificate: certificate.id,
    number: grounds.certificateNumber,
    title: certificate.title,
    statement: certificate.statement,
    authority: bureau.city.bureau,
    issuedOn: grounds.decidedOn,
    caseId: grounds.current.id,
    demonstration: bureau.demonstration,
    ...amended,
    lines: certificate.lines.map(({ label, from }) => {
      const cell = cellFor(from, grounds)
      const isMoney =
        ('kind' in from && from.kind === 'money') ||
        ('value' in from && from.value.kind === 'money')
      const value =
        isMoney && typeof cell === 'string'
          ? `${showYuan(fen(BigInt(cell)))} 元`
          : printed('kind' in from ? from : undefined, cell)
      return { label, value }
    }),
  }
}

/** Stores an issued certificate. */
export function issue(
  tx: Tx,
  content: CertificateContent,
  of: { readonly service: string; readonly party: string },
): void {
  const values = [
    content.jurisdiction,
    content.number,
    content.certificate,
    of.service,
    content.caseId,
    of.party,
    content.issuedOn,
    JSON.stringify(content),
  ]
  tx.defer(tx.run(insert, values))
}

const change: Statement = {
  name: 'certificate-change',
  text: `update issued_certificate set state = $3, content = coalesce($4::jsonb, content)
    where jurisdiction = $1 and number = $2`,
}

/** Annuls a certificate. */
export function annulCertificate(tx: Tx, jurisdiction: string, number: string): void {
  tx.defer(tx.run(change, [jurisdiction, number, 'annulled', null]))
}

/** Brings a certificate to what the amended case now says; its number stays, its version counts. */
export function reissue(tx: Tx, content: CertificateContent): void {
  const values = [content.jurisdiction, content.number, 'in-force', JSON.stringify(content)]
  tx.defer(tx.run(change, values))
}
