/**
 * Values as JSON. Whole numbers beyond what JSON readers keep exactly (fen, the parts of shares)
 * travel as `{"$n": "123"}`, so that what the browser evaluates is what the server evaluates.
 */

const isWhole = (value: unknown): value is { readonly $n: string } =>
  typeof value === 'object' && value !== null && '$n' in value && typeof value.$n === 'string'

/** Replacer for `JSON.stringify`. */
export function toWire(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? { $n: value.toString() } : value
}

/** Reviver for `JSON.parse`. */
export function fromWire(_key: string, value: unknown): unknown {
  return isWhole(value) ? BigInt(value.$n) : value
}

/** Turns a value with bigints into one that is JSON, for answers built by other serialisers. */
export function encode<T>(value: T): unknown {
  return JSON.parse(JSON.stringify(value, toWire))
}

/** The reverse of {@link encode}. */
export function decode(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), fromWire)
}
