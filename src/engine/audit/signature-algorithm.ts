/** Ways to sign: Ed25519 now; SM2 with SM3 fits the same shape. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto'

/** One way to sign. Keys are raw bytes, as short as the algorithm allows. */
export interface SignatureAlgorithm {
  /** Name for people and files. */
  readonly id: string
  /** What stands before the public key in its text: tells algorithms apart, also to other software. */
  readonly typeBytes: Uint8Array
  /** Length of a secret key. */
  readonly secretBytes: number
  /** Length of a public key. */
  readonly publicBytes: number
  /** A new secret key from the random source of the system. */
  newSecret(): Uint8Array
  /** The public key that belongs to a secret key. */
  publicOf(secret: Uint8Array): Uint8Array
  /** Signs a message. The same message gives the same signature where the algorithm allows it. */
  sign(secret: Uint8Array, message: Uint8Array): Uint8Array
  /** Whether the signature is good. Input from outside: never throws. */
  verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean
}

/** DER around the 32 bytes of a secret (RFC 8410, section 7) and of a public key (section 4). */
const SECRET_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex')
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')

const secretKey = (secret: Uint8Array) =>
  createPrivateKey({ key: Buffer.concat([SECRET_PREFIX, secret]), format: 'der', type: 'pkcs8' })

/** Ed25519 (RFC 8032). Signatures are deterministic; type byte 1 as in C2SP signed notes. */
export const ed25519: SignatureAlgorithm = {
  id: 'ed25519',
  typeBytes: Uint8Array.of(1),
  secretBytes: 32,
  publicBytes: 32,
  newSecret() {
    const { privateKey } = generateKeyPairSync('ed25519')
    return privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(SECRET_PREFIX.length)
  },
  publicOf(secret) {
    const der = createPublicKey(secretKey(secret)).export({ format: 'der', type: 'spki' })
    return der.subarray(PUBLIC_PREFIX.length)
  },
  sign: (secret, message) => sign(null, message, secretKey(secret)),
  verify(publicKey, message, signature) {
    if (publicKey.length !== 32 || signature.length !== 64) return false
    const der = Buffer.concat([PUBLIC_PREFIX, publicKey])
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
    return verify(null, message, key, signature)
  },
}

/** The algorithms this product knows, as key texts name them by their type bytes. */
export const signatureAlgorithms: readonly SignatureAlgorithm[] = [ed25519]
