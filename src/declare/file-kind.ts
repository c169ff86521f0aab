/** Kinds of file an applicant may hand in, told by their content and never by their name. */

/** Kinds that are told apart. */
export type FileKind =
  | 'pdf'
  | 'ofd'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'doc'
  | 'xls'
  | 'png'
  | 'jpeg'
  | 'gif'
  | 'webp'
  | 'tiff'
  | 'txt'
  | 'csv'
  | 'zip'

const office = 'application/vnd.openxmlformats-officedocument'

/** Their media types, as browsers and other programs know them. */
export const mediaTypes: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  ofd: 'application/ofd',
  docx: `${office}.wordprocessingml.document`,
  xlsx: `${office}.spreadsheetml.sheet`,
  pptx: `${office}.presentationml.presentation`,
  doc: 'application/msword',
  xls: 'application/vnd.ms-excel',
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  tiff: 'image/tiff',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
}

/** What a document may be where its declaration says nothing: scans and office documents. */
export const usualKinds: readonly FileKind[] = [
  'pdf',
  'ofd',
  'docx',
  'xlsx',
  'doc',
  'xls',
  'png',
  'jpeg',
]
