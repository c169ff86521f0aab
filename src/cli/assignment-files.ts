/** The assignment problem that csv files and options describe. */
import { Refusal } from '../declare/refusal.ts'
import type { AssignmentProblem } from '../engine/review/assignment/problem.ts'
import type { Names } from '../engine/review/assignment/reason-texts.ts'
import { badLine, NameList, readPairFile } from './pair-file.ts'

/** Files and numbers of the command. */
export interface AssignmentFiles {
  readonly affinity: string
  readonly conflicts: string | undefined
  readonly employers: string | undefined
  readonly demand: number
  readonly minLoad: number
  readonly maxLoad: number
  readonly maxSameEmployer: number
}

/** A problem as read, with names in the order of their code units. */
export interface ReadProblem {
  readonly problem: AssignmentProblem
  readonly names: Names
  /** Pairs with a score and without conflict. */
  readonly pairs: number
  readonly conflicts: number
  /** Scores with more than six decimals, rounded. */
  readonly rounded: number
}

/** Scores are below it: their millionths are reckoned with as 32-bit numbers. */
const scoreMost = 268
const millionths = 1_000_000

interface Score {
  readonly value: number
  readonly rounded: boolean
}

/** A score in millionths, half up. */
function scoreOf(text: string): Score | undefined {
  // The usual way to write one, without an expression: there may be millions.
  if (text.length <= 8 && text.startsWith('0.') && text.length > 2) {
    let value = 0
    for (let at = 2; at < 8; at++) {
      const digit = at < text.length ? text.charCodeAt(at) - 48 : 0
      if (digit < 0 || digit > 9) return undefined
      value = value * 10 + digit
    }
    return { value, rounded: false }
  }
  const found = /^\+?(\d+)(?:\.(\d*))?$|^\+?\.(\d+)$/.exec(text)
  if (found === null) return undefined
  const decimals = found[2] ?? found[3] ?? ''
  const six = Number(decimals.slice(0, 6).padEnd(6, '0'))
  const up = (decimals[6] ?? '0') >= '5' ? 1 : 0
  const value = Number(found[1] ?? 0) * millionths + six + up
  return { value, rounded: /[1-9]/.test(decimals.slice(6)) }
}

/**
 * Reads scores, conflicts and employers.
 *
 * A pair without a score is not assigned: missing is never zero.
 *
 * @throws Refusal with file and line for what can't be read, names that are not known, and pairs given twice
 */
export function readAssignment(files: AssignmentFiles): ReadProblem {
  const proposals = new NameList()
  const experts = new NameList()
  const cells: number[] = []
  let rounded = 0
  let lastName = ''
  let last = -1
  for (const { line, fields } of readPairFile(files.affinity, ['proposal', 'expert', 'score'])) {
    const [proposal = '', expert = '', text = ''] = fields
    const score = scoreOf(text)
    if (score === undefined || score.value > scoreMost * millionths) {
      throw badLine(files.affinity, line, wrongScore(text))
    }
    checkNamed(files.affinity, line, fields.slice(0, 2))
    if (score.rounded) rounded++
    // Lines of a proposal mostly stand together.
    if (proposal !== lastName) {
      lastName = proposal
      last = proposals.place(proposal)
    }
    cells.push(last, experts.place(expert), score.value)
  }
  if (cells.length === 0) {
    throw new Refusal(
      'assignment.no-scores',
      {
        zh: `${files.affinity} 中没有评分。请给出列为 proposal,expert,score 的行。`,
        en: `There are no scores in ${files.affinity}. Give lines of proposal,expert,score.`,
      },
      { file: files.affinity },
    )
  }
  const byProposal = proposals.sorted()
  const byExpert = experts.sorted()
  const count = byExpert.names.length
  const affinity = new Int32Array(byProposal.names.length * count).fill(-1)
  const cellOf = (proposal: number, expert: number) =>
    (byProposal.placeOf[proposal] ?? 0) * count + (byExpert.placeOf[expert] ?? 0)
  for (let at = 0; at < cells.length; at += 3) {
    const cell = cellOf(cells[at] ?? 0, cells[at + 1] ?? 0)
    if ((affinity[cell] ?? -1) >= 0)
      throw givenTwice(files.affinity, affinity, cellOf, proposals, experts)
    affinity[cell] = cells[at + 2] ?? 0
  }
  let conflicts = 0
  let pairs = cells.length / 3
  if (files.conflicts !== undefined) {
    for (const { line, fields } of readPairFile(files.conflicts, ['proposal', 'expert'])) {
      const [proposal = '', expert = ''] = fields
      const cell = cellOf(
        known(files.conflicts, line, proposals, proposal, { zh: '项目', en: 'proposal' }),
        known(files.conflicts, line, experts, expert, { zh: '专家', en: 'expert' }),
      )
      if ((affinity[cell] ?? -1) >= 0) pairs--
      affinity[cell] = -1
      conflicts++
    }
  }
  const all = (value: number, length: number) => new Int32Array(length).fill(value)
  return {
    problem: {
      proposals: byProposal.names.length,
      experts: count,
      affinity,
      demand: all(files.demand, byProposal.names.length),
      minLoad: all(files.minLoad, count),
      maxLoad: all(files.maxLoad, count),
      employer: employersOf(files.employers, experts, byExpert.placeOf),
      maxSameEmployer: files.maxSameEmployer,
    },
    names: { proposals: byProposal.names, experts: byExpert.names },
    pairs,
    conflicts,
    rounded,
  }
}

