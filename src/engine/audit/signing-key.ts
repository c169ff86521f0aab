/**
 * Keys with which the bureau signs, and the texts in which they are kept and published.
 *
 * @see C2SP signed-note, "Verifier keys"; the secret's text is that of Go's sumdb/note
 */
import { hash as digest } from 'node:crypto'
import { fromBase64, toBase64 } from './base64.ts'
import { ed25519, type SignatureAlgorithm, signatureAlgorithms } from './signature-algorithm.ts'

/** A published key: whoever has it can check signatures. */
export interface VerifierKey {
  /** Who signs, such as `sti.gz.gov.cn/log`: no spaces and no plus sign. */
  readonly name: string
  /** Name and eight hexadecimal digits joined by `+`; a short name of the key, not a proof of it. */
  readonly id: string
  /** How it signs. */
  readonly algorithm: SignatureAlgorithm
  /** The raw public key. */
  readonly publicKey: Uint8Array
}

/** A key that can sign. Keep it secret. */
export interface SigningKey {
  /** The key to publish. */
  readonly verifier: VerifierKey
  /** The raw secret key. */
  readonly secret: Uint8Array
}

/**
 * Makes a new signing key.
 *
 * @param name - who signs; stands in every signature
 * @throws Error when the name is empty or has spaces, control characters or a plus sign
 */
export function newSigningKey(name: string, algorithm: SignatureAlgorithm = ed25519): SigningKey {
  return signingKeyOf(name, algorithm, algorithm.newSecret())
}

/** The text to publish, one line: `name+1a2b3c4d+base64`. */
export function verifierKeyText(key: VerifierKey): string {
  return `${key.id}+${toBase64(Buffer.concat([key.algorithm.typeBytes, key.publicKey]))}`
}

/** The text to keep secret, one line: `PRIVATE+KEY+name+1a2b3c4d+base64`. */
export function signingKeyText(key: SigningKey): string {
  const { id, algorithm } = key.verifier
  return `PRIVATE+KEY+${id}+${toBase64(Buffer.concat([algorithm.typeBytes, key.secret]))}`
}

/**
 * Reads what `verifierKeyText` wrote.
 *
 * @throws Error when the text is no such key, is damaged, or its algorithm is not known
 */
export function parseVerifierKey(text: string): VerifierKey {
  const [, name = '', , encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? []
  const found = decode(encoded, (algorithm) => algorithm.publicBytes)
  const key = found && verifierKeyOf(name, found.algorithm, found.raw)
  if (key && verifierKeyText(key) === text.trim()) return key
  throw new Error(`not a verifier key: ${JSON.stringify(text.slice(0, 200))} (name+id+base64)`)
}

/**
 * Reads what `signingKeyText` wrote.
 *
 * @throws Error when the text is no such key or is damaged; the error does not repeat it
 */
export function parseSigningKey(text: string): SigningKey {
  const [, name = '', , encoded = ''] =
    /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text.trim()) ?? []
  const found = decode(encoded, (algorithm) => algorithm.secretBytes)
  const key = found && signingKeyOf(name, found.algorithm, found.raw)
  if (key && signingKeyText(key) === text.trim()) return key
  throw new Error('not a signing key (PRIVATE+KEY+name+id+base64); restore it from its safe copy')
}

/** The four bytes that tell keys apart in a signature line. */
export function keyHash(key: VerifierKey): Uint8Array {
  return Buffer.from(key.id.slice(-8), 'hex')
}

function signingKeyOf(name: string, algorithm: SignatureAlgorithm, secret: Uint8Array): SigningKey {
  return { verifier: verifierKeyOf(name, algorithm, algorithm.publicOf(secret)), secret }
}

function verifierKeyOf(
  name: string,
  algorithm: SignatureAlgorithm,
  publicKey: Uint8Array,
): VerifierKey {
  if (!/^[^\s+\p{Cc}]+$/u.test(name)) {
    throw new Error(`not a name for a key: ${JSON.stringify(name)} (no spaces, no plus sign)`)
  }
  const named = Buffer.concat([Buffer.from(`${name}\n`), algorithm.typeBytes, publicKey])
  const id = `${name}+${digest('sha256', named, 'hex').slice(0, 8)}`
  return { name, id, algorithm, publicKey }
}

function decode(
  encoded: string,
  length: (algorithm: SignatureAlgorithm) => number,
): { algorithm: SignatureAlgorithm; raw: Uint8Array } | undefined {
  const bytes = fromBase64(encoded)
  if (!bytes) return undefined
  for (const algorithm of signatureAlgorithms) {
    const type = bytes.subarray(0, algorithm.typeBytes.length)
    const raw = bytes.subarray(algorithm.typeBytes.length)
    const isIts = Buffer.compare(type, algorithm.typeBytes) === 0
    if (isIts && raw.length === length(algorithm)) return { algorithm, raw }
  }
  return undefined
}
