import { describe, expect, test } from 'vitest'
import { ed25519 } from './signature-algorithm.ts'
import {
  newSigningKey,
  parseSigningKey,
  parseVerifierKey,
  signingKeyText,
  verifierKeyText,
} from './signing-key.ts'

/** The example key of Go's sumdb/note, published with its secret. */
const SECRET = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz'
const PUBLIC = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'

describe('keys', () => {
  test('the published example is read and written as it stands', () => {
    const key = parseSigningKey(`${SECRET}\n`)
    expect(signingKeyText(key)).toBe(SECRET)
    expect(verifierKeyText(key.verifier)).toBe(PUBLIC)
    expect(parseVerifierKey(PUBLIC)).toEqual(key.verifier)
  })

  test('it signs the published example text with the published signature', () => {
    const key = parseSigningKey(SECRET)
    const text =
      'If you think cryptography is the answer to your problem,\n' +
      "then you don't know what your problem is.\n"
    const signature =
      'x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM='
    const signed = ed25519.sign(key.secret, Buffer.from(text))
    expect(Buffer.concat([Buffer.from('c74f20a3', 'hex'), signed]).toString('base64')).toBe(
      signature,
    )
    expect(ed25519.verify(key.verifier.publicKey, Buffer.from(text), signed)).toBe(true)
    expect(ed25519.verify(key.verifier.publicKey, Buffer.from(`${text} `), signed)).toBe(false)
  })

  test('Ed25519 agrees with RFC 8032, section 7.1, test 2', () => {
    const secret = Buffer.from(
      '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
      'hex',
    )
    expect(Buffer.from(ed25519.publicOf(secret)).toString('hex')).toBe(
      '3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c',
    )
    expect(Buffer.from(ed25519.sign(secret, Uint8Array.of(0x72))).toString('hex')).toBe(
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da' +
        '085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
    )
  })

  test('a new key signs, survives its text, and differs from the next', () => {
    const key = newSigningKey('sti.example.cn/log')
    const message = Buffer.from('message')
    const again = parseSigningKey(signingKeyText(key))
    expect(ed25519.sign(again.secret, message)).toEqual(ed25519.sign(key.secret, message))
    expect(newSigningKey('sti.example.cn/log').verifier.id).not.toBe(key.verifier.id)
  })

  test.each([
    ['empty', ''],
    ['of another name', PUBLIC.replace('Peter', 'Petra')],
    ['with another id', PUBLIC.replace('c74f20a3', 'c74f20a4')],
    ['with a changed key', PUBLIC.replace('ARpc', 'ARpd')],
    ['of an algorithm not known', PUBLIC.replace('ARpc', 'Ahpc')],
    ['cut short', PUBLIC.slice(0, -4)],
    ['in another Base64', PUBLIC.replace('/', '_')],
  ])('a public key %s is refused', (_what, text) => {
    expect(() => parseVerifierKey(text)).toThrow('not a verifier key')
  })

  test('a damaged secret is refused without being repeated', () => {
    const damaged = SECRET.replace('AYEK', 'AYEL')
    expect(() => parseSigningKey(damaged)).toThrow(/^not a signing key/)
    expect(() => parseSigningKey(damaged)).not.toThrow('AYEL')
  })

  test.each(['', 'two words', 'a+b', 'line\nbreak'])('%j cannot name a key', (name) => {
    expect(() => newSigningKey(name)).toThrow('not a name for a key')
  })

  test('garbage for a signature or a key is no signature and no exception', () => {
    const { publicKey } = parseVerifierKey(PUBLIC)
    expect(ed25519.verify(publicKey, new Uint8Array(), new Uint8Array(3))).toBe(false)
    expect(ed25519.verify(new Uint8Array(5), new Uint8Array(), new Uint8Array(64))).toBe(false)
    expect(
      ed25519.verify(
        publicKey.map(() => 255),
        new Uint8Array(),
        new Uint8Array(64),
      ),
    ).toBe(false)
  })
})
