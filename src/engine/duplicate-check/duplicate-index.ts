/** Finds which of many texts may be copies of one another. */
import { type Boilerplate, boilerplateOf, markBoilerplate } from './boilerplate.ts'
import { likeness, piecesOf } from './compare.ts'
import { foldInto } from './normalise.ts'
import { hashShingles } from './shingles.ts'
import { agreeing, bands, bandValues, fingerprints, signInto, values } from './signature.ts'

/** What is kept of a text between starts. */
export interface TextMarks {
  /** 128 values, or none for a text without a piece that counts. */
  readonly signature: Uint32Array
  readonly fingerprints: Uint32Array
}

/** Two texts at least as alike as asked. */
export interface NearPair {
  readonly first: string
  readonly second: string
  readonly jaccard: number
}

/** Gives a text by its id; undefined when it is gone. */
export type TextOf = (id: string) => string | undefined

// A text pasted ten thousand times would make the work grow with the square.
const chainLimit = 1000

/** Signatures and fingerprints of a collection; the texts themselves stay where they are kept. */
export class DuplicateIndex {
  readonly form: Boilerplate
  private readonly ids: string[] = []
  private readonly slotOf = new Map<string, number>()
  private signatures: Uint32Array
  private nextInBand: Int32Array
  private readonly heads: Int32Array
  private readonly headMask: number
  private marks: Uint32Array
  private markText: Int32Array
  private markNext: Int32Array
  private readonly markHeads = new Int32Array(1 << 20)
  private markCount = 1
  private readonly scratch = { units: new Uint16Array(8192) }
  private hashes = new Int32Array(8192)
  private left = new Uint8Array(8192)
  private hashed = new Int32Array(8192)
  private readonly one = new Uint32Array(values)

  /** @param expected - texts to come; more may come, then arrays grow */
  constructor(form: Boilerplate = boilerplateOf(new Int32Array(0)), expected = 1024) {
    this.form = form
    let size = 1024
    while (size < expected) size *= 2
    this.headMask = size - 1
    this.heads = new Int32Array(size * bands)
    this.signatures = new Uint32Array(expected * values)
    this.nextInBand = new Int32Array(expected * bands)
    this.marks = new Uint32Array(expected * 128)
    this.markText = new Int32Array(expected * 128)
    this.markNext = new Int32Array(expected * 128)
  }

  /** Texts that count. */
  get size(): number {
    return this.slotOf.size
  }

  /** Bytes held in typed arrays; ids and texts come on top. */
  get bytes(): number {
    return [
      this.signatures,
      this.nextInBand,
      this.heads,
      this.marks,
      this.markText,
      this.markNext,
      this.markHeads,
    ].reduce((sum, array) => sum + array.byteLength, 0)
  }

  /** Signs a text without keeping it. */
  mark(text: string): TextMarks {
    const count = this.hash(text)
    markBoilerplate(this.form, this.hashes, count, this.left)
    const has = signInto(this.hashes, count, this.left, this.one, 0)
    return {
      signature: has ? this.one.slice() : new Uint32Array(0),
      fingerprints: fingerprints(this.hashes, count, this.left, this.hashed),
    }
  }

  /** Takes in a text, in place of the one with the same id; marks kept earlier save the signing. */
  add(id: string, text: string, marks: TextMarks = this.mark(text)): void {
    this.addMarks(id, marks)
  }

  /** Takes in a text by its marks alone, as kept by the store. */
  addMarks(id: string, marks: TextMarks): void {
    this.remove(id)
    const slot = this.ids.length
    this.ids.push(id)
    this.slotOf.set(id, slot)
    if ((slot + 1) * values > this.signatures.length) {
      this.signatures = grown(this.signatures, new Uint32Array(this.signatures.length * 2 + values))
      this.nextInBand = grown(this.nextInBand, new Int32Array(this.nextInBand.length * 2 + bands))
    }
    this.signatures.set(marks.signature, slot * values)
    if (marks.signature.length > 0)
      for (let band = 0; band < bands; band++) {
        const bucket = this.bucket(marks.signature, 0, band)
        this.nextInBand[slot * bands + band] = this.heads[bucket] ?? 0
        this.heads[bucket] = slot + 1
      }
    for (const mark of marks.fingerprints) this.addMark(mark, slot)
  }

  /** Forgets a text; its room is free again after the next start. */
  remove(id: string): void {
    this.slotOf.delete(id)
  }

