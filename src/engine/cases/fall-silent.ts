/** Silence that the law lets speak: when a limit has passed, the timer acts in the authority's place. */

import { authorityOf } from '../../declare/procedure.ts'
import { Refusal } from '../../declare/refusal.ts'
import { numberOf, textOf } from '../../store/cells.ts'
import type { Reader, Statement, Tx } from '../../store/database.ts'
import { civilDateOf, type Instant } from '../../values/instant.ts'
import type { Bureau } from '../bureau.ts'
import { acceptance } from './accept.ts'
import type { CaseState } from './case-state.ts'
import { concluded } from './conclude-stage.ts'
import { decisionOutcome } from './decide.ts'
import { openAt } from './open-at.ts'
import { type Held, type Outcome, perform } from './perform.ts'
import type { OpenPlace } from './position.ts'

/** On whose behalf the timer acts. */
export const timerReader = ({ city }: Bureau): Reader => ({
  jurisdiction: city.jurisdiction,
  role: 'timer',
  account: 'timer',
  parties: [],
})

/** A stage whose limit has passed in silence. */
export interface DueSilence {
  readonly caseId: string
  readonly stage: string
  readonly rev: number
}

const due: Statement = {
  name: 'silences-due',
  text: `select c.id, c.rev, s.open ->> 'stage' as stage
    from case_file c, jsonb_array_elements(c.position -> 'open') as s (open)
    where c.jurisdiction = $1 and c.silent_on < $2::date
      and s.open ->> 'silence' = 'true' and (s.open -> 'clock' ->> 'due')::date < $2::date
      and (c.id, s.open ->> 'stage') > ($4::text, $5::text)
    order by c.id, s.open ->> 'stage' limit $3`,
}

/**
 * The stages whose limit has passed in silence on a day, in the order of cases. Each is then spoken for
 * by {@link fallSilent}, which does nothing twice: the case has moved on after the first time.
 *
 * @param most - how many to give at once
 * @param beyond - the last one of the page before: a case that refuses for good is passed over
 */
export async function dueSilences(
  tx: Tx,
  jurisdiction: string,
  now: Instant,
  most = 200,
  beyond?: DueSilence,
): Promise<readonly DueSilence[]> {
  const from = [beyond?.caseId ?? '', beyond?.stage ?? '']
  const rows = await tx.run(due, [jurisdiction, civilDateOf(now), most, ...from])
  return rows.map((row) => ({
    caseId: textOf(row, 'id'),
    stage: textOf(row, 'stage'),
    rev: numberOf(row, 'rev'),
  }))
}

/**
 * Does what the law says when an authority lets a limit pass: the case is deemed accepted, the stage
 * passed, the case or branch granted or refused. The event says that the timer acted, and for which
 * article.
 *
 * @returns the case as silence leaves it
 * @throws Refusal `stage.not-silent` - the limit has not passed yet
 * @throws Refusal those of {@link perform}
 */
export function fallSilent(
  bureau: Bureau,
  input: { readonly caseId: string; readonly stage: string; readonly now: Instant; rev?: number },
): Promise<CaseState> {
  return perform(bureau, 'silence', { ...input, reader: timerReader(bureau) }, async (held) => {
    const place = openAt(held, input.stage)
    const last = place.open.clock?.due
    if (last == null || held.today <= last) throw notYet(last ?? null)
    return silence(bureau, held, place)
  })
}

async function silence(bureau: Bureau, held: Held, place: OpenPlace): Promise<Outcome> {
  const { stage } = place
  const speaks = stage.onSilence
  if (speaks === undefined) throw new Error(`${stage.id} does not speak by silence`)
  const reason = `${speaks.cite.says.zh}。${speaks.cite.says.en}.`
  switch (speaks.effect) {
    case 'accepted':
      return acceptance(bureau, held)
    case 'passed': {
      const ending = { id: 'pass', title: { zh: '通过', en: 'Pass' }, leads: 'pass' } as const
      return concluded(bureau, held, place, { ending, reason, silent: true })
    }
    default: {
      if (stage.kind !== 'decision') throw new Error(`${stage.id} decides nothing`)
      const outcome = speaks.effect === 'granted' ? 'grant' : 'refuse'
      const decision = { ...place, stage, authority: authorityOf(place) }
      const said = { outcome, findings: {}, reason, silent: true } as const
      return decisionOutcome(bureau, held, decision, said)
    }
  }
}

const notYet = (last: string | null) =>
  new Refusal(
    'stage.not-silent',
    {
      zh: `本环节期限（${last ?? '暂停中'}）尚未届满，不产生默示的法律效果。`,
      en: `The limit of this stage (${last ?? 'standing still'}) has not passed, so silence says nothing yet.`,
    },
    last === null ? {} : { due: last },
  )

/**
 * Speaks for every stage whose limit has passed in silence. A case that moved on meanwhile, or that
 * refuses, is left alone and keeps none of the others waiting.
 *
 * @param most - how many are looked up at once
 */
export async function speakForSilence(bureau: Bureau, now: Instant, most = 200): Promise<void> {
  const { jurisdiction } = bureau.city
  for (let beyond: DueSilence | undefined, more = true; more; ) {
    const page = await bureau.database.asOwner((tx) =>
      dueSilences(tx, jurisdiction, now, most, beyond),
    )
    for (const each of page) {
      try {
        await fallSilent(bureau, { ...each, now })
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
      }
    }
    beyond = page.at(-1)
    more = page.length === most
  }
}
