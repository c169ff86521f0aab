import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../declare/refusal.ts'
import { civilDate } from '../../values/civil-date.ts'
import { newSigningKey } from '../audit/signing-key.ts'
import { missingCharacters } from './certificate-fonts.ts'
import { type PrintedCertificate, renderCertificate } from './render.ts'
import { sealCertificate, verifyCertificate } from './seal.ts'

const content: PrintedCertificate = {
  title: { zh: '技术合同认定登记证明', en: 'Certificate of Registration' },
  number: '19440105000123',
  statement: { zh: '下列合同符合条件，予以认定登记。', en: 'The contract is registered.' },
  lines: [
    { label: { zh: '合同名称', en: 'Contract' }, value: '工业视觉检测系统开发合同' },
    { label: { zh: '成交额', en: 'Value' }, value: '¥1,234,567.00 元' },
  ],
  authority: { zh: '广州市科学技术局', en: 'Science and Technology Bureau' },
  issuedOn: civilDate('2019-06-03'),
  verifyUrl: 'https://sti.example.cn/certificates/19440105000123',
  demonstration: true,
}
const withValue = (value: string): PrintedCertificate => ({
  ...content,
  lines: [{ label: { zh: '名称', en: 'Name' }, value }],
})
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const pagesOf = (pdf: Uint8Array): number =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/Type\s*\/Page\b(?!s)/g),
  ].length

describe('the PDF of a certificate', () => {
  test('is one page, and the same bytes for the same content', async () => {
    const first = await renderCertificate(content)
    expect(Buffer.from(first).toString('latin1', 0, 5)).toBe('%PDF-')
    expect(pagesOf(first)).toBe(1)
    await renderCertificate(withValue('another'))
    expect(sha256(await renderCertificate(content))).toBe(sha256(first))
  })

  test.each<[string, PrintedCertificate]>([
    ['its number', { ...content, number: '19440105000124' }],
    ['its day', { ...content, issuedOn: civilDate('2019-06-04') }],
    ['a value', withValue('乙')],
    ['its authority', { ...content, authority: { zh: '深圳市', en: 'Shenzhen' } }],
    ['the address in its QR code', { ...content, verifyUrl: 'https://sti.example.cn/2' }],
    ['its version', { ...content, amended: { version: 2, on: civilDate('2019-08-01') } }],
    ['being a demonstration', { ...content, demonstration: false }],
  ])('changes with %s', async (_what, changed) => {
    expect(sha256(await renderCertificate(changed))).not.toBe(
      sha256(await renderCertificate(content)),
    )
  })

  test('shows what people typed and never runs it', async () => {
    const typed = '#panic("run") $x$ *b* `c` \\ @a <l> // /* [ ] { } "quote" = + -'
    expect(pagesOf(await renderCertificate(withValue(typed)))).toBe(1)
    const title = { zh: '#panic("run")', en: '#import "x.typ"' }
    expect(pagesOf(await renderCertificate({ ...content, title }))).toBe(1)
  })

  test('takes very long names, with or without places to break, and further pages', async () => {
    const long = `${'某某先进制造与机器人产业技术研究院'.repeat(6)}${'A'.repeat(300)}\n第二行`
    expect(pagesOf(await renderCertificate(withValue(long)))).toBe(1)
    const lines = Array.from({ length: 40 }, () => content.lines).flat()
    expect(pagesOf(await renderCertificate({ ...content, lines }))).toBeGreaterThan(3)
  })

  test('can be sealed and verified', async () => {
    const key = newSigningKey('sti.example.cn/seal')
    const sealed = sealCertificate(await renderCertificate(content), content, key)
    expect(verifyCertificate(sealed, [key.verifier])).toMatchObject({ ok: true, content })
    const pages = Uint8Array.from(sealed)
    for (let at = 3; at < sealed.length; at += 997) {
      pages[at] = (pages[at] ?? 0) ^ 1
      expect(verifyCertificate(pages, [key.verifier]).ok).toBe(false)
      pages[at] = (pages[at] ?? 0) ^ 1
    }
  })

  test('is refused for an address that is not of the web', async () => {
    const wrong = { ...content, verifyUrl: 'javascript:alert(1)' }
    await expect(renderCertificate(wrong)).rejects.toThrow('not an address to verify')
  })
})

describe('characters the fonts cannot draw', () => {
  test('are found, each once: rare characters, control characters, halves of characters', async () => {
    expect(await missingCharacters('张𪚥𪚥\u0007三\ud842')).toEqual(['𪚥', '\u0007', '\ud842'])
    expect(await missingCharacters('广州 ABC 龘堃喆鿍 ①㎡“”—…\n¥')).toEqual([])
  })

  test('refuse the certificate by name of the field and of the character', async () => {
    const refused = renderCertificate(withValue('某𪚥公司'))
    await expect(refused).rejects.toBeInstanceOf(Refusal)
    await expect(refused).rejects.toMatchObject({
      code: 'certificate.characters-missing',
      values: { field: 'Name', characters: 'U+2A6A5' },
      text: { zh: expect.stringContaining('“名称”中有证书字体无法显示的字符：𪚥 (U+2A6A5)') },
    })
  })
})
