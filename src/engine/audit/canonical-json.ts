/** One text for one JSON value, so that hashes and signatures over values agree everywhere. */

/** A JSON value as this product hashes it: numbers are whole. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [member: string]: Json }

/** Deeper nesting than this is refused: no record has it, and hostile input must not exhaust the stack. */
const DEEPEST = 64

/** Characters that need an escape or a closer look; nearly no text has any, and the test is cheap. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON escapes exactly these
const NOT_AS_IS = /["\\\u0000-\u001f\ud800-\udfff]/

/**
 * Writes a value as canonical JSON: no spaces, members sorted by UTF-16 code units, strings escaped as
 * ECMAScript does.
 *
 * Takes strings, whole numbers within ±(2^53 - 1), booleans, null, arrays and plain objects. Amounts go in
 * as decimal strings: a bigint, a fraction or an absent value would read back as something else.
 *
 * @throws Error naming the nearest member when the value holds anything else, a lone surrogate, or more
 *   than 64 levels
 * @see RFC 8785, JSON Canonicalization Scheme
 */
export function canonicalJson(value: unknown): string {
  return write(value, '', 0)
}

/** The canonical JSON of a value in UTF-8. Throws as `canonicalJson` does. */
export function canonicalBytes(value: unknown): Uint8Array {
  return Buffer.from(canonicalJson(value), 'utf8')
}

/**
 * Reads text that must already be canonical JSON.
 *
 * @returns the value, or undefined when the text is no JSON or is written in any other way
 */
export function parseCanonicalJson(text: string): Json | undefined {
  try {
    const value: Json = JSON.parse(text)
    return canonicalJson(value) === text ? value : undefined
  } catch {
    return undefined
  }
}

function write(value: unknown, member: string, depth: number): string {
  switch (typeof value) {
    case 'string':
      return writeString(value, member)
    case 'number':
      return Number.isSafeInteger(value) ? String(value) : refuse(`the number ${value}`, member)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      if (value === null) return 'null'
      if (depth >= DEEPEST) return refuse(`more than ${DEEPEST} levels`, member)
      return Array.isArray(value)
        ? writeArray(value, member, depth + 1)
        : isPlain(value)
          ? writeObject(value, depth + 1)
          : refuse('an object that is not plain', member)
    default:
      return refuse(`a value of type ${typeof value}`, member)
  }
}

function writeArray(values: readonly unknown[], member: string, depth: number): string {
  let text = '['
  for (let i = 0; i < values.length; i++) {
    text += i === 0 ? write(values[i], member, depth) : `,${write(values[i], member, depth)}`
  }
  return `${text}]`
}

function writeObject(value: Readonly<Record<string, unknown>>, depth: number): string {
  const names = Object.keys(value).sort()
  let text = '{'
  let comma = ''
  for (const name of names) {
    text += `${comma}${writeString(name, name)}:${write(value[name], name, depth)}`
    comma = ','
  }
  return `${text}}`
}

function writeString(value: string, member: string): string {
  if (!NOT_AS_IS.test(value)) return `"${value}"`
  // With the u flag this finds lone surrogates only, which UTF-8 cannot carry.
  if (/\p{Surrogate}/u.test(value)) refuse('a lone surrogate', member)
  return JSON.stringify(value)
}

function isPlain(value: object): value is Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}

function refuse(what: string, member: string): never {
  throw new Error(`not canonical JSON: ${what} at ${JSON.stringify(member)}`)
}
