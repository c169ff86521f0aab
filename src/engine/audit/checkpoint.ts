/**
 * Checkpoints: a signed line of text that fixes all events up to a moment. Whoever keeps one can later
 * tell whether the log was rewritten, cut or forked.
 *
 * @see C2SP tlog-checkpoint and signed-note
 */
import { type Instant, parseInstant } from '../../values/instant.ts'
import { fromBase64, toBase64 } from './base64.ts'
import { HASH_BYTES } from './merkle-tree.ts'
import { keyHash, type SigningKey, type VerifierKey } from './signing-key.ts'

/** What a checkpoint says. */
export interface Checkpoint {
  /** Name of the log, such as `sti.gz.gov.cn/log`: no line breaks, not empty. */
  readonly origin: string
  /** Number of events in the tree. */
  readonly size: number
  /** Root of the tree, 32 bytes. */
  readonly root: Uint8Array
  /** When it was made. */
  readonly at: Instant
}

/** What came of checking a checkpoint. */
export type CheckpointReading =
  | { readonly ok: true; readonly checkpoint: Checkpoint; readonly keyId: string }
  | { readonly ok: false; readonly problem: 'format' | 'unknown-key' | 'signature' }

/**
 * Signs a checkpoint.
 *
 * @returns four lines (origin, size, root in Base64, date), an empty line, and the signature line
 *   `— name base64`, which holds four bytes of the key's hash and the signature over the four lines
 * @throws Error when the origin, the size or the root cannot stand in a checkpoint
 */
export function signCheckpoint(checkpoint: Checkpoint, key: SigningKey): string {
  const text = checkpointText(checkpoint)
  if (!readText(text)) throw new Error(`not a checkpoint: ${JSON.stringify(text)}`)
  const { algorithm } = key.verifier
  return note(text, key.verifier, algorithm.sign(key.secret, Buffer.from(text)))
}

/** Most signature lines read, those of witnesses among them. */
const mostSignatures = 16

/**
 * Checks a signed checkpoint against the keys the reader trusts. Input from outside: never throws, and
 * takes exactly what `signCheckpoint` writes; further signatures below it, such as those of witnesses,
 * are passed over unless the reader trusts their keys.
 *
 * @see C2SP signed-note: "verifiers MUST ignore signatures from unknown keys"
 */
export function verifyCheckpoint(
  signed: string,
  trustedKeys: readonly VerifierKey[],
): CheckpointReading {
  const [, text = '', lines = ''] =
    /^((?:[^\n]+\n){4})\n((?:— [^\s+]+ [A-Za-z0-9+/=]+\n)+)$/.exec(signed) ?? []
  const checkpoint = readText(text)
  const signatures = lines.split('\n').slice(0, -1).map(signatureIn)
  const isWhole = signatures.every((each) => each !== undefined)
  if (!checkpoint || !isWhole || signatures.length > mostSignatures) {
    return { ok: false, problem: 'format' }
  }
  const tried = signatures.flatMap(({ name, hash, signature }) =>
    trustedKeys
      .filter((key) => key.name === name && Buffer.compare(keyHash(key), hash) === 0)
      .map((key) => ({ key, signature })),
  )
  if (tried.length === 0) return { ok: false, problem: 'unknown-key' }
  const signer = tried.find(({ key, signature }) =>
    key.algorithm.verify(key.publicKey, Buffer.from(text), signature),
  )
  if (!signer) return { ok: false, problem: 'signature' }
  return { ok: true, checkpoint, keyId: signer.key.id }
}

function signatureIn(line: string) {
  const [, name = '', encoded = ''] = line.split(' ')
  const bytes = fromBase64(encoded)
  if (bytes === undefined || bytes.length <= 4) return undefined
  return { name, hash: bytes.subarray(0, 4), signature: bytes.subarray(4) }
}

function checkpointText({ origin, size, root, at }: Checkpoint): string {
  return `${origin}\n${size}\n${toBase64(root)}\n${at}\n`
}

function readText(text: string): Checkpoint | undefined {
  const [origin = '', count = '', encoded = '', date = '', ...rest] = text.split('\n')
  const size = Number(count)
  const root = fromBase64(encoded)
  const at = parseInstant(date)
  if (rest.length !== 1 || origin === '' || /\p{Cc}|\p{Surrogate}/u.test(origin)) return undefined
  if (!Number.isSafeInteger(size) || size < 0 || root?.length !== HASH_BYTES || !at.ok) {
    return undefined
  }
  const checkpoint = { origin, size, root, at: at.value }
  return checkpointText(checkpoint) === text ? checkpoint : undefined
}

function note(text: string, key: VerifierKey, signature: Uint8Array): string {
  return `${text}\n— ${key.name} ${toBase64(Buffer.concat([keyHash(key), signature]))}\n`
}
