/** How owners of instruments are scored and graded (评价考核). */
import { excess, inForce, plus, ratio } from '../../declare/expression/expression.ts'
import { computed, exact, exactAmount, product } from '../../declare/expression/number-words.ts'
import { parameter } from '../../declare/parameter.ts'
import { derivation } from '../../declare/rule.ts'
import { score } from '../../declare/score.ts'
import { civilDate } from '../../values/civil-date.ts'
import { percent, type Share, share, whole } from '../../values/share.ts'
import type { Text } from '../../values/text.ts'
import {
  sharingEvaluation2026,
  sharingMeasures2017,
  sharingPractice,
} from '../instruments/instrument-sharing.ts'
import { sharingRate } from './instrument-sharing.ts'
import {
  bodies,
  effectiveHours,
  functionUse,
  incomeInside,
  incomeOutside,
  instrumentValue,
  newFunctions,
} from './instrument-sharing-facts.ts'

const from = civilDate('2017-09-20')

const sheet = sharingPractice.article('points')
const points = (id: string, title: Text, value: Share, unit = 'points') =>
  inForce(
    parameter<Share>({
      id: `instrument-sharing.${id}`,
      title,
      unit,
      row: 'IS-2.sheet',
      values: [{ from, value, cite: sheet }],
    }),
  )

/** Inside income and one and a half times outside income, of the original value. */
export const incomeRate = derivation({
  id: 'instrument-sharing.income-rate',
  title: { zh: '服务收入率', en: 'Income rate' },
  row: 'IS-2.sheet',
  cite: sheet,
  value: ratio(
    plus(
      exactAmount(incomeInside),
      product(
        exactAmount(incomeOutside),
        points(
          'outside-weight',
          { zh: '对外收入权重', en: 'Weight of outside income' },
          share(3n, 2n),
          'times',
        ),
      ),
    ),
    exactAmount(instrumentValue),
  ),
})

const perUnit = (
  of: ReturnType<typeof product>,
  target: ReturnType<typeof points>,
  full: ReturnType<typeof points>,
) => product(ratio(of, target), full)

/** The sheet of one university; each part is capped at its full points. */
export const sharingSheet = score<'share'>({
  id: 'instrument-sharing.sheet',
  title: { zh: '仪器使用考核（高校示例）', en: 'Use of an instrument (sheet of a university)' },
  row: 'IS-2.sheet',
  cite: sheet,
  items: [
    {
      id: 'sharing',
      title: { zh: '共享率', en: 'Sharing rate' },
      points: perUnit(
        computed(sharingRate),
        points(
          'sharing-target',
          { zh: '共享率目标', en: 'Target of the sharing rate' },
          percent(10n),
          'share',
        ),
        points('sharing-full', { zh: '共享率满分', en: 'Full points for sharing' }, whole(10n)),
      ),
      most: points('sharing-most', { zh: '共享率满分', en: 'Most for sharing' }, whole(10n)),
    },
    {
      id: 'income',
      title: { zh: '服务收入率', en: 'Income rate' },
      points: perUnit(
        computed(incomeRate),
        points(
          'income-target',
          { zh: '收入率目标', en: 'Target of the income rate' },
          percent(20n),
          'share',
        ),
        points('income-full', { zh: '收入率满分', en: 'Full points for income' }, whole(15n)),
      ),
      most: points('income-most', { zh: '收入率满分', en: 'Most for income' }, whole(15n)),
    },
    {
      id: 'hours',
      title: { zh: '有效机时', en: 'Effective hours' },
      points: ratio(
        exact(effectiveHours),
        points('hours-per-point', { zh: '每分机时', en: 'Hours for a point' }, whole(100n)),
      ),
      most: points('hours-most', { zh: '机时满分', en: 'Most for hours' }, whole(15n)),
    },
    {
      id: 'functions',
      title: { zh: '功能利用', en: 'Functions used' },
      points: product(
        functionUse,
        points(
          'functions-full',
          { zh: '功能利用满分', en: 'Full points for functions' },
          whole(6n),
        ),
      ),
      most: points('functions-most', { zh: '功能利用满分', en: 'Most for functions' }, whole(6n)),
    },
    {
      id: 'new-functions',
      title: { zh: '功能开发', en: 'New functions' },
      points: perUnit(
        exact(newFunctions),
        points('new-target', { zh: '新功能目标', en: 'Target of new functions' }, whole(2n)),
        points('new-full', { zh: '功能开发满分', en: 'Full points for new functions' }, whole(4n)),
      ),
      most: points('new-most', { zh: '功能开发满分', en: 'Most for new functions' }, whole(4n)),
    },
  ],
})
/** What the published figures leave for the lowest grade. */
export const poorBodies = derivation({
  id: 'instrument-sharing.poor',
  title: { zh: '较差单位数', en: 'Poor' },
  row: 'IS-2.benchmark',
  cite: sharingEvaluation2026.article('grades'),
  value: excess(bodies.all, plus(bodies.excellent, bodies.good, bodies.pass)),
})

/** Years between evaluations: two since 2026, every year before. */
export const evaluationCycle = parameter<bigint>({
  id: 'instrument-sharing.cycle',
  title: { zh: '评价周期（年）', en: 'Years between evaluations' },
  unit: 'years',
  row: 'IS-3.7',
  values: [
    { from, value: 1n, cite: sharingMeasures2017.article('ch. 3') },
    { from: civilDate('2026-02-01'), value: 2n, cite: sharingEvaluation2026.article('cycle') },
  ],
})
