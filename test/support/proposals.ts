/** Texts of proposals that resemble nothing. */

/** Characters from a fixed sequence, so that every run compares the same texts. */
export function proposalsFrom(seed: number): (length: number) => string {
  let state = seed
  return (length) => {
    let made = ''
    for (let k = 0; k < length; k++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0
      made += String.fromCharCode(0x4e00 + ((state >>> 8) % 3000))
    }
    return made
  }
}
