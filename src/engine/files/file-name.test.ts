import fc from 'fast-check'
import { expect, it } from 'vitest'
import { safeFileName } from './file-name.ts'

it.each([
  ['合同(终稿).pdf', '合同(终稿).pdf'],
  ['..\\..\\windows\\system32\\a.pdf', 'a.pdf'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\scan.pdf', 'scan.pdf'],
  ['invoice\u202efdp.exe', 'invoicefdp.exe'],
  ['a\0b\r\nSet-Cookie: x.pdf', 'abSet-Cookie_ x.pdf'],
  ['  .hidden. ', 'hidden'],
  ['CON.pdf', '_CON.pdf'],
  ['lpt1', '_lpt1'],
  ['', 'file'],
  ['...', 'file'],
  ['\u200b', 'file'],
  [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(115)}….pdf`],
])('%j is kept as %j', (given, kept) => {
  expect(safeFileName(given)).toBe(kept)
})

it('any name becomes one that is short, plain, and stays the same when made safe again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
      const name = safeFileName(given)
      expect([...name].length).toBeLessThanOrEqual(121)
      expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}\p{Cs}]|^\.|^$/u)
      expect(safeFileName(name)).toBe(name)
    }),
  )
})
