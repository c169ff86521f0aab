/** Who registers a technology contract (申请登记的一方): the seller, or the buyer of technology from outside. */
import { all, any, is, isKnown, isOneOf, not } from '../../declare/expression/expression.ts'
import { fact } from '../../declare/fact.ts'
import { rule } from '../../declare/rule.ts'
import { draftMeasures2024, measures2000 } from '../instruments/technology-contract.ts'
import { buyerRegions } from './technology-contract-codes.ts'

export const applicantSide = fact.choice(
  'applicant-side',
  { zh: '申请单位是合同的', en: 'The applicant is the' },
  [
    { id: 'seller', label: { zh: '卖方', en: 'seller' } },
    {
      id: 'buyer',
      label: { zh: '买方（从境外引进技术）', en: 'buyer, of technology from outside' },
    },
  ],
  {
    optional: true,
    help: {
      zh: '由卖方申请；卖方在境外（含港澳台）的，由境内买方申请。不选按卖方办理',
      en: 'The seller files; the domestic buyer does where the seller is outside the mainland. Left open: the seller',
    },
  },
)

export const sellerRegion = fact.choice(
  'seller-region',
  { zh: '卖方所在地', en: 'Where the seller is' },
  buyerRegions,
  { optional: true },
)

export const foreignSeller = fact.text(
  'foreign-seller',
  { zh: '境外卖方名称', en: 'Seller outside the mainland' },
  { maxLength: 120 },
)

/** The buyer files. An applicant that says nothing of its side is the seller, as the law has it. */
export const filedByBuyer = all(isKnown(applicantSide), is(applicantSide, 'buyer'))

const isOutside = isOneOf(sellerRegion, ['hk-macao-taiwan', 'abroad'])

export const sellerRegisters = rule({
  id: 'technology-contract.seller-registers',
  title: { zh: '境内卖方的合同由卖方申请', en: 'A seller in the mainland registers its contract' },
  cite: measures2000.article(8),
  holds: any(not(filedByBuyer), isOutside),
  effect: 'return',
  remedy: {
    zh: '请由卖方向其所在地的登记机构申请',
    en: 'The seller files it, with the registry of its place',
  },
})

// The draft is what was read; registries did the same before, as we were told.
export const buyerRegistersImport = rule({
  id: 'technology-contract.buyer-registers-import',
  title: {
    zh: '境外卖方的合同由境内买方申请',
    en: 'The domestic buyer registers technology from outside',
  },
  cite: draftMeasures2024.article(11),
  grade: 'unverified',
  holds: any(filedByBuyer, not(all(isKnown(sellerRegion), isOutside))),
  effect: 'return',
  remedy: {
    zh: '请由境内买方申请，并在“申请单位是合同的”一栏选择买方',
    en: 'The domestic buyer files it and says that it is the buyer',
  },
})
