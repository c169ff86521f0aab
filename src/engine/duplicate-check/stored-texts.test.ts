import { expect, test } from 'vitest'
import { describeOnBoth } from '../../../test/support/databases.ts'
import type { Reader } from '../../store/database.ts'
import { boilerplateOf } from './boilerplate.ts'
import { DuplicateIndex } from './duplicate-index.ts'
import { dropText, loadForm, loadTexts, storeForm, storeText } from './stored-texts.ts'

const city = '440100'
const officer: Reader = { jurisdiction: city, role: 'officer', account: 'o', parties: [] }
const text = '面向脑机接口的柔性电极关键技术研究与应用示范'.repeat(3)

describeOnBoth('texts of projects', (open) => {
  test('come back with the marks they were kept with, and only for staff of the city', async () => {
    const database = await open()
    try {
      const form = boilerplateOf(Int32Array.from([7, -9]))
      const index = new DuplicateIndex(() => text, form)
      const marks = index.mark(text)
      const version = await database.transaction(officer, async (tx) => {
        const kept = await storeForm(tx, city, form)
        for (const projectId of ['a', 'b', 'gone'])
          await storeText(tx, city, kept, { projectId, text: `${text}\0`, marks })
        await dropText(tx, city, 'gone')
        return kept
      })
      const read = (reader: Reader, formVersion = version, after = '') =>
        database.transaction(reader, (tx) => loadTexts(tx, city, formVersion, after, 1))

      expect(await read(officer)).toEqual([{ projectId: 'a', text: `${text} `, marks }])
      expect(await read(officer, version, 'a')).toMatchObject([{ projectId: 'b' }])
      expect(await read(officer, version, 'b')).toEqual([])
      expect(await read(officer, 'another form')).toEqual([{ projectId: 'a', text: `${text} ` }])
      expect(await read({ ...officer, role: 'applicant' })).toEqual([])
      expect(await read({ ...officer, jurisdiction: '440300' })).toEqual([])
      const loaded = await database.transaction(officer, (tx) => loadForm(tx, city, version))
      expect([...(loaded?.hashes ?? [])].sort()).toEqual([-9, 7])
    } finally {
      await database.close()
    }
  })
})
