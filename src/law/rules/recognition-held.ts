/** Who holds a recognition already on a day, by what the register keeps. */
import { yearOfDay } from '../../declare/expression/day-words.ts'
import { all, atLeast, equal, filingDay, isKnown } from '../../declare/expression/expression.ts'
import { rule } from '../../declare/rule.ts'
import { measures2016 } from '../instruments/hnte.ts'
import { techSmeMeasures2017 } from '../instruments/tech-sme.ts'
import { hnteValidUntil, listedYear } from './tech-sme-facts.ts'

/** No certificate known is no certificate: the register lists those that are. */
export const hnteHeld = rule({
  id: 'hnte.held',
  title: { zh: '已是有效期内的高新技术企业', en: 'Already recognised, certificate in force' },
  row: 'HNTE-6.7',
  cite: measures2016.article(9),
  holds: all(isKnown(hnteValidUntil), atLeast(hnteValidUntil, filingDay)),
})

/** The number of a year stands for that year. */
export const techSmeHeld = rule({
  id: 'tech-sme.held',
  title: { zh: '本年度已入库', en: 'Already listed this year' },
  row: 'TS-4.entry',
  cite: techSmeMeasures2017.article(11),
  holds: all(isKnown(listedYear), equal(listedYear, yearOfDay(filingDay))),
})
