import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { declarations } from '../app.ts'
import { instantFromEpoch } from '../values/instant.ts'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'kechuang-assign-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let files = 0
function fileOf(text: string): string {
  const path = join(folder, `${files++}.csv`)
  writeFileSync(path, text)
  return path
}

async function assign(...args: string[]) {
  let out = ''
  let err = ''
  const code = await run(['assign', ...args], {
    declarations,
    environment: {},
    now: () => instantFromEpoch(0),
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
  })
  return { code, out, err }
}

const scores = [
  [0.9, 0.6, 0.8, 0.4],
  [0.8, 0.7, 0.2, 0.9],
  [0.3, 0.5, 0.6, 0.7],
]
const lines = scores.flatMap((row, p) => row.map((score, r) => `p${p},r${r},${score}`))
const affinity = fileOf(`proposal,expert,score\n${lines.join('\n')}\n`)
const conflicts = fileOf('proposal,expert\np1,r0\n')
const basic = ['--affinity', affinity, '--demand', '2', '--max-load', '2']

test('the worked example has a total of 4.6, proven, and a worst proposal of 1.3', async () => {
  const { code, out } = await assign(
    ...basic,
    '--min-load',
    '1',
    '--conflicts',
    conflicts,
    '--json',
  )
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    mode: 'optimal',
    objective: 4.6,
    objectiveMillionths: 4_600_000,
    dualBound: 4.6,
    optimal: true,
    worst: { proposal: 'p2', total: 1.3 },
    assignments: [
      { proposal: 'p0', experts: [{ expert: 'r0', score: 0.9 }, { expert: 'r2' }], total: 1.7 },
      { proposal: 'p1', experts: [{ expert: 'r1' }, { expert: 'r3' }] },
      { proposal: 'p2', experts: [{ expert: 'r2' }, { expert: 'r3' }] },
    ],
    seconds: expect.any(Number),
  })
})

test('without --json the panels are a csv again', async () => {
  const { code, out } = await assign(...basic, '--conflicts', conflicts)
  expect(code).toBe(0)
  expect(out.split('\n').slice(0, 3)).toEqual(['proposal,expert,score', 'p0,r0,0.9', 'p0,r2,0.8'])
  expect(out).toContain('proven optimal')
})

test('colleagues do not meet on a panel', async () => {
  const employers = fileOf('r0,甲\nr2,甲\nr1,\nr3,"乙,丙"\n')
  const { code, out } = await assign(...basic, '--employers', employers, '--json')
  expect(code).toBe(0)
  const { assignments }: { assignments: { experts: { expert: string }[] }[] } = JSON.parse(out)
  for (const { experts } of assignments) {
    const names = experts.map(({ expert }) => expert)
    expect(names.includes('r0') && names.includes('r2')).toBe(false)
  }
})

test('every way is the same again with its seed, and a random one tells its seed', async () => {
  for (const mode of ['optimal', 'fair', 'randomised', 'draw']) {
    const args = [...basic, '--max-load', '3', '--mode', mode, '--json']
    const without = (text: string) => ({ ...JSON.parse(text), seconds: 0 })
    const { code, out } = await assign(...args)
    const { seed }: { seed: string } = JSON.parse(out)
    const again = await assign(...args, '--seed', seed)
    expect(code, mode).toBe(0)
    expect(without(again.out), mode).toEqual(without(out))
    if (mode === 'draw' || mode === 'randomised') expect(seed).toMatch(/^[0-9a-f]{32}$/)
  }
})

test('chances stay under the cap, and too low a cap says what would do', async () => {
  const args = [...basic, '--max-load', '3', '--mode', 'randomised']
  const { out } = await assign(...args, '--cap', '0.7', '--json')
  const { chances, cap }: { chances: { chance: string }[]; cap: string } = JSON.parse(out)
  expect(cap).toBe('7/10')
  for (const { chance } of chances) {
    expect(Number(chance.replace('/10', ''))).toBeLessThanOrEqual(7)
  }
  const { code, err } = await assign(...args, '--cap', '.4')
  expect(code).toBe(1)
  expect(err).toContain('Use --cap 0.5 or more')
})

