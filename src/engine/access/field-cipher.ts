/**
 * Encrypts single fields of personal data and secrets, so that neither a dump nor a database
 * administrator shows them. AES-256-GCM; the place of a field is bound to its text, so that a
 * ciphertext moved to another row or column does not open.
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'

const version = 1
const nonceBytes = 12
const tagBytes = 16
const keyBytes = 32

/** Encrypts and opens fields of one city. */
export interface FieldCipher {
  /** @param place - table, column and key of the row, such as `contact.email/440100/officer` */
  seal(text: string, place: string): Uint8Array
  /** @throws Error when the bytes were altered, moved, or sealed with another key */
  open(sealed: Uint8Array, place: string): string
  /**
   * The keyed hash by which an encrypted text is found again: 64 hexadecimal digits, the same for
   * the same text and purpose. Without the key nobody can try out numbers against it.
   */
  fingerprint(text: string, purpose: string): string
}

/** A new key as text: 64 hexadecimal digits. */
export const newFieldKey = (): string => randomBytes(keyBytes).toString('hex')

/**
 * The cipher of a key.
 *
 * @param key - 64 hexadecimal digits
 * @throws Error when it is no key
 */
export function fieldCipher(key: string): FieldCipher {
  if (!/^[0-9a-f]{64}$/.test(key)) throw new Error('a field key has 64 hexadecimal digits')
  const secret = Buffer.from(key, 'hex')
  // A key of its own, so that a hash says nothing about what the cipher does with the same text.
  const hashing = createHmac('sha256', secret).update('field-fingerprint').digest()
  return {
    seal(text, place) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(Buffer.from(place))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([Buffer.from([version]), nonce, cipher.getAuthTag(), body])
    },
    open(sealed, place) {
      const bytes = Buffer.from(sealed)
      if (bytes[0] !== version || bytes.length < 1 + nonceBytes + tagBytes) {
        throw new Error('not a sealed field')
      }
      const nonce = bytes.subarray(1, 1 + nonceBytes)
      const tag = bytes.subarray(1 + nonceBytes, 1 + nonceBytes + tagBytes)
      const body = bytes.subarray(1 + nonceBytes + tagBytes)
      const opener = createDecipheriv('aes-256-gcm', secret, nonce)
        .setAAD(Buffer.from(place))
        .setAuthTag(tag)
      return Buffer.concat([opener.update(body), opener.final()]).toString('utf8')
    },
    fingerprint: (text, purpose) =>
      createHmac('sha256', hashing).update(`${purpose}\0${text}`).digest('hex'),
  }
}
