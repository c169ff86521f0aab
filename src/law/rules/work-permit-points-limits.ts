/** Work permits: what a distinction gives, the most the province adds, and the points of each class. */
import { parameter } from '../../declare/parameter.ts'
import { both, final, pilot } from './work-permit-points-tables.ts'

/** For any one of the marks of distinction. */
export const distinctionPoints = parameter<bigint>({
  id: 'work-permit.distinction-points',
  title: { zh: '特别加分', en: 'Points for a distinction' },
  unit: 'points',
  row: 'WP-4.extra',
  values: both(5n),
})

/** Whether IP rights and five years in China count as marks; the pilot did not know them. */
export const laterDistinctions = parameter<boolean>({
  id: 'work-permit.later-distinctions',
  title: { zh: '知识产权和连续五年在华工作可加分', en: 'IP rights and five years in China count' },
  unit: 'yes or no',
  row: 'WP-4.extra',
  values: [
    { ...pilot, value: false },
    { ...final, value: true },
  ],
})

export const mostShortagePoints = parameter<bigint>({
  id: 'work-permit.most-shortage-points',
  title: { zh: '省级加分上限', en: 'Most bonus of the province' },
  unit: 'points',
  row: 'WP-4.bonus',
  values: both(10n),
})

export const pointsOfClassA = parameter<bigint>({
  id: 'work-permit.points-of-class-a',
  title: { zh: 'A类积分', en: 'Points of class A' },
  unit: 'points',
  row: 'WP-A6',
  values: both(85n),
})

export const pointsOfClassB = parameter<bigint>({
  id: 'work-permit.points-of-class-b',
  title: { zh: 'B类积分', en: 'Points of class B' },
  unit: 'points',
  row: 'WP-B7',
  values: both(60n),
})
