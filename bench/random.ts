/** Numbers from a seed (sfc32); the same on every machine. */

/** A stream of numbers. */
export interface Random {
  /** From 0 up to, not including, 1. */
  unit(): number
  /** From 0 up to, not including, n. */
  below(n: number): number
  /** Normal, of mean 0 and deviation 1 (Marsaglia's polar method). */
  normal(): number
}

/** The stream of a seed. */
export function random(seed: number): Random {
  let a = 0x9e3779b9 ^ seed
  let b = 0x243f6a88
  let c = 0xb7e15162
  let d = seed >>> 0 || 1
  const unit = () => {
    const t = (a + b + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (c << 21) | (c >>> 11)
    c = (c + t) | 0
    return (t >>> 0) / 4294967296
  }
  for (let i = 0; i < 20; i++) unit()
  let spare: number | undefined
  const normal = () => {
    if (spare !== undefined) {
      const kept = spare
      spare = undefined
      return kept
    }
    for (;;) {
      const x = 2 * unit() - 1
      const y = 2 * unit() - 1
      const s = x * x + y * y
      if (s >= 1 || s === 0) continue
      const factor = Math.sqrt((-2 * Math.log(s)) / s)
      spare = y * factor
      return x * factor
    }
  }
  return { unit, below: (n) => Math.floor(unit() * n), normal }
}