test('what cannot be is refused with its causes in both languages', async () => {
  const { code, out, err } = await assign(...basic, '--demand', '4', '--json')
  expect(code).toBe(1)
  expect(err).toContain('全部项目共需12个席位，全部专家的评审量上限合计只有8')
  expect(err).toContain('All proposals need 12 seats, but all experts together may take only 8')
  expect(JSON.parse(out)).toMatchObject({
    refused: 'assignment.impossible',
    reasons: [{ kind: 'seats-exceed-loads', seats: 12, room: 8 }],
  })
  const few = await assign(...basic, '--demand', '4', '--max-load', '3', '--conflicts', conflicts)
  expect(few.err).toContain('Proposal p1 needs 4 experts and has only 3')
})

test.each([
  [
    'a score that is no decimal',
    'proposal,expert,score\np,r,good\n',
    'line 2: the score "good" is',
  ],
  ['a negative score', 'p,r,0.5\np,s,-0.5\n', 'line 2: the score -0.5 is negative'],
  ['too large a score', 'p,r,1000\n', 'line 1: the score 1000 is too large'],
  [
    'a pair given twice',
    'p,r,1\n\np,r,1\n',
    'line 3: proposal p and expert r were given in line 1',
  ],
  ['a field too few', 'p,r\n', 'line 1: 3 fields (proposal,expert,score) are needed, there are 2'],
  ['an empty name', ',r,1\n', 'line 1: the proposal or the expert is empty'],
  ['quotes that do not match', '"p,r,1\n', 'line 1: the quotes do not match'],
  ['no scores', 'proposal,expert,score\n', 'There are no scores'],
])('%s is refused with its line', async (_, text, words) => {
  const { code, err } = await assign('--affinity', fileOf(text), '--demand', '1', '--max-load', '1')
  expect(code).toBe(1)
  expect(err).toContain(words)
})

test('names that are not known are refused with their line', async () => {
  const unknown = await assign(...basic, '--conflicts', fileOf('p0,r9\n'))
  expect(unknown).toMatchObject({ code: 1, err: expect.stringContaining('line 1: no expert r9') })
  const stranger = await assign(...basic, '--employers', fileOf('r0,A\nr9,A\n'))
  expect(stranger).toMatchObject({ code: 1, err: expect.stringContaining('line 2: no expert r9') })
  const lacking = await assign(...basic, '--employers', fileOf('r0,A\n'))
  expect(lacking.err).toContain('lacks the employers of 3 experts, such as r1, r2, r3')
  const absent = await assign(...basic, '--conflicts', join(folder, 'nowhere.csv'))
  expect(absent.err).toContain('There is no file')
})

test.each([
  [['--demand', '0'], '--demand is a whole number from 1'],
  [['--min-load', '3'], '--min-load is not more than --max-load'],
  [['--mode', 'best'], '--mode is one of optimal, fair, randomised, draw'],
  [['--cap', '0.5'], '--cap goes with --mode randomised'],
  [['--mode', 'randomised', '--cap', '2'], '--cap is a chance over 0 up to 1'],
  [['--max-same-employer', '1'], '--max-same-employer needs --employers'],
])('misuse %j is told how to do it', async (args, words) => {
  const { code, err } = await assign(...basic, ...args)
  expect(code).toBe(2)
  expect(err).toContain(words)
})

test('files with a byte order mark, quotes and Windows line ends are read', async () => {
  const text = '\uFEFFproposal,expert,score\r\n"p ""0""","甲,乙",.5\r\n'
  const { code, out } = await assign('--affinity', fileOf(text), '--demand', '1', '--max-load', '1')
  expect(code).toBe(0)
  expect(out.split('\n')[1]).toBe('"p ""0""","甲,乙",0.5')
})
