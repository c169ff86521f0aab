/** Declarations are read-only; the types of JSON answers are not. */
type Mutable<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer U)[]
    ? Mutable<U>[]
    : T extends object
      ? { -readonly [K in keyof T]: Mutable<T[K]> }
      : T

/** The same value, typed as an answer that is about to be written. */
export const answer = <T>(value: T): Mutable<T> => value as Mutable<T>
