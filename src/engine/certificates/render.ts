/** Certificates as PDF: one page of A4, the same bytes for the same content. */
import { toString as qrCode } from 'qrcode'
import { Refusal } from '../../declare/refusal.ts'
import { type CivilDate, showDate } from '../../values/civil-date.ts'
import type { Text } from '../../values/text.ts'
import { certificateFontFiles, missingCharacters } from './certificate-fonts.ts'
import { CERTIFICATE_TEMPLATE } from './certificate-template.ts'
import { once } from './once.ts'

/** All that a certificate shows. */
export interface PrintedCertificate {
  /** Title, such as 技术合同认定登记证明. */
  readonly title: Text
  /** Certificate number as printed. */
  readonly number: string
  /** What it states, in one paragraph. */
  readonly statement: Text
  /** The lines of its table, in order; values as printed. */
  readonly lines: readonly { readonly label: Text; readonly value: string }[]
  /** Who issues it; also stands in the seal. */
  readonly authority: Text
  /** Day of issue. */
  readonly issuedOn: CivilDate
  /** Address at which anyone can check it; also the QR code. http or https. */
  readonly verifyUrl: string
  /** Whether it shows made-up data: then it says so across the page and on the seal. */
  readonly demonstration: boolean
  /** Version and day, when an amendment issued it anew. */
  readonly amended?: { readonly version: number; readonly on: CivilDate }
}

/** Results of earlier pages the compiler keeps, in certificates; bounds its memory. */
const KEPT_PAGES = 10

const compiler = once(async () => {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler')
  return NodeCompiler.create({ fontArgs: [{ fontPaths: [...certificateFontFiles()] }] })
})

/**
 * Makes the PDF of a certificate.
 *
 * Equal content gives equal bytes on every machine, so the hash of the file can be registered. The first
 * call loads the fonts; each call then holds the event loop for some milliseconds.
 *
 * @throws Refusal `certificate.characters-missing` - a text has characters the fonts cannot draw
 * @throws Error when the address to verify is neither http nor https
 */
export async function renderCertificate(content: PrintedCertificate): Promise<Uint8Array> {
  if (!/^https?:\/\//.test(content.verifyUrl)) {
    throw new Error(`not an address to verify at: ${JSON.stringify(content.verifyUrl)}`)
  }
  await refuseMissing(content)
  const { title, number, statement, lines, authority, issuedOn, verifyUrl, demonstration } = content
  const { amended } = content
  const certificate = JSON.stringify({
    titleZh: title.zh,
    titleEn: title.en,
    number,
    statementZh: statement.zh,
    statementEn: statement.en,
    lines: lines.map(({ label, value }) => ({ zh: label.zh, en: label.en, value })),
    authorityZh: authority.zh,
    authorityEn: authority.en,
    issuedZh: showDate(issuedOn, 'zh'),
    issuedEn: showDate(issuedOn, 'en'),
    verifyUrl,
    qr: await qrCode(verifyUrl, { type: 'svg', errorCorrectionLevel: 'M', margin: 0 }),
    demonstration,
    ...(amended === undefined
      ? {}
      : {
          versionZh: `第 ${amended.version} 版（${showDate(amended.on, 'zh')}变更）`,
          versionEn: `Version ${amended.version}, amended ${showDate(amended.on, 'en')}`,
        }),
  })
  const typst = await compiler()
  try {
    return typst.pdf({ mainFileContent: CERTIFICATE_TEMPLATE, inputs: { certificate } })
  } finally {
    typst.evictCache(KEPT_PAGES)
  }
}

async function refuseMissing(content: PrintedCertificate): Promise<void> {
  const texts: readonly (readonly [Text, string])[] = [
    [{ zh: '证书名称', en: 'Title' }, content.title.zh + content.title.en],
    [{ zh: '编号', en: 'Number' }, content.number],
    [{ zh: '证明内容', en: 'Statement' }, content.statement.zh + content.statement.en],
    [{ zh: '发证机关', en: 'Authority' }, content.authority.zh + content.authority.en],
    [{ zh: '核验网址', en: 'Address to verify' }, content.verifyUrl],
    ...content.lines.map(({ label, value }) => [label, label.zh + label.en + value] as const),
  ]
  for (const [label, text] of texts) {
    const missing = await missingCharacters(text)
    if (missing.length > 0) throw cannotShow(label, missing)
  }
}

function cannotShow(label: Text, missing: readonly string[]): Refusal {
  const named = missing.map(nameOf).join(' ')
  return new Refusal(
    'certificate.characters-missing',
    {
      zh: `“${label.zh}”中有证书字体无法显示的字符：${named}。证书未出具。请核对该字；确为生僻字的，请联系系统管理员补充字库。`,
      en: `"${label.en}" has characters the certificate font cannot show: ${named}. The certificate was not issued. Check the characters; if they are right, ask the administrator to add a font that has them.`,
    },
    { field: label.en, characters: missing.map(codeOf).join(' ') },
  )
}

/** The character, where it can be printed, and its code: `𠮷 (U+20BB7)`. */
function nameOf(character: string): string {
  return /^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character)
    ? `${character} (${codeOf(character)})`
    : codeOf(character)
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
