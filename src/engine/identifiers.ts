/** Identifiers and receipt numbers. Random, so that no two writers wait for each other. */
import { createHash, randomBytes } from 'node:crypto'
import { civilDateOf, epochOf, type Instant } from '../values/instant.ts'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

function letters(bytes: Uint8Array): string {
  let out = ''
  for (const byte of bytes) out += alphabet[byte % 32]
  return out
}

function time(at: Instant): string {
  let rest = epochOf(at)
  let out = ''
  for (let i = 0; i < 9; i++) {
    out = alphabet[rest % 32] + out
    rest = Math.floor(rest / 32)
  }
  return out
}

/** An identifier whose order is the order of time: 9 characters of time, 13 of chance. */
export function newId(now: Instant): string {
  return time(now) + letters(randomBytes(13))
}

/** A receipt number people can read out: 440100-20190603-7K3M9QX2. */
export function newReceipt(jurisdiction: string, now: Instant): string {
  return `${jurisdiction}-${civilDateOf(now).replaceAll('-', '')}-${letters(randomBytes(8))}`
}

/** An identifier made without chance, for synthetic records: the same every time. */
export function newIdFrom(at: Instant, ordinal: bigint): string {
  const digest = createHash('sha256').update(`${at} ${ordinal}`).digest()
  return time(at) + letters(digest.subarray(0, 13))
}
