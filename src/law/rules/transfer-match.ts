/** How well a result fits a need: exact, explained part by part, with weights of our own. */
import { excess, inForce, ratio } from '../../declare/expression/expression.ts'
import { exact, product } from '../../declare/expression/number-words.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import { fact } from '../../declare/fact.ts'
import { type Bands, parameter } from '../../declare/parameter.ts'
import { score } from '../../declare/score.ts'
import { civilDate } from '../../values/civil-date.ts'
import { percent, type Share, whole } from '../../values/share.ts'
import type { Text } from '../../values/text.ts'
import { matchingDesign } from '../instruments/tech-transfer.ts'

const from = civilDate('2019-01-01')
const cite = matchingDesign.article('weights')

const setting = (id: string, title: Text, value: Share, unit = 'points') =>
  inForce(
    parameter<Share>({
      id: `matching.${id}`,
      title,
      unit,
      row: 'TT-6',
      values: [{ from, value, cite }],
    }),
  )
const table = (id: string, title: Text, value: Bands<Share, string>) =>
  parameter<Bands<Share, string>>({
    id: `matching.${id}`,
    title,
    unit: 'share',
    row: 'TT-6',
    values: [{ from, value, cite }],
  })

export const fieldFit = fact.choice('match-field', { zh: '领域', en: 'Field' }, [
  { id: 'leaf', label: { zh: '同一细分领域', en: 'same leaf' } },
  { id: 'parent', label: { zh: '同一上级领域', en: 'same parent' } },
  { id: 'none', label: { zh: '不同', en: 'different' } },
])
export const textFit = fact.share('match-text', {
  zh: '关键词加权相似度',
  en: 'Weighted likeness of keywords',
})
export const stageWanted = fact.count('match-stage-wanted', {
  zh: '需要的技术成熟度',
  en: 'TRL wanted',
})
export const stageOffered = fact.count('match-stage-offered', {
  zh: '成果的技术成熟度',
  en: 'TRL of the result',
})
export const wayFit = fact.choice('match-way', { zh: '转化方式', en: 'Way' }, [
  { id: 'same', label: { zh: '一致', en: 'the same' } },
  { id: 'none', label: { zh: '不一致', en: 'different' } },
])
export const regionFit = fact.choice('match-region', { zh: '地区', en: 'Region' }, [
  { id: 'same', label: { zh: '一致', en: 'the same' } },
  { id: 'none', label: { zh: '不一致', en: 'different' } },
])
export const priceFit = fact.share('match-price', { zh: '价格重合度', en: 'Overlap of the prices' })

const fields = table('field', { zh: '领域匹配', en: 'Fit of the field' }, [
  { oneOf: ['leaf'], is: percent(100n) },
  { oneOf: ['parent'], is: percent(50n) },
  { otherwise: percent(0n) },
])
const same = table('same', { zh: '是否一致', en: 'Whether the same' }, [
  { oneOf: ['same'], is: percent(100n) },
  { otherwise: percent(0n) },
])
const gapAllowed = setting(
  'stage-gap',
  { zh: '成熟度差距上限', en: 'Largest gap of TRL' },
  whole(4n),
)
const full = setting('full', { zh: '完全匹配', en: 'Full fit' }, whole(1n))

/** 1 where the result is far enough, a quarter less for each level short, never below nothing. */
const stageFit = excess(full, ratio(exact(excess(stageWanted, stageOffered)), gapAllowed))

/** 100 points by six parts. */
export const matchScore = score<'share'>({
  id: 'matching.score',
  title: { zh: '供需匹配度', en: 'Fit of need and result' },
  row: 'TT-6',
  cite,
  items: [
    {
      id: 'field',
      title: { zh: '领域', en: 'Field' },
      points: product(
        bandFor(fields, fieldFit),
        setting('field-weight', { zh: '领域权重', en: 'Weight of the field' }, whole(35n)),
      ),
    },
    {
      id: 'text',
      title: { zh: '文本', en: 'Text' },
      points: product(
        textFit,
        setting('text-weight', { zh: '文本权重', en: 'Weight of the text' }, whole(30n)),
      ),
    },
    {
      id: 'stage',
      title: { zh: '成熟度', en: 'Stage' },
      points: product(
        stageFit,
        setting('stage-weight', { zh: '成熟度权重', en: 'Weight of the stage' }, whole(15n)),
      ),
    },
    {
      id: 'way',
      title: { zh: '转化方式', en: 'Way' },
      points: product(
        bandFor(same, wayFit),
        setting('way-weight', { zh: '方式权重', en: 'Weight of the way' }, whole(10n)),
      ),
    },
    {
      id: 'region',
      title: { zh: '地区', en: 'Region' },
      points: product(
        bandFor(same, regionFit),
        setting('region-weight', { zh: '地区权重', en: 'Weight of the region' }, whole(5n)),
      ),
    },
    {
      id: 'price',
      title: { zh: '价格', en: 'Price' },
      points: product(
        priceFit,
        setting('price-weight', { zh: '价格权重', en: 'Weight of the price' }, whole(5n)),
      ),
    },
  ],
})
