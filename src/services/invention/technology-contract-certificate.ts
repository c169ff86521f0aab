/** 技术合同认定登记证明: what is printed on it, and its number. */
import { certificate, whereGiven } from '../../declare/certificate.ts'

import { measures2000 } from '../../law/instruments/technology-contract.ts'
import * as said from '../../law/rules/technology-contract-facts.ts'
import { foreignSeller } from '../../law/rules/technology-contract-registrant.ts'

/** The certificate of a registered contract. Older numbers have 14 digits. */
export const registrationCertificate = certificate({
  id: 'technology-contract',
  title: { zh: '技术合同认定登记证明', en: 'Certificate of Technology-Contract Registration' },
  number: [
    { part: 'year', digits: 4 },
    { part: 'province', digits: 2 },
    { part: 'city', digits: 2 },
    { part: 'point', digits: 2 },
    { part: 'serial', digits: 6 },
  ],
  alsoReads: [
    [
      { part: 'year', digits: 2 },
      { part: 'province', digits: 2 },
      { part: 'city', digits: 2 },
      { part: 'point', digits: 2 },
      { part: 'serial', digits: 6 },
    ],
  ],
  statement: {
    zh: '经审查，下列合同符合技术合同认定条件，准予登记。',
    en: 'The contract below meets the conditions of a technology contract and is registered.',
  },
  lines: [
    { label: { zh: '合同名称', en: 'Contract' }, from: said.contractName },
    {
      label: { zh: '卖方', en: 'Seller' },
      from: whereGiven(foreignSeller, foreignSeller, { of: 'applicantName' }),
    },
    {
      label: { zh: '买方', en: 'Buyer' },
      from: whereGiven(foreignSeller, { of: 'applicantName' }, said.buyerName),
    },
    { label: { zh: '认定类别', en: 'Category' }, from: said.recognisedCategory },
    { label: { zh: '合同成交额', en: 'Contract value' }, from: said.recognisedTotal },
    { label: { zh: '技术交易额', en: 'Technology amount' }, from: said.recognisedTechnology },
    { label: { zh: '签订日期', en: 'Signed on' }, from: said.signedOn },
  ],
  cite: measures2000.article(14),
})
