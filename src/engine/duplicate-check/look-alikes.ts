/** Applications whose texts resemble that of a case (查重), for the officer who decides. */
import { valueOn } from '../../declare/parameter.ts'
import { Refusal } from '../../declare/refusal.ts'
import { instantOf, textOf } from '../../store/cells.ts'
import type { Reader, Statement } from '../../store/database.ts'
import { addMonths, type CivilDate } from '../../values/civil-date.ts'
import { civilDateOf, type Instant, instant, startOfDay } from '../../values/instant.ts'
import type { Share } from '../../values/share.ts'
import { type Bureau, offeringAt } from '../bureau.ts'
import { stateOf } from '../cases/case-row.ts'
import type { State } from '../cases/case-state.ts'
import { readCaseIn } from '../cases/read-case.ts'
import { collectionOf } from './collection.ts'
import type { Passage } from './compare.ts'
import { findSimilar } from './find-similar.ts'
import { textsOfCases } from './stored-texts.ts'

/** A passage both say, as written in each. */
export interface SharedPassage {
  readonly own: string
  readonly other: string
  /** Characters that are equal after folding width, case, spacing and punctuation. */
  readonly equal: number
}

/** An application that resembles the one asked about. */
export interface LookAlike {
  readonly caseId: string
  readonly receipt: string
  readonly title: string
  readonly partyName: string
  readonly state: State
  readonly filedAt: Instant
  /** The same applicant: shown however little alike the texts are. */
  readonly sameParty: boolean
  /** Pieces of five characters in both, of those in either; form wording left out. */
  readonly overlap: number
  /** The same number of those of the shorter text. */
  readonly contained: number
  /** The longest first, no more than twenty. */
  readonly passages: readonly SharedPassage[]
}

/** What was compared and what was found. */
export interface LookAlikes {
  /** Applications there were to compare with. */
  readonly compared: number
  /** First day of filing that counts. */
  readonly since: CivilDate
  readonly found: readonly LookAlike[]
}

const others: Statement = {
  name: 'look-alike-cases',
  text: `select id, receipt, title, party, party_name, state, filed_at from case_file
    where jurisdiction = $1 and service = $2 and id <> $3 and filed_at >= $4
      and (id = any($5) or party = $6)
      and state not in ('withdrawn', 'declined')
    order by id limit 500`,
}

/** Works of another's passages that are worth an officer's time. */
const passagesShown = 20

/**
 * Compares the text of a case with all applications for the same service filed in the years that
 * count, taking in what was filed since the last time.
 *
 * @throws Refusal `case.unknown`; `duplicates.not-official` - only those who handle cases compare
 *   applications of others; `duplicates.not-compared` - the service compares no texts
 */
export async function lookAlikes(
  bureau: Bureau,
  reader: Reader,
  caseId: string,
  now: Instant,
): Promise<LookAlikes> {
  if (!['officer', 'head', 'supervisor'].includes(reader.role)) throw notOfficial()
  const { state } = await bureau.database.transaction(reader, (tx) =>
    readCaseIn(tx, reader.jurisdiction, caseId),
  )
  const { compares } = offeringAt(bureau, state.service, state.version).service
  if (compares === undefined) throw notCompared(state.service)
  const filedOn = civilDateOf(instant(state.filedAt))
  const years = Number(valueOn(compares.years, filedOn)?.value ?? 0n)
  const floor = {
    jaccard: asNumber(valueOn(compares.overlapFrom, filedOn)?.value),
    containment: asNumber(valueOn(compares.containedFrom, filedOn)?.value),
  }
  const since = addMonths(filedOn, -12 * years)
  const { form, index } = await collectionOf(bureau, state.service, compares, now)
  return bureau.database.transaction(reader, async (tx) => {
    const own = (await textsOfCases(tx, reader.jurisdiction, [state.id])).get(state.id) ?? ''
    const rows = await tx.run(others, [
      reader.jurisdiction,
      state.service,
      state.id,
      startOfDay(since),
      index.candidates(own, floor.jaccard).filter((id) => id !== state.id),
      state.party,
    ])
    const cases = new Map(rows.map((row) => [textOf(row, 'id'), row]))
    const texts = await textsOfCases(tx, reader.jurisdiction, [...cases.keys()])
    const ofParty = (id: string) => cases.get(id)?.party === state.party
    // Those of the same applicant are shown whatever the texts say.
    const shown = [
      ...findSimilar(
        form.form,
        own,
        [...texts].filter(([id]) => !ofParty(id)),
        floor,
      ),
      ...findSimilar(
        form.form,
        own,
        [...texts].filter(([id]) => ofParty(id)),
        { jaccard: 0, containment: 0 },
      ),
    ]
    const found = shown.flatMap(({ projectId, jaccard, containment, passages }) => {
      const row = cases.get(projectId)
      if (row === undefined) return []
      const other = texts.get(projectId) ?? ''
      return [
        {
          caseId: projectId,
          receipt: textOf(row, 'receipt'),
          title: textOf(row, 'title'),
          partyName: textOf(row, 'party_name'),
          state: stateOf(row),
          filedAt: instantOf(row, 'filed_at'),
          sameParty: ofParty(projectId),
          overlap: jaccard,
          contained: containment,
          passages: longest(passages).map((passage) => ({
            own: own.slice(passage.start, passage.end),
            other: other.slice(passage.otherStart, passage.otherEnd),
            equal: passage.equal,
          })),
        },
      ]
    })
    return {
      compared: Math.max(0, index.size - 1),
      since,
      found: found.sort((a, b) => b.contained - a.contained || b.overlap - a.overlap),
    }
  })
}

const asNumber = (value: Share | null | undefined): number =>
  value === null || value === undefined ? 1 : Number(value.n) / Number(value.d)

const longest = (passages: readonly Passage[]): readonly Passage[] =>
  [...passages].sort((a, b) => b.equal - a.equal).slice(0, passagesShown)

const notOfficial = () =>
  new Refusal('duplicates.not-official', {
    zh: '查重比对涉及其他单位的申报材料，只对办理人员开放。',
    en: 'Comparing applications shows those of others; it is open to those who handle cases only.',
  })

const notCompared = (service: string) =>
  new Refusal(
    'duplicates.not-compared',
    {
      zh: `事项 ${service} 不比对申报文本，无查重结果。`,
      en: `The service ${service} compares no texts; there is nothing to show.`,
    },
    { service },
  )