  /** Ids of texts that may be alike `text`, by signature or by two shared fingerprints. */
  candidates(text: string, leastJaccard: number): readonly string[] {
    const { signature, fingerprints: own } = this.mark(text)
    const found = new Set<number>()
    if (signature.length > 0)
      for (let band = 0; band < bands; band++) {
        let slot = (this.heads[this.bucket(signature, 0, band)] ?? 0) - 1
        for (let k = 0; slot >= 0 && k < chainLimit; k++) {
          if (agreeing(signature, 0, this.signatures, slot * values) >= floor(leastJaccard))
            found.add(slot)
          slot = (this.nextInBand[slot * bands + band] ?? 0) - 1
        }
      }
    const shared = new Map<number, number>()
    for (const mark of new Set(own)) {
      const seen = new Set<number>()
      let entry = this.markHeads[mark & (this.markHeads.length - 1)] ?? 0
      for (; entry > 0; entry = this.markNext[entry] ?? 0) {
        const slot = this.markText[entry] ?? 0
        if (this.marks[entry] === mark && !seen.has(slot)) {
          seen.add(slot)
          shared.set(slot, (shared.get(slot) ?? 0) + 1)
        }
      }
    }
    for (const [slot, count] of shared) if (count >= Math.min(2, own.length)) found.add(slot)
    return [...found].filter((slot) => this.counts(slot)).map((slot) => this.ids[slot] ?? '')
  }

  /** All pairs at least `leastJaccard` alike, each verified on the texts themselves. */
  nearPairs(textOf: TextOf, leastJaccard = 0.5): readonly NearPair[] {
    const pairs: NearPair[] = []
    const stamp = new Int32Array(this.ids.length).fill(-1)
    const kept = new Map<number, ReturnType<typeof piecesOf>>()
    const pieces = (slot: number) => {
      const had = kept.get(slot)
      if (had !== undefined) return had
      const made = piecesOf(textOf(this.ids[slot] ?? '') ?? '', this.form)
      // The originals of copies come again and again; a bound keeps memory small.
      if (kept.size >= 2000) kept.delete(kept.keys().next().value ?? -1)
      kept.set(slot, made)
      return made
    }
    for (let slot = 0; slot < this.ids.length; slot++) {
      if (!this.counts(slot)) continue
      for (let band = 0; band < bands; band++) {
        let other = (this.nextInBand[slot * bands + band] ?? 0) - 1
        for (let k = 0; other >= 0 && k < chainLimit; k++) {
          if (stamp[other] !== slot && this.sameBand(slot, other, band)) {
            stamp[other] = slot
            const same = agreeing(this.signatures, slot * values, this.signatures, other * values)
            if (same >= floor(leastJaccard) && this.counts(other)) {
              const { jaccard } = likeness(pieces(other), pieces(slot))
              if (jaccard >= leastJaccard)
                pairs.push({ first: this.ids[other] ?? '', second: this.ids[slot] ?? '', jaccard })
            }
          }
          other = (this.nextInBand[other * bands + band] ?? 0) - 1
        }
      }
    }
    return pairs
  }

  private hash(text: string): number {
    const length = foldInto(this.scratch, text)
    if (this.hashes.length < length) {
      this.hashes = new Int32Array(length * 2)
      this.left = new Uint8Array(length * 2)
      this.hashed = new Int32Array(length * 2)
    }
    return hashShingles(this.scratch.units, length, this.hashes)
  }

  private counts(slot: number): boolean {
    return this.slotOf.get(this.ids[slot] ?? '') === slot
  }

  private sameBand(slot: number, other: number, band: number): boolean {
    const [a, b] = [slot * values + band * bandValues, other * values + band * bandValues]
    const s = this.signatures
    return s[a] === s[b] && s[a + 1] === s[b + 1] && s[a + 2] === s[b + 2]
  }

  private bucket(signature: Uint32Array, at: number, band: number): number {
    const p = at + band * bandValues
    let key =
      Math.imul(signature[p] ?? 0, 0x9e3779b1) ^
      Math.imul(signature[p + 1] ?? 0, 0x85ebca77) ^
      Math.imul(signature[p + 2] ?? 0, 0xc2b2ae3d)
    key ^= key >>> 15
    return band * (this.headMask + 1) + (key & this.headMask)
  }

  private addMark(mark: number, slot: number): void {
    if (this.markCount >= this.marks.length) {
      const size = this.marks.length * 2
      this.marks = grown(this.marks, new Uint32Array(size))
      this.markText = grown(this.markText, new Int32Array(size))
      this.markNext = grown(this.markNext, new Int32Array(size))
    }
    const bucket = mark & (this.markHeads.length - 1)
    const entry = this.markCount++
    this.marks[entry] = mark
    this.markText[entry] = slot
    this.markNext[entry] = this.markHeads[bucket] ?? 0
    this.markHeads[bucket] = entry
  }
}

/** Agreeing values below which a pair is not worth reading: 0.15 below what is asked. */
const floor = (jaccard: number): number => Math.max(1, Math.ceil((jaccard - 0.15) * values))

function grown<Column extends Uint32Array | Int32Array>(old: Column, larger: Column): Column {
  larger.set(old)
  return larger
}
