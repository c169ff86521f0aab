/** Figures of demonstration bases: varieties, techniques, area (示范面积统计). */
import { inForce, isKnown, ratio } from '../../declare/expression/expression.ts'
import { distinctOver, sumOver } from '../../declare/expression/row-words.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { derivation } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Share, whole } from '../../values/share.ts'
import { commissioners2021 } from '../instruments/field-services.ts'

const cite = commissioners2021.article('team')

export const muPerHectare = parameter<Share>({
  id: 'units.mu-per-hectare',
  title: { zh: '每公顷亩数', en: 'Mu in a hectare' },
  unit: 'mu',
  row: 'FS-D.muToHa',
  values: [{ from: civilDate('1984-02-27'), value: whole(15n), cite, grade: 'design-default' }],
})

export const variety = fact.text(
  'demonstrated-variety',
  { zh: '品种审定名称', en: 'Approved name of the variety' },
  { optional: true, maxLength: 80 },
)
export const technique = fact.text(
  'demonstrated-technique',
  { zh: '技术名称', en: 'Title of the technique' },
  { optional: true, maxLength: 80 },
)
export const area = fact.number('demonstrated-area', { zh: '面积（亩）', en: 'Area (mu)' })

/** One field is listed once a season. */
export const demonstrations = fact.rows(
  'demonstrations',
  { zh: '示范记录', en: 'Demonstrations' },
  [variety, technique, area],
)

const figure = {
  cite,
  grade: 'design-default' as const,
  row: 'FS-A.statistics',
}
export const areaInMu = derivation({
  ...figure,
  id: 'commissioner.area',
  title: { zh: '示范面积（亩）', en: 'Area in mu' },
  unit: 'mu',
  value: sumOver(demonstrations, area),
})
export const areaInHectares = derivation({
  ...figure,
  id: 'commissioner.area-in-hectares',
  title: { zh: '示范面积（公顷）', en: 'Area in hectares' },
  unit: 'ha',
  row: 'FS-D.muToHa',
  value: ratio(areaInMu.value, inForce(muPerHectare)),
})
export const varieties = derivation({
  ...figure,
  id: 'commissioner.varieties',
  title: { zh: '推广新品种', en: 'Varieties' },
  value: distinctOver(demonstrations, variety, isKnown(variety)),
})
export const techniques = derivation({
  ...figure,
  id: 'commissioner.techniques',
  title: { zh: '推广新技术', en: 'Techniques' },
  value: distinctOver(demonstrations, technique, isKnown(technique)),
})
