/** The texts of one service's applications, ready to be compared; made at start, kept current. */
import type { Comparison } from '../../declare/comparison.ts'
import type { Tx } from '../../store/database.ts'
import { addMilliseconds, type Instant, instant } from '../../values/instant.ts'
import { systemReader } from '../access/system-reader.ts'
import type { Bureau } from '../bureau.ts'
import type { StoredAnswers } from '../cases/case-event.ts'
import { boilerplateOf, learnBoilerplate } from './boilerplate.ts'
import { DuplicateIndex } from './duplicate-index.ts'
import {
  countTexts,
  type LearnedForm,
  loadForm,
  loadTexts,
  sampleTexts,
  storeForm,
  storeMarks,
  storeText,
  type TextsOf,
  untakenCases,
} from './stored-texts.ts'

/** Texts from which wording of the form can be told from a few copies. */
const learnedFrom = 50
/** Texts a form is learned from at most: a share of 1% is seen in a sample. */
const sampled = 1000
const pageSize = 200
const beginning = { takenAt: instant('2000-01-01T00:00:00+08:00'), caseId: '' }

/** An index of one service's texts, as far as this process has seen them. */
export interface Collection {
  readonly form: LearnedForm
  readonly index: DuplicateIndex
  /** Revision of each text taken in, so that a page read twice changes nothing. */
  readonly taken: Map<string, number>
  seen: { readonly takenAt: Instant; readonly caseId: string }
}

// An index holds what a database says, so it lives and dies with its bureau.
const collections = new WeakMap<Bureau, Map<string, Promise<Collection>>>()

/** The text of an application as it is compared. */
export function comparedText(compares: Comparison, answers: StoredAnswers): string {
  return compares.texts
    .map(({ id }) => answers[id])
    .filter((answer): answer is string => typeof answer === 'string')
    .join('\n')
}

/**
 * The collection of a service with everything filed until now. Work goes in pages, each a short
 * transaction, so that nobody waits for it. Memory: about 2.5 kB a text; texts stay in the database.
 */
export async function collectionOf(
  bureau: Bureau,
  service: string,
  compares: Comparison,
  now: Instant,
): Promise<Collection> {
  const of = { jurisdiction: bureau.city.jurisdiction, service }
  const known = collections.get(bureau) ?? new Map<string, Promise<Collection>>()
  collections.set(bureau, known)
  const before = known.get(service) ?? Promise.resolve(undefined)
  // One after another: two that take in the same page would sign it twice.
  const next = before
    .catch(() => undefined)
    .then(async (collection: Collection | undefined) => {
      await takeTexts(bureau, of, compares, now)
      return takeIn(bureau, of, await fitting(bureau, of, collection, now))
    })
  known.set(service, next)
  return next
}

const as = <T>(bureau: Bureau, work: (tx: Tx) => Promise<T>) =>
  bureau.database.transaction(systemReader(bureau), work)

/** Takes the texts of cases that were filed or corrected since. */
async function takeTexts(
  bureau: Bureau,
  of: TextsOf,
  compares: Comparison,
  now: Instant,
): Promise<void> {
  for (let left = true; left; ) {
    left = await as(bureau, async (tx) => {
      const cases = await untakenCases(tx, of, pageSize)
      for (const { caseId, rev, answers } of cases)
        await storeText(tx, of, { caseId, rev, text: comparedText(compares, answers) }, now)
      return cases.length === pageSize
    })
  }
}

/** The collection while its form is fresh; an empty one to be filled anew once there is twice as much. */
async function fitting(
  bureau: Bureau,
  of: TextsOf,
  present: Collection | undefined,
  now: Instant,
): Promise<Collection> {
  return as(bureau, async (tx) => {
    const texts = await countTexts(tx, of)
    const stale = (form: LearnedForm | undefined) =>
      texts >= learnedFrom && texts >= 2 * (form?.texts ?? 0)
    if (present !== undefined && !stale(present.form)) return present
    let form = await loadForm(tx, of)
    if (stale(form)) {
      const step = Math.max(1, Math.floor(texts / sampled))
      const learned = learnBoilerplate(await sampleTexts(tx, of, step))
      form = await storeForm(tx, of, learned, texts, now)
    }
    form ??= { version: 'none', form: boilerplateOf(new Int32Array(0)), texts: 0 }
    const index = new DuplicateIndex(form.form, Math.max(1024, texts))
    return { form, index, taken: new Map(), seen: beginning }
  })
}

/** Takes in what was stored since, by this process or another, and marks what has no marks yet. */
async function takeIn(bureau: Bureau, of: TextsOf, into: Collection): Promise<Collection> {
  const { index, form, taken } = into
  for (let left = true; left; ) {
    left = await as(bureau, async (tx) => {
      const texts = await loadTexts(tx, of, form.version, into.seen, pageSize)
      for (const { caseId, rev, takenAt, marks, text = '' } of texts) {
        into.seen = { takenAt, caseId }
        if (taken.get(caseId) === rev) continue
        const own = marks ?? index.mark(text)
        if (marks === undefined) await storeMarks(tx, of, caseId, form.version, own)
        index.addMarks(caseId, own)
        taken.set(caseId, rev)
      }
      return texts.length === pageSize
    })
  }
  // Another process may commit a moment later what it took a moment earlier.
  into.seen = { takenAt: addMilliseconds(into.seen.takenAt, -60_000), caseId: '' }
  return into
}
