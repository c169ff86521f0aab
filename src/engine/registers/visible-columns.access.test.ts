import fc from 'fast-check'
import { expect, test } from 'vitest'
import { column, type Register, register } from '../../declare/register.ts'
import { type Role, roles } from '../../declare/role.ts'
import { columnsOfRow, mayImport, sightOf } from './visible-columns.ts'

const everybody: readonly Role[] = ['public', ...roles]
const text = { zh: '列', en: 'Column' }

/** A register with these readers; its columns are open or not as told. */
const made = (readers: readonly Role[], open: readonly boolean[], party: boolean): Register =>
  register({
    id: 'made',
    table: 'made',
    title: text,
    about: text,
    key: ['key'],
    name: 'name',
    ...(party ? { party: 'owner' as const } : {}),
    readers,
    order: { by: 'key', descending: false },
    columns: {
      key: column.text(text, { open: open[0] === true }),
      name: column.text(text, { open: open[1] === true }),
      owner: column.text(text, { open: open[2] === true }),
      secret: column.text(text, { open: open[3] === true }),
    },
  })

const registers = fc.record({
  readers: fc.subarray([...everybody]),
  open: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
  party: fc.boolean(),
})

/** The rule in the shortest words: who sees which columns of whose rows. */
function model(of: Register, role: Role, own: boolean): readonly string[] | 'nothing' {
  const all = Object.keys(of.columns)
  const staff = role !== 'public' && role !== 'applicant'
  if (staff && of.readers.includes(role)) return all
  if (role === 'applicant' && own && of.party !== undefined) return all
  const open = all.filter((id) => of.columns[id]?.open === true)
  return of.readers.includes('public') && open.includes('key') ? open : 'nothing'
}

test('a row shows exactly what the rule says, whoever reads and whosever it is', () => {
  fc.assert(
    fc.property(
      registers,
      fc.constantFrom(...everybody),
      fc.boolean(),
      ({ readers, open, party }, role, own) => {
        const of = made(readers, open, party)
        const asking = { role, parties: role === 'applicant' ? ['A'] : [] }
        const owner = party ? (own ? 'A' : 'B') : null
        const expected = model(of, role, own && party)
        try {
          const sight = sightOf(of, asking)
          const hidden = sight.rows === 'own' && owner !== 'A'
          const seen = hidden ? 'nothing' : [...columnsOfRow(of, sight, asking, owner).keys()]
          expect(seen).toEqual(expected)
        } catch (error) {
          expect(error).toMatchObject({ code: 'register.not-readable' })
          expect(expected).toBe('nothing')
        }
      },
    ),
  )
})

test('a list never shows, filters or sorts by a column that is not open, save to staff who keep it', () => {
  fc.assert(
    fc.property(registers, fc.constantFrom(...everybody), ({ readers, open, party }, role) => {
      const of = made(readers, open, party)
      try {
        const sight = sightOf(of, { role, parties: role === 'applicant' ? ['A'] : [] })
        if (sight.rows === 'own') {
          expect(role).toBe('applicant')
          return
        }
        const keeps = role !== 'public' && role !== 'applicant' && readers.includes(role)
        for (const column of sight.columns.values())
          expect(keeps || column.open === true).toBe(true)
      } catch (error) {
        expect(error).toMatchObject({ code: 'register.not-readable' })
      }
    }),
  )
})

test.each(everybody)('whether %s may import follows from keeping the register', (role) => {
  const kept = made(everybody, [true, true, true, true], true)
  expect(mayImport(kept, role)).toBe(role === 'officer' || role === 'head')
  expect(mayImport(made([], [true, true, true, true], true), role)).toBe(false)
})
