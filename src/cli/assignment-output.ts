/** What `kechuang assign` prints. */
import type { AssignmentFiles, ReadProblem } from './assignment-files.ts'
import type { Assigned, Mode } from './assignment-modes.ts'

/** Millionths as a number of the unit of the scores. */
const units = (millionths: number) => Number((millionths / 1e6).toFixed(6))

function panelsOf({ problem, names }: ReadProblem, { panels }: Assigned) {
  return panels.map((panel, proposal) => {
    const experts = Array.from(panel, (expert) => ({
      expert: names.experts[expert] ?? '',
      millionths: problem.affinity[proposal * problem.experts + expert] ?? 0,
    }))
    const total = experts.reduce((sum, { millionths }) => sum + millionths, 0)
    return { proposal: names.proposals[proposal] ?? '', experts, total }
  })
}

type NamedPanels = ReturnType<typeof panelsOf>

const worstOf = (panels: NamedPanels) =>
  panels.reduce((worst, each) => (each.total < worst.total ? each : worst))

/** Share of the optimum that another way to assign gives up, in percent. */
const lossOf = ({ objective, bound }: Assigned) =>
  bound === 0 ? 0 : Number(((100 * (bound - objective)) / bound).toFixed(4))

/** The result for programs. */
export function assignmentJson(
  read: ReadProblem,
  files: AssignmentFiles,
  mode: Mode,
  result: Assigned,
  seconds: number,
) {
  const panels = panelsOf(read, result)
  const worst = worstOf(panels)
  const { demand, minLoad, maxLoad, maxSameEmployer } = files
  const { names } = read
  const { expected, expectedOf = 1, chances, steps } = result
  return {
    mode: mode.name,
    seed: mode.seed,
    proposals: read.problem.proposals,
    experts: read.problem.experts,
    pairs: read.pairs,
    conflicts: read.conflicts,
    rules: { demand, minLoad, maxLoad, maxSameEmployer },
    objective: units(result.objective),
    objectiveMillionths: result.objective,
    dualBound: units(result.bound),
    dualBoundMillionths: result.bound,
    optimal: result.objective === result.bound,
    lossPercent: lossOf(result),
    worst: {
      proposal: worst.proposal,
      total: units(worst.total),
      ...(result.worstBound === undefined ? {} : { bound: units(result.worstBound) }),
    },
    ...(result.fairBound === undefined ? {} : { fairBound: units(result.fairBound) }),
    ...(expected === undefined
      ? {}
      : { cap: `${mode.cap.units}/${mode.cap.of}`, expected: units(expected / expectedOf) }),
    ...(result.snapshot === undefined ? {} : { snapshot: result.snapshot }),
    assignments: panels.map(({ proposal, experts, total }) => ({
      proposal,
      experts: experts.map(({ expert, millionths }) => ({ expert, score: units(millionths) })),
      total: units(total),
    })),
    ...(chances === undefined
      ? {}
      : {
          chances: chances.map(({ proposal, expert, units: part }) => ({
            proposal: names.proposals[proposal] ?? '',
            expert: names.experts[expert] ?? '',
            chance: `${part}/${expectedOf}`,
          })),
        }),
    ...(steps === undefined
      ? {}
      : {
          steps: steps.map(({ proposal, expert, passed }) => ({
            proposal: names.proposals[proposal] ?? '',
            expert: names.experts[expert] ?? '',
            ...(passed === undefined ? {} : { passed }),
          })),
        }),
    seconds,
  }
}

/** The result for people: a csv of the panels, and what is known about them as comments at the end. */
export function assignmentLines(
  read: ReadProblem,
  mode: Mode,
  result: Assigned,
  seconds: number,
): string {
  const panels = panelsOf(read, result)
  const worst = worstOf(panels)
  const quoted = (text: string) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const lines = panels.flatMap(({ proposal, experts }) =>
    experts.map(
      ({ expert, millionths }) => `${quoted(proposal)},${quoted(expert)},${units(millionths)}`,
    ),
  )
  const isOptimum = result.objective === result.bound
  const { worstBound, expected, expectedOf = 1 } = result
  return [
    'proposal,expert,score',
    ...lines,
    '',
    `# 总契合度 ${units(result.objective)}，上界 ${units(result.bound)}${isOptimum ? '（已证明最优）' : `（损失 ${lossOf(result)}%）`}`,
    `# total ${units(result.objective)}, bound ${units(result.bound)} ${isOptimum ? '(proven optimal)' : `(loss ${lossOf(result)}%)`}`,
    `# 最低项目 / worst-off proposal: ${worst.proposal} ${units(worst.total)}${worstBound === undefined ? '' : `, ≤ ${units(worstBound)}`}`,
    ...(expected === undefined
      ? []
      : [
          `# 概率上限 / cap ${mode.cap.units}/${mode.cap.of}, 期望 / expected ${units(expected / expectedOf)}`,
        ]),
    ...(result.snapshot === undefined
      ? []
      : [`# 种子 / seed ${mode.seed}, 合格名单 / qualified list sha256 ${result.snapshot}`]),
    `# ${seconds} s`,
    '',
  ].join('\n')
}
