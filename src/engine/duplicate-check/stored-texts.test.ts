import { afterAll, beforeAll, expect, it } from 'vitest'
import { reader, type TestBureau } from '../../../test/support/bureau.ts'
import { describeOnBoth } from '../../../test/support/databases.ts'
import { fileStaged, openStagedBureau } from '../../../test/support/staged-services.ts'
import type { Reader } from '../../store/database.ts'
import { instant } from '../../values/instant.ts'
import { boilerplateOf } from './boilerplate.ts'
import { DuplicateIndex } from './duplicate-index.ts'
import { loadForm, loadTexts, storeForm, storeMarks, storeText } from './stored-texts.ts'

const officer = reader('officer')
const of = { jurisdiction: officer.jurisdiction, service: 'programme' }
const text = '面向脑机接口的柔性电极关键技术研究与应用示范'.repeat(3)
const start = { takenAt: instant('2000-01-01T00:00:00+08:00'), caseId: '' }

describeOnBoth('texts of applications', (open) => {
  let on: TestBureau
  beforeAll(async () => {
    on = await openStagedBureau(open)
  })
  afterAll(() => on.close())

  it('come back with the marks they were kept with, and only for staff of the city', async () => {
    const { id: caseId } = await fileStaged(on, 'programme')
    const form = boilerplateOf(Int32Array.from([7, -9]))
    const marks = new DuplicateIndex(form).mark(text)
    const { version } = await on.bureau.database.transaction(officer, async (tx) => {
      const kept = await storeForm(tx, of, form, 60, on.now)
      await storeText(tx, of, { caseId, rev: 1, text: `${text}\0` }, on.now)
      return kept
    })
    const read = (by: Reader, formVersion = version, since = start) =>
      on.bureau.database.transaction(by, (tx) =>
        loadTexts(tx, { ...of, jurisdiction: by.jurisdiction }, formVersion, since, 1),
      )
    const taken = { caseId, rev: 1, takenAt: on.now }
    expect(await read(officer)).toEqual([{ ...taken, text: `${text} ` }])
    await on.bureau.database.transaction(officer, (tx) =>
      storeMarks(tx, of, caseId, version, marks),
    )
    expect(await read(officer)).toEqual([{ ...taken, marks }])
    expect(await read(officer, 'another form')).toEqual([{ ...taken, text: `${text} ` }])
    expect(await read(officer, version, taken)).toEqual([])
    expect(await read(reader('seller'))).toEqual([])
    expect(await read({ ...officer, jurisdiction: '440300' })).toEqual([])
    const loaded = await on.bureau.database.transaction(officer, (tx) => loadForm(tx, of))
    expect(loaded).toMatchObject({ version, texts: 60 })
    expect([...(loaded?.form.hashes ?? [])].sort()).toEqual([-9, 7])
  })
})
