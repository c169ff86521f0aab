/** 技术合同认定登记: the seller files, the registry recognises category and amounts. */
import { certificate, ofApplicant } from '../../declare/certificate.ts'
import { is, isOneOf } from '../../declare/expression/expression.ts'
import { service } from '../../declare/service.ts'
import { acceptance, decision, examination } from '../../declare/stage.ts'
import { civilCode } from '../../law/instruments/civil-code.ts'
import { eitRegulations, vatPilot2016 } from '../../law/instruments/tax.ts'
import { measures2000, rules2001 } from '../../law/instruments/technology-contract.ts'
import { decisionLimit } from '../../law/procedure/technology-contract-limits.ts'
import { correctionNoticeLimit } from '../../law/procedure/time-limits.ts'
import {
  categoryStated,
  licenceOfItsTime,
  oldLicenceOfItsTime,
} from '../../law/rules/technology-contract-category.ts'
import { consultingOnly, isConsulting } from '../../law/rules/technology-contract-consulting.ts'
import { isDevelopment } from '../../law/rules/technology-contract-development.ts'
import * as said from '../../law/rules/technology-contract-facts.ts'
import {
  clearObject,
  clearParties,
  clearPrice,
  lawfulClauses,
  matchingSeals,
} from '../../law/rules/technology-contract-refusals.ts'
import { isService, notRoutine } from '../../law/rules/technology-contract-service.ts'
import { subtypeOfCategory } from '../../law/rules/technology-contract-subtype.ts'
import {
  recognisedAmountInRange,
  technologyAmount,
  technologyAmountInRange,
} from '../../law/rules/technology-contract-technology-amount.ts'
import { withinTerm } from '../../law/rules/technology-contract-term.ts'
import { isTransfer, notPublicDomain } from '../../law/rules/technology-contract-transfer.ts'
import { madeInWriting } from '../../law/rules/technology-contract-writing.ts'
import { enterprises } from '../../registers/enterprises.ts'
import { technologyContracts } from '../../registers/technology-contracts.ts'
import { workingDays } from '../../values/limit.ts'

const registrationCertificate = certificate({
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
    zh: '经审查,下列合同符合技术合同认定条件,准予登记。',
    en: 'The contract below meets the conditions of a technology contract and is registered.',
  },
  lines: [
    { label: { zh: '合同名称', en: 'Contract' }, from: said.contractName },
    { label: { zh: '卖方', en: 'Seller' }, from: { of: 'applicantName' } },
    { label: { zh: '买方', en: 'Buyer' }, from: said.buyerName },
    { label: { zh: '认定类别', en: 'Category' }, from: said.recognisedCategory },
    { label: { zh: '合同成交额', en: 'Contract value' }, from: said.recognisedTotal },
    { label: { zh: '技术交易额', en: 'Technology amount' }, from: said.recognisedTechnology },
    { label: { zh: '签订日期', en: 'Signed on' }, from: said.signedOn },
  ],
  cite: measures2000.article(14),
})

export const technologyContract = service({
  id: 'technology-contract',
  version: 1,
  name: { zh: '技术合同认定登记', en: 'Technology-contract recognition and registration' },
  about: {
    zh: '卖方申请认定技术合同的类别和技术交易额,登记后可享受增值税、所得税等优惠。',
    en: 'The seller has category and technology amount recognised; registered contracts enjoy tax relief.',
  },
  link: 'invention',
  authority: { decides: 'city', receives: 'city' },
  addressees: ['enterprise', 'institution'],
  legalBasis: [
    measures2000.article(8),
    measures2000.article(14),
    rules2001.article('ch. 7'),
    civilCode.article(843),
  ],

  requirements: [
    categoryStated,
    subtypeOfCategory,
    licenceOfItsTime,
    oldLicenceOfItsTime,
    madeInWriting,
    withinTerm,
    clearParties,
    clearObject,
    clearPrice,
    lawfulClauses,
    matchingSeals,
    isDevelopment,
    isTransfer,
    notPublicDomain,
    isConsulting,
    consultingOnly,
    isService,
    notRoutine,
    technologyAmountInRange,
    recognisedAmountInRange,
  ],
  computes: [technologyAmount],

  form: [
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
    { title: { zh: '卖方', en: 'Seller' }, asks: [said.sellerType] },
    {
      title: { zh: '买方', en: 'Buyer' },
      asks: [said.buyerName, said.buyerCode, said.buyerType, said.buyerRegion],
    },
    {
      title: { zh: '金额', en: 'Money' },
      asks: [said.totalAmount, said.nonTechnicalItems, said.payment],
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
      ],
    },
    {
      title: { zh: '技术开发', en: 'Development' },
      asks: [said.clearGoal, said.masteredWhenSigned, said.novelty],
      when: is(said.category, 'development'),
    },
    {
      title: { zh: '技术转让与许可', en: 'Transfer and licence' },
      asks: [said.masteredWhenSigned, said.rightStated, said.publicDomain],
      when: isOneOf(said.category, ['transfer', 'licensing']),
    },
    {
      title: { zh: '技术咨询', en: 'Consulting' },
      asks: [said.specificProject, said.alsoImplements],
      when: is(said.category, 'consulting'),
    },
    {
      title: { zh: '技术服务', en: 'Service' },
      asks: [said.technicalProblem, said.routineWork],
      when: is(said.category, 'services'),
    },
  ],
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
  ],

  procedure: {
    within: { statutory: decisionLimit },
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
        cite: rules2001.article('ch. 7'),
      }),
      decision({
        id: 'decision',
        title: { zh: '登记决定', en: 'Decision' },
        actor: 'head',
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
        sellerCode: { of: 'applicant' },
        sellerName: { of: 'applicantName' },
        sellerDistrict: ofApplicant(enterprises, enterprises.columns.district),
        sellerType: said.sellerType,
        buyerName: said.buyerName,
        buyerCode: said.buyerCode,
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
    },
    {
      title: { zh: '技术转让所得500万元以内免征企业所得税', en: 'Income tax relief for transfers' },
      cite: eitRegulations.article(90),
    },
  ],

  indicators: ['contract.count', 'contract.amount', 'contract.technology-amount'],
})
