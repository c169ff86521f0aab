/** 技术合同认定登记: the seller files, the registry recognises category and amounts. */

import { ofApplicant, whereGiven } from '../../declare/certificate.ts'
import { is, not } from '../../declare/expression/expression.ts'
import { service } from '../../declare/service.ts'
import { acceptance, decision, examination } from '../../declare/stage.ts'
import { civilCode } from '../../law/instruments/civil-code.ts'
import { eitRegulations, vatPilot2016 } from '../../law/instruments/tax.ts'
import { draftRules, measures2000, rules2001 } from '../../law/instruments/technology-contract.ts'
import {
  decisionLimit,
  expertDecisionLimit,
  filingLimit,
  needsExpertCheck,
} from '../../law/procedure/technology-contract-limits.ts'
import { correctionNoticeLimit } from '../../law/procedure/time-limits.ts'
import * as said from '../../law/rules/technology-contract-facts.ts'
import {
  incomeTaxDue,
  incomeTaxEligible,
  incomeTaxExempt,
  incomeTaxRelief,
} from '../../law/rules/technology-contract-income-tax.ts'
import { foreignSeller, sellerRegion } from '../../law/rules/technology-contract-registrant.ts'
import { technologyAmount } from '../../law/rules/technology-contract-technology-amount.ts'
import { vatExempt, vatExemptBase } from '../../law/rules/technology-contract-vat.ts'
import { enterprises } from '../../registers/enterprises.ts'
import { technologyContracts } from '../../registers/technology-contracts.ts'
import { workingDays } from '../../values/limit.ts'
import { registrationCertificate } from './technology-contract-certificate.ts'
import { technologyContractForm } from './technology-contract-form.ts'
import { technologyContractRules } from './technology-contract-rules.ts'

export const technologyContract = service({
  id: 'technology-contract',
  version: 1,
  name: { zh: '技术合同认定登记', en: 'Technology-contract recognition and registration' },
  about: {
    zh: '卖方（卖方在境外的为境内买方）申请认定技术合同的类别和技术交易额，登记后可享受增值税、所得税等优惠。',
    en: 'The seller, or the domestic buyer of technology from outside, has category and technology amount recognised; registered contracts enjoy tax relief.',
  },
  link: 'invention',
  authority: { decides: 'city', receives: 'city' },
  addressees: ['enterprise', 'institution'],
  legalBasis: [
    measures2000.article(8),
    measures2000.article(14),
    rules2001.article('ch. 7'),
    civilCode.article(843),
    civilCode.article(201),
    civilCode.article(203),
  ],

  requirements: technologyContractRules,
  computes: [technologyAmount],

  form: technologyContractForm,
  subject: { title: said.contractName, amount: said.totalAmount },
  prefill: [],
  once: {
    by: [said.contractName, said.buyerName, said.signedOn, said.totalAmount],
    cite: measures2000.article(8),
  },

  evidence: [
    {
      id: 'contract-text',
      title: { zh: '合同文本及附件', en: 'Contract and annexes' },
      cite: measures2000.article(9),
    },
    {
      id: 'registration-form',
      title: { zh: '技术合同登记表', en: 'Registration form' },
      cite: measures2000.article(9),
    },
    {
      id: 'authority',
      title: {
        zh: '内设机构、课题组订立合同的法人授权',
        en: 'Authority, where an inner department or team signed',
      },
      optional: true,
      cite: measures2000.article(9),
    },
    {
      id: 'programme-consent',
      title: {
        zh: '政府科技计划项目的任务书或同意文件',
        en: 'Task book or consent of the programme',
      },
      when: not(is(said.programme, 'none')),
      cite: draftRules.article(38),
    },
    {
      id: 'chinese-copy',
      title: {
        zh: '外文合同的中文副本及一致性承诺',
        en: 'Chinese copy of a foreign-language contract',
      },
      optional: true,
      cite: draftRules.article(36),
    },
  ],

  filedWithin: filingLimit,
  procedure: {
    within: {
      statutory: decisionLimit,
      longer: { when: needsExpertCheck, statutory: expertDecisionLimit },
    },
    stages: [
      acceptance({
        id: 'acceptance',
        title: { zh: '受理', en: 'Acceptance' },
        actor: 'officer',
        within: { statutory: correctionNoticeLimit },
        correctionNotice: correctionNoticeLimit,
        correctionWithin: workingDays(15),
        cite: measures2000.article(10),
      }),
      examination({
        id: 'recognition',
        title: { zh: '认定审查', en: 'Recognition' },
        actor: 'officer',
        within: { statutory: decisionLimit },
        withDecision: true,
        cite: rules2001.article('ch. 7'),
      }),
      decision({
        id: 'decision',
        title: { zh: '登记决定', en: 'Decision' },
        actor: 'officer',
        fourEyes: true,
        within: { statutory: decisionLimit },
        cite: measures2000.article(14),
      }),
    ],
  },
  findings: [
    { fact: said.recognisedCategory, from: said.category },
    { fact: said.recognisedTotal, from: said.totalAmount },
    { fact: said.recognisedTechnology, from: technologyAmount },
  ],

  output: {
    certificate: registrationCertificate,
    entry: {
      register: technologyContracts,
      state: { column: 'state', inForce: 'registered', amended: 'amended', annulled: 'annulled' },
      columns: {
        number: { of: 'certificateNumber' },
        name: said.contractName,
        category: said.recognisedCategory,
        subtype: said.subtype,
        field: said.technologyField,
        ipType: said.ipType,
        objective: said.objective,
        programme: said.programme,
        sellerCode: whereGiven(foreignSeller, null, { of: 'applicant' }),
        sellerName: whereGiven(foreignSeller, foreignSeller, { of: 'applicantName' }),
        sellerDistrict: whereGiven(
          foreignSeller,
          null,
          ofApplicant(enterprises, enterprises.columns.district),
        ),
        sellerType: said.sellerType,
        sellerRegion,
        buyerName: whereGiven(foreignSeller, { of: 'applicantName' }, said.buyerName),
        buyerCode: whereGiven(foreignSeller, { of: 'applicant' }, said.buyerCode),
        buyerType: said.buyerType,
        buyerRegion: said.buyerRegion,
        signedOn: said.signedOn,
        registeredOn: { of: 'decidedOn' },
        totalAmount: said.recognisedTotal,
        technologyAmount: said.recognisedTechnology,
      },
    },
  },
  amendable: {
    facts: [said.validUntil, said.totalAmount, said.nonTechnicalItems, said.payment],
    cite: measures2000.article(16),
  },
  benefits: [
    {
      title: {
        zh: '技术转让、技术开发免征增值税',
        en: 'VAT exemption for transfer and development',
      },
      cite: vatPilot2016.article('annex 3'),
      when: vatExempt,
      worth: [vatExemptBase],
    },
    {
      title: { zh: '技术转让所得500万元以内免征企业所得税', en: 'Income tax relief for transfers' },
      cite: eitRegulations.article(90),
      when: incomeTaxEligible,
      worth: [incomeTaxExempt, incomeTaxDue, incomeTaxRelief],
    },
  ],

  indicators: ['contract.count', 'contract.amount', 'contract.technology-amount'],
})
