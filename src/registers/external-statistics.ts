/** 外部统计: what others publish and the bureau compares itself with, always with its source. */
import { column, register } from '../declare/register.ts'

export const externalStatistics = register({
  id: 'external-statistics',
  table: 'external_statistic',
  title: { zh: '外部统计数据', en: 'External statistics' },
  about: {
    zh: '其他城市、省和国家公布的数据，用于排名与占比；每条注明来源与公布日期。',
    en: 'What other cities, the province and the nation publish, for ranks and shares, with source.',
  },
  key: ['series', 'entity', 'year'],
  name: 'entity',
  readers: ['public', 'officer', 'head', 'supervisor', 'administrator'],
  order: { by: 'series', descending: false },
  columns: {
    series: column.text(
      { zh: '指标系列', en: 'Series' },
      { required: true, open: true, shown: true, filter: true, maxLength: 80 },
    ),
    entity: column.text(
      { zh: '地区或单位', en: 'Entity' },
      { required: true, open: true, shown: true, maxLength: 80, alsoCalled: ['地区', '城市'] },
    ),
    year: column.year(
      { zh: '年度', en: 'Year' },
      { required: true, open: true, shown: true, filter: true, between: [1990n, 2100n] },
    ),
    value: column.text(
      { zh: '数值', en: 'Value' },
      {
        required: true,
        open: true,
        shown: true,
        decimal: true,
        maxLength: 40,
        alsoCalled: ['指标值'],
      },
    ),
    unit: column.text(
      { zh: '单位', en: 'Unit' },
      { required: true, open: true, shown: true, maxLength: 40, alsoCalled: ['计量单位'] },
    ),
    source: column.text(
      { zh: '来源', en: 'Source' },
      { required: true, open: true, shown: true, maxLength: 200, alsoCalled: ['数据来源'] },
    ),
    publishedOn: column.date(
      { zh: '公布日期', en: 'Published on' },
      { required: true, open: true, shown: true },
    ),
  },
})
