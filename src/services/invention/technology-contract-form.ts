/** 技术合同登记表: what is asked, and for which contracts. */

import { is, isOneOf, not } from '../../declare/expression/expression.ts'
import type { Section } from '../../declare/service.ts'
import { disputed } from '../../law/procedure/technology-contract-limits.ts'
import { adviceOn } from '../../law/rules/technology-contract-advice.ts'
import * as said from '../../law/rules/technology-contract-facts.ts'
import { goodsOnly } from '../../law/rules/technology-contract-goods.ts'
import { joinedWith } from '../../law/rules/technology-contract-mixed.ts'
import { developmentContent } from '../../law/rules/technology-contract-novelty.ts'
import { rightPasses } from '../../law/rules/technology-contract-passing-right.ts'
import { isPatentLicence, patentUntil } from '../../law/rules/technology-contract-patent-term.ts'
import {
  applicantSide,
  filedByBuyer,
  foreignSeller,
  sellerRegion,
} from '../../law/rules/technology-contract-registrant.ts'
import { isOfSecret, secretMarks } from '../../law/rules/technology-contract-secret.ts'
import {
  intermediaryDeal,
  isIntermediary,
  isTraining,
  trainingGeneral,
  trainingInside,
  trainingSpecific,
} from '../../law/rules/technology-contract-training.ts'

/** Questions of the registration form. Criteria are asked for the category that was chosen. */
export const technologyContractForm: readonly Section[] = [
  {
    title: { zh: '合同', en: 'Contract' },
    asks: [
      said.contractName,
      said.category,
      said.subtype,
      said.technologyField,
      said.ipType,
      said.objective,
      said.programme,
      said.signedOn,
      said.validUntil,
    ],
  },
  { title: { zh: '申请单位', en: 'Applicant' }, asks: [applicantSide] },
  {
    title: { zh: '卖方', en: 'Seller' },
    asks: [said.sellerType, sellerRegion],
    when: not(filedByBuyer),
  },
  {
    title: { zh: '买方', en: 'Buyer' },
    asks: [said.buyerName, said.buyerCode, said.buyerType, said.buyerRegion],
    when: not(filedByBuyer),
  },
  {
    title: { zh: '境外卖方', en: 'Seller outside the mainland' },
    asks: [foreignSeller, sellerRegion],
    when: filedByBuyer,
  },
  { title: { zh: '境内买方', en: 'Domestic buyer' }, asks: [said.buyerType], when: filedByBuyer },
  {
    title: { zh: '金额', en: 'Money' },
    asks: [said.totalAmount, said.nonTechnicalItems, said.payment, disputed],
  },
  {
    title: { zh: '转让的预期效益', en: 'Expected effect of the transfer' },
    asks: [said.expectedInvestment, said.expectedOutput],
    when: is(said.category, 'transfer'),
  },
  {
    title: { zh: '合同内容', en: 'What the contract says' },
    asks: [
      said.inWriting,
      said.partiesClear,
      said.objectClear,
      said.priceClear,
      said.unlawful,
      said.sealsMatch,
      joinedWith,
    ],
  },
  {
    title: { zh: '技术开发', en: 'Development' },
    asks: [said.clearGoal, said.masteredWhenSigned, said.novelty, developmentContent],
    when: is(said.category, 'development'),
  },
  {
    title: { zh: '技术转让与许可', en: 'Transfer and licence' },
    asks: [said.masteredWhenSigned, said.rightStated, said.publicDomain, goodsOnly],
    when: isOneOf(said.category, ['transfer', 'licensing']),
  },
  { title: { zh: '技术秘密', en: 'Technical secret' }, asks: [secretMarks], when: isOfSecret },
  { title: { zh: '专利许可', en: 'Patent licence' }, asks: [patentUntil], when: isPatentLicence },
  {
    title: { zh: '技术咨询', en: 'Consulting' },
    asks: [said.specificProject, said.alsoImplements, adviceOn],
    when: is(said.category, 'consulting'),
  },
  {
    title: { zh: '技术服务', en: 'Service' },
    asks: [said.technicalProblem, said.routineWork, rightPasses],
    when: is(said.category, 'services'),
  },
  {
    title: { zh: '技术培训', en: 'Training' },
    asks: [trainingSpecific, trainingGeneral, trainingInside],
    when: isTraining,
  },
  {
    title: { zh: '技术中介', en: 'Intermediary' },
    asks: [intermediaryDeal],
    when: isIntermediary,
  },
]
