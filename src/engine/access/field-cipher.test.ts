import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fieldCipher, newFieldKey } from './field-cipher.ts'

const cipher = fieldCipher(newFieldKey())

it('opens what it sealed, and seals the same text differently each time', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, place) => {
      const sealed = cipher.seal(text, place)
      expect(cipher.open(sealed, place)).toBe(text)
      expect(Buffer.compare(sealed, cipher.seal(text, place))).not.toBe(0)
    }),
  )
})

it('opens nothing altered in any byte, moved to another place, or sealed with another key', () => {
  const sealed = cipher.seal('13800000000', 'contact.email/440100/officer')
  for (let i = 0; i < sealed.length; i++) {
    const altered = Uint8Array.from(sealed, (byte, at) => (at === i ? byte ^ 1 : byte))
    expect(() => cipher.open(altered, 'contact.email/440100/officer')).toThrow()
  }
  expect(() => cipher.open(sealed, 'contact.email/440100/head')).toThrow()
  expect(() => fieldCipher(newFieldKey()).open(sealed, 'contact.email/440100/officer')).toThrow()
  expect(() => cipher.open(new Uint8Array(), '')).toThrow('not a sealed field')
})

it('takes only a whole key', () => {
  expect(() => fieldCipher('short')).toThrow('64 hexadecimal digits')
})