function employersOf(file: string | undefined, experts: NameList, placeOf: Int32Array): Int32Array {
  const employer = new Int32Array(placeOf.length).fill(-1)
  if (file === undefined) return employer
  const employers = new NameList()
  const seen = new Set<string>()
  for (const { line, fields } of readPairFile(file, ['expert', 'employer'])) {
    const [expert = '', name = ''] = fields
    const place = known(file, line, experts, expert, { zh: '专家', en: 'expert' })
    if (seen.has(expert)) {
      throw badLine(file, line, {
        zh: `专家 ${expert} 已有单位。每位专家只写一行。`,
        en: `expert ${expert} has an employer already. Give each expert once.`,
      })
    }
    seen.add(expert)
    if (name !== '') employer[placeOf[place] ?? 0] = employers.place(name)
  }
  const missing = experts.names.filter((name) => !seen.has(name))
  if (missing.length > 0) {
    const some = missing.slice(0, 10)
    throw new Refusal(
      'assignment.employer-missing',
      {
        zh: `${file} 缺少${missing.length}位专家的单位，如 ${some.join('、')}。请补充；确无单位的留空。`,
        en: `${file} lacks the employers of ${missing.length} experts, such as ${some.join(', ')}. Add them; leave the field empty for those who have none.`,
      },
      { file, missing: missing.length },
    )
  }
  return employer
}

function known(
  file: string,
  line: number,
  list: NameList,
  name: string,
  what: { readonly zh: string; readonly en: string },
): number {
  const place = list.find(name)
  if (place !== undefined) return place
  throw badLine(file, line, {
    zh: `评分文件中没有${what.zh} ${name}。请核对拼写，或删去此行。`,
    en: `no ${what.en} ${name} among the scores. Check the spelling, or remove the line.`,
  })
}

function checkNamed(file: string, line: number, names: readonly string[]): void {
  if (!names.includes('')) return
  throw badLine(file, line, {
    zh: '项目或专家为空。请填写两者的编号。',
    en: 'the proposal or the expert is empty. Fill in both.',
  })
}

function wrongScore(text: string) {
  if (/^-\d*\.?\d+$/.test(text)) {
    return {
      zh: `评分 ${text} 为负。评分从0起；回避的写入回避文件。`,
      en: `the score ${text} is negative. Scores start at 0; bar a pair in the file of conflicts.`,
    }
  }
  if (/^\d+(\.\d*)?$/.test(text)) {
    return {
      zh: `评分 ${text} 过大，最多为${scoreMost}。请按比例缩小全部评分。`,
      en: `the score ${text} is too large, ${scoreMost} is the most. Scale all scores down.`,
    }
  }
  return {
    zh: `评分“${text}”不是小数。请写成如 0.75。`,
    en: `the score "${text}" is not a decimal number. Write it like 0.75.`,
  }
}

/** Finds the line of the first pair that is given twice. */
function givenTwice(
  file: string,
  affinity: Int32Array,
  cellOf: (proposal: number, expert: number) => number,
  proposals: NameList,
  experts: NameList,
): Refusal {
  affinity.fill(0)
  for (const { line, fields } of readPairFile(file, ['proposal', 'expert', 'score'])) {
    const [proposal = '', expert = ''] = fields
    const cell = cellOf(proposals.place(proposal), experts.place(expert))
    const first = affinity[cell] ?? 0
    if (first > 0) {
      return badLine(file, line, {
        zh: `项目 ${proposal} 与专家 ${expert} 已在第${first}行给出。请只保留一行。`,
        en: `proposal ${proposal} and expert ${expert} were given in line ${first}. Keep one of them.`,
      })
    }
    affinity[cell] = line
  }
  throw new Error('a pair given twice was not found again')
}
