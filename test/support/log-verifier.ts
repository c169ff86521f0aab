/**
 * A second verifier of the log, written from RFC 6962 (section 2.1) and C2SP signed-note and
 * tlog-checkpoint alone. It shares no line with the program, so that the two can be compared.
 */
import { createHash, createPublicKey, verify } from 'node:crypto'

const sha256 = (...parts: readonly Uint8Array[]): Buffer => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** MTH of one leaf: SHA-256(0x00 || entry). */
export const leafOf = (entry: Uint8Array): Buffer => sha256(Buffer.of(0), entry)

const inner = (left: Uint8Array, right: Uint8Array): Buffer => sha256(Buffer.of(1), left, right)

/** k of RFC 6962: the largest power of two smaller than n. */
const k = (n: number): number => 2 ** Math.ceil(Math.log2(n) - 1)

/** MTH of the RFC, over entries. */
export function treeHead(entries: readonly Uint8Array[]): Buffer {
  const [first] = entries
  if (first === undefined) return sha256()
  if (entries.length === 1) return leafOf(first)
  const half = k(entries.length)
  return inner(treeHead(entries.slice(0, half)), treeHead(entries.slice(half)))
}

/** PATH(m, D[n]) of section 2.1.1. */
export function path(m: number, entries: readonly Uint8Array[]): Buffer[] {
  if (entries.length <= 1) return []
  const half = k(entries.length)
  return m < half
    ? [...path(m, entries.slice(0, half)), treeHead(entries.slice(half))]
    : [...path(m - half, entries.slice(half)), treeHead(entries.slice(0, half))]
}

/** PROOF(m, D[n]) of section 2.1.2. */
export const proof = (m: number, entries: readonly Uint8Array[]): Buffer[] =>
  subproof(m, entries, true)

function subproof(m: number, entries: readonly Uint8Array[], known: boolean): Buffer[] {
  const n = entries.length
  if (m === n) return known ? [] : [treeHead(entries)]
  const half = k(n)
  return m <= half
    ? [...subproof(m, entries.slice(0, half), known), treeHead(entries.slice(half))]
    : [...subproof(m - half, entries.slice(half), false), treeHead(entries.slice(0, half))]
}

/** Root that an audit path leads to, by the recursion of PATH read backwards. */
function rootBy(leaf: Buffer, m: number, n: number, way: readonly Buffer[]): Buffer | undefined {
  if (n === 1) return way.length === 0 ? leaf : undefined
  const beside = way.at(-1)
  if (beside === undefined) return undefined
  const half = k(n)
  const rest = way.slice(0, -1)
  if (m < half) {
    const left = rootBy(leaf, m, half, rest)
    return left && inner(left, beside)
  }
  const right = rootBy(leaf, m - half, n - half, rest)
  return right && inner(beside, right)
}

/** Whether the entry stands at place m of the tree of n entries with this root. */
export function includes(
  entry: Uint8Array,
  m: number,
  n: number,
  way: readonly Buffer[],
  root: Uint8Array,
): boolean {
  if (m < 0 || m >= n) return false
  return rootBy(leafOf(entry), m, n, way)?.equals(root) === true
}

/** Both roots that a proof leads to, by the recursion of SUBPROOF read backwards. */
function rootsBy(
  m: number,
  n: number,
  way: readonly Buffer[],
  known: Buffer | undefined,
): readonly [Buffer, Buffer] | undefined {
  if (m === n) {
    const only = known ?? way[0]
    const rest = known === undefined ? way.length - 1 : way.length
    return only === undefined || rest !== 0 ? undefined : [only, only]
  }
  const beside = way.at(-1)
  if (beside === undefined) return undefined
  const half = k(n)
  const rest = way.slice(0, -1)
  if (m <= half) {
    const left = rootsBy(m, half, rest, known)
    return left && [left[0], inner(left[1], beside)]
  }
  const right = rootsBy(m - half, n - half, rest, undefined)
  return right && [inner(beside, right[0]), inner(beside, right[1])]
}

/** Whether the tree of n entries with `newRoot` begins with that of m entries with `oldRoot`. */
export function extendsTree(
  m: number,
  n: number,
  way: readonly Buffer[],
  oldRoot: Buffer,
  newRoot: Buffer,
): boolean {
  if (m < 1 || m > n) return false
  const roots = rootsBy(m, n, way, oldRoot)
  return roots?.[0].equals(oldRoot) === true && roots[1].equals(newRoot)
}

/** A checkpoint as read from its signed note. */
export interface ReadNote {
  readonly origin: string
  readonly size: number
  readonly root: Buffer
}

/** Reads a verifier key: `name+hash+base64(0x01 || key)`; only Ed25519. */
function readKey(text: string) {
  const [name = '', hash = '', ...rest] = text.trim().split('+')
  const bytes = Buffer.from(rest.join('+'), 'base64')
  const id = sha256(Buffer.from(`${name}\n`), bytes).subarray(0, 4)
  if (bytes[0] !== 1 || bytes.length !== 33 || id.toString('hex') !== hash) return undefined
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: bytes.subarray(1).toString('base64url') }
  return { name, id, key: createPublicKey({ key: jwk, format: 'jwk' }) }
}

/** The checkpoint in a note, if the key signed it. */
export function readNote(note: string, keyText: string): ReadNote | undefined {
  const key = readKey(keyText)
  const end = note.lastIndexOf('\n\n')
  if (key === undefined || end < 0 || !note.endsWith('\n')) return undefined
  const text = note.slice(0, end + 1)
  const signed = note
    .slice(end + 2, -1)
    .split('\n')
    .some((line) => {
      const [dash, name, encoded = ''] = line.split(' ')
      const bytes = Buffer.from(encoded, 'base64')
      const isOurs = dash === '—' && name === key.name && bytes.subarray(0, 4).equals(key.id)
      return isOurs && verify(null, Buffer.from(text), key.key, bytes.subarray(4))
    })
  const [origin = '', size = '', root = ''] = text.split('\n')
  if (!signed || !/^(0|[1-9]\d*)$/.test(size)) return undefined
  return { origin, size: Number(size), root: Buffer.from(root, 'base64') }
}
