import { problem } from '../../declare/expression/read-fact.ts'
import type { Problem } from '../../declare/problem.ts'
import { Invalid, Refusal } from '../../declare/refusal.ts'
import { textOf } from '../../store/cells.ts'
import type { Reader, Statement, Tx } from '../../store/database.ts'
import type { CivilDate } from '../../values/civil-date.ts'
import { civilDateOf, type Instant } from '../../values/instant.ts'
import { takeCheckpoint } from '../audit/take-checkpoint.ts'
import { type Bureau, offeringOf } from '../bureau.ts'
import { newId } from '../identifiers.ts'
import { drawCases } from './drawn-cases.ts'

/** What a supervisor wants to look at again. */
export interface DrawInput {
  readonly reader: Reader
  /** Id of the service; all where nothing is said. */
  readonly service?: string
  /** Days of decision, both included; the last lies before the day of the draw. */
  readonly from: CivilDate
  readonly to: CivilDate
  /** How many cases. */
  readonly size: number
  readonly now: Instant
}

const population: Statement = {
  name: 'recheck-population',
  text: `select id from case_file where jurisdiction = $1 and decided_on between $2 and $3
    and ($4::text is null or service = $4) order by id`,
}
const addDraw: Statement = {
  name: 'recheck-draw',
  text: `insert into recheck (jurisdiction, id, service, from_on, to_on, size, population,
      population_sha256, log_size, log_root, drawn_by, drawn_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
}
const addCases: Statement = {
  name: 'recheck-draw-cases',
  text: `insert into recheck_case (jurisdiction, recheck, case_id, ordinal)
    select $1, $2, id, place from unnest($3::text[]) with ordinality as drawn (id, place)`,
}

/** Most cases of one draw. */
export const mostDrawn = 500

/** Ids of the cases decided in a time, in ascending order. */
export async function decidedCases(
  tx: Tx,
  jurisdiction: string,
  {
    from,
    to,
    service,
  }: { readonly from: string; readonly to: string; readonly service: string | null },
): Promise<readonly string[]> {
  const rows = await tx.run(population, [jurisdiction, from, to, service])
  return rows.map((row) => textOf(row, 'id'))
}

/**
 * Draws decided cases to be looked at again. The seed follows from a checkpoint signed at that moment,
 * so nobody knows before who is drawn, and everybody can draw again afterwards. A draw stays: another
 * one does not replace it.
 *
 * @returns id of the draw
 * @throws Invalid by field
 * @throws Refusal `recheck.supervisor-only`, `recheck.too-few`, `service.unknown`
 */
export async function drawRecheck(bureau: Bureau, input: DrawInput): Promise<string> {
  const { reader, from, to, size, now } = input
  if (reader.role !== 'supervisor') throw supervisorOnly()
  const wrong = problemsOf(input)
  if (wrong.length > 0) throw new Invalid(wrong)
  const service = input.service ?? null
  if (service !== null) offeringOf(bureau, service)
  const checkpoint = await takeCheckpoint(bureau, reader, now)
  const { jurisdiction, account } = reader
  return bureau.database.transaction(reader, async (tx) => {
    const ids = await decidedCases(tx, jurisdiction, { from, to, service })
    if (checkpoint === undefined || ids.length < size) throw tooFew(ids.length)
    const { root: logRoot, size: logSize } = checkpoint
    const { drawn, populationSha256 } = drawCases(
      { logRoot, logSize, service, from, to, size },
      ids,
    )
    const id = newId(now)
    await tx.run(addDraw, [
      jurisdiction,
      id,
      service,
      from,
      to,
      size,
      ids.length,
      populationSha256,
      logSize,
      logRoot,
      account,
      now,
    ])
    await tx.run(addCases, [jurisdiction, id, drawn])
    return id
  })
}

function problemsOf({ from, to, size, now }: DrawInput): readonly Problem[] {
  const today = civilDateOf(now)
  return [
    ...(to < from ? [dates('to', '截止日早于起始日', 'The last day is before the first')] : []),
    ...(to >= today
      ? [
          dates(
            'to',
            '截止日须早于今天，抽取范围才不会再变',
            'Must lie before today, so that nothing can be added',
          ),
        ]
      : []),
    ...(Number.isSafeInteger(size) && size >= 1 && size <= mostDrawn
      ? []
      : [problem('size', 'count.format')]),
  ]
}

const dates = (field: string, zh: string, en: string): Problem => ({
  field,
  code: 'date.order',
  text: { zh, en },
  level: 'refuse',
})

const supervisorOnly = () =>
  new Refusal('recheck.supervisor-only', {
    zh: '只有监督人员可以抽取和登记复查。',
    en: 'Only supervisors draw and record re-checks.',
  })

const tooFew = (found: number) =>
  new Refusal(
    'recheck.too-few',
    {
      zh: `该期间办结的办件只有 ${found} 件，少于要抽取的件数。请扩大期间或减少件数。`,
      en: `Only ${found} cases were decided then, fewer than are to be drawn. Take a longer time or fewer cases.`,
    },
    { found },
  )
