/** Reads what somebody wants judged; what cannot be read is refused with the nearest that could be. */
import { type Answers, readAnswers } from '../../declare/expression/read-fact.ts'
import type { Fact, Facts } from '../../declare/fact.ts'
import type { Problem } from '../../declare/problem.ts'
import { Invalid } from '../../declare/refusal.ts'
import { parseCivilDate } from '../../values/civil-date.ts'
import { formatYuan, parseYuan } from '../../values/money.ts'
import { parseDecimal, roundShare, share } from '../../values/share.ts'
import type { Text } from '../../values/text.ts'
import { nearestOf } from './nearest-word.ts'

/** Facts that could be read, and what was read with a warning. */
export interface CheckInput {
  readonly facts: Facts
  readonly warnings: readonly Problem[]
}

/**
 * Reads answers by fact id.
 *
 * @throws Invalid - unknown facts, wrong units, impossible days, values not offered; each with the
 * nearest valid choice where there is one
 */
export function readInput(asked: readonly Fact[], answers: Answers): CheckInput {
  const byId = new Map(asked.map((fact) => [fact.id, fact]))
  const unknown = Object.keys(answers).flatMap((id) =>
    byId.has(id) ? [] : [unknownFact(id, [...byId.keys()])],
  )
  const { facts, problems } = readAnswers(asked, answers, false)
  const refused = problems.filter(({ level }) => level === 'refuse')
  if (unknown.length + refused.length > 0) {
    throw new Invalid([
      ...unknown,
      ...refused.map((each) => withHint(each, byId.get(each.field), answers[each.field])),
    ])
  }
  return { facts, warnings: problems }
}

function unknownFact(id: string, known: readonly string[]): Problem {
  const near = nearestOf(id, known)
  const hint: Text =
    near === undefined
      ? { zh: `可用：${known.join(', ')}`, en: `There is: ${known.join(', ')}` }
      : { zh: `您要填的也许是 ${near}`, en: `Perhaps you mean ${near}` }
  return {
    field: id,
    code: 'fact.unknown',
    text: { zh: `没有这一项。${hint.zh}`, en: `No such fact. ${hint.en}` },
    level: 'refuse',
  }
}

function withHint(problem: Problem, fact: Fact | undefined, raw: unknown): Problem {
  const near = fact === undefined ? undefined : nearestAnswer(fact, String(raw).trim())
  if (near === undefined) return problem
  const { zh, en } = problem.text
  return { ...problem, text: { zh: `${zh}；例如 ${near}`, en: `${en}; perhaps ${near}` } }
}

const multiples: Readonly<Record<string, bigint>> = {
  元: 1n,
  yuan: 1n,
  cny: 1n,
  万: 10_000n,
  万元: 10_000n,
  亿: 100_000_000n,
  亿元: 100_000_000n,
}

/** The answer nearest to one that cannot be read. */
function nearestAnswer(fact: Fact, raw: string): string | undefined {
  switch (fact.kind) {
    case 'money':
      return inYuan(raw)
    case 'count':
      return /^-?[\d,]+/.exec(raw)?.[0]?.replaceAll(',', '')
    case 'share':
      return /^-?\d+(\.\d+)?/.exec(raw)?.[0]
    case 'date':
      return nearestDay(raw)
    case 'choice': {
      const ids = (fact.options ?? []).map(({ id }) => id)
      const named = fact.options?.find(({ label }) => label.zh === raw || label.en === raw)
      return named?.id ?? nearestOf(raw, ids) ?? ids.join(' / ')
    }
    case 'truth':
      return 'true / false'
    case 'text':
    case 'creditCode':
    case 'rows':
      return undefined
  }
}

function inYuan(raw: string): string | undefined {
  const [, number, unit] = /^(-?[\d.,]+)\s*(\D*)$/.exec(raw) ?? []
  const by = multiples[(unit ?? '').toLowerCase()]
  const read = parseDecimal((number ?? '').replaceAll(',', ''))
  if (by === undefined && unit !== '') return undefined
  if (!read.ok) return undefined
  const fen = roundShare(share(read.value.n * (by ?? 1n) * 100n, read.value.d), 'half-up')
  const text = parseYuan(`${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`)
  return text.ok ? formatYuan(text.value) : undefined
}

/** The last day before one that does not exist. */
function nearestDay(raw: string): string | undefined {
  const [, year, month, day] = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})\D?$/.exec(raw) ?? []
  if (year === undefined || month === undefined || day === undefined) return undefined
  const within = Math.min(Math.max(Number(month), 1), 12)
  for (let at = Math.min(Math.max(Number(day), 1), 31); at > 0; at--) {
    const read = parseCivilDate(`${year}-${within}-${at}`)
    if (read.ok) return read.value
  }
  return undefined
}
