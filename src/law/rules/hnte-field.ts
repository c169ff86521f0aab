/** HNTE condition 3: core technology in a supported field, main products (技术领域、主要产品). */
import {
  all,
  inForce,
  isKnown,
  isTrue,
  moreThan,
  ratio,
} from '../../declare/expression/expression.ts'
import { parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { percent, type Share } from '../../values/share.ts'
import { guide2016, measures2016 } from '../instruments/hnte.ts'
import {
  coreTechnologyInField,
  highTechIncome,
  mainProductIncome,
  technologyFieldOfProduct,
} from './hnte-facts.ts'

export const hnteField = rule({
  id: 'hnte.field',
  title: { zh: '核心技术属于国家重点支持的领域', en: 'Core technology in a supported field' },
  row: 'HNTE-3.c3',
  cite: measures2016.article(11, '(3)'),
  holds: all(isKnown(technologyFieldOfProduct), isTrue(coreTechnologyInField)),
})

/** The half itself is not enough. */
export const hnteMainProductShare = parameter<Share>({
  id: 'hnte.main-product-share',
  title: { zh: '主要产品收入占比', en: 'Share of main products' },
  unit: 'share',
  row: 'HNTE-3.c3',
  values: [
    { from: civilDate('2016-01-01'), value: percent(50n), cite: guide2016.article('ch. 3', '(3)') },
  ],
})

export const hnteMainProducts = rule({
  id: 'hnte.main-products',
  title: { zh: '主要产品收入超过高新技术产品收入的一半', en: 'Main products make more than half' },
  row: 'HNTE-3.c3',
  cite: guide2016.article('ch. 3', '(3)'),
  holds: moreThan(ratio(mainProductIncome, highTechIncome), inForce(hnteMainProductShare)),
})
