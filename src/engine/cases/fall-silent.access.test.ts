import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { everybody, reader, type TestBureau } from '../../../test/support/bureau.ts'
import { freshEmbedded } from '../../../test/support/databases.ts'
import {
  fileStaged,
  openStagedBureau,
  windowService,
} from '../../../test/support/staged-services.ts'
import { may } from '../access/may.ts'
import { timerReader } from './fall-silent.ts'

describe('who may let silence speak', () => {
  let on: TestBureau
  beforeAll(async () => {
    on = await openStagedBureau(freshEmbedded)
  })
  afterAll(() => on.close())

  it('the timer, and nobody who signs in', async () => {
    const filed = await fileStaged(on, 'window')
    const ask = (actor: Parameters<typeof may>[0]) =>
      may(actor, 'silence', filed, windowService, 'acceptance').allowed
    expect(ask(timerReader(on.bureau))).toBe(true)
    expect(everybody.filter((who) => ask(reader(who)))).toEqual([])
  })
})
