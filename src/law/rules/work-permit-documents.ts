/** Work permits: which papers each class and matter needs, and how old they may be (申请材料). */

import { later } from '../../declare/expression/day-words.ts'
import {
  all,
  any,
  atMost,
  filingDay,
  inForce,
  is,
  isOneOf,
  not,
  onlyWhen,
} from '../../declare/expression/expression.ts'
import { fact } from '../../declare/fact.ts'
import { parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import type { Evidence } from '../../declare/service.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Limit, months } from '../../values/limit.ts'
import { serviceGuide2017 } from '../instruments/work-permit.ts'
import { permitClass, permitRoute } from './work-permit-facts.ts'

const cite = serviceGuide2017.article('evidence')

/** Applications that ask for a permit the person does not hold yet. */
const isNew = isOneOf(permitRoute, ['new-abroad', 'new-inside', 'short'])

/** Selected, recognised, market-post and founder grounds of class A may declare for themselves. */
export const declaresForItself = fact.truth('self-declaration', {
  zh: '按承诺制提交（A类入选计划、公认成就、市场岗位、创业人才）',
  en: 'By own declaration (class A: programme, achievement, market post, founder)',
})

const needsAuthenticated = all(isNew, not(all(is(permitClass, 'a'), declaresForItself)))

/** Papers in the order of the guide. Items without another grade are from memory. */
export const workPermitDocuments: readonly Evidence[] = [
  { id: 'application-form', title: { zh: '申请表', en: 'Application form' }, cite },
  {
    id: 'employer-registration',
    title: { zh: '用人单位登记证明', en: 'Registration of the employer' },
    when: isNew,
    cite,
  },
  {
    id: 'work-experience',
    title: { zh: '工作资历证明', en: 'Proof of work experience' },
    when: all(isNew, is(permitClass, 'b')),
    cite,
  },
  {
    id: 'degree',
    title: { zh: '最高学位证书及认证', en: 'Highest degree, authenticated' },
    when: needsAuthenticated,
    cite,
  },
  {
    id: 'self-declaration',
    title: { zh: '学历、无犯罪记录承诺书', en: 'Declaration on degree and record' },
    when: all(isNew, is(permitClass, 'a'), declaresForItself),
    cite,
  },
  {
    id: 'no-criminal-record',
    title: {
      zh: '无犯罪记录证明及认证（6个月内）',
      en: 'No-criminal-record certificate, 6 months',
    },
    when: needsAuthenticated,
    cite,
  },
  {
    id: 'medical',
    title: { zh: '体检证明（6个月内）', en: 'Medical certificate, 6 months' },
    when: isOneOf(permitRoute, ['new-abroad', 'new-inside']),
    cite,
  },
  {
    id: 'contract',
    title: { zh: '中文聘用合同或任职、派遣证明', en: 'Contract or dispatch letter in Chinese' },
    when: any(isNew, isOneOf(permitRoute, ['extension', 'change'])),
    cite,
  },
  { id: 'passport', title: { zh: '护照信息页', en: 'Passport page' }, cite },
  { id: 'photo', title: { zh: '免冠照片', en: 'Photograph' }, when: isNew, cite },
  {
    id: 'family',
    title: { zh: '随行家属证明', en: 'Papers of the family' },
    when: isNew,
    optional: true,
    cite,
  },
  {
    id: 'translations',
    title: {
      zh: '非中文材料的中文译件（用人单位盖章，护照除外）',
      en: 'Translations sealed by the employer',
    },
    optional: true,
    cite,
  },
  {
    id: 'tax-proof',
    title: { zh: '纳税证明', en: 'Proof of tax' },
    when: is(permitRoute, 'extension'),
    cite,
  },
  {
    id: 'end-of-work',
    title: { zh: '终止合同或其他注销事由证明', en: 'Proof of the end of the contract' },
    when: is(permitRoute, 'cancellation'),
    cite,
  },
  {
    id: 'loss-statement',
    title: { zh: '遗失声明', en: 'Statement of loss' },
    when: is(permitRoute, 'reissue'),
    cite,
  },
]

/** Originals are shown at the window, except by class A. */
export const originalsAtWindow = all(isNew, not(is(permitClass, 'a')))

/** How old a certificate may be. */
export const certificateAge = parameter<Limit>({
  id: 'work-permit.certificate-age',
  title: { zh: '证明有效期', en: 'How old a certificate may be' },
  unit: 'limit',
  row: 'WP-8',
  values: [{ from: civilDate('2017-04-01'), value: months(6), cite }],
})

export const recordIssuedOn = fact.date('criminal-record-certificate-issued-on', {
  zh: '无犯罪记录证明签发日',
  en: 'Day of the no-criminal-record certificate',
})
export const medicalIssuedOn = fact.date('medical-certificate-issued-on', {
  zh: '体检证明签发日',
  en: 'Day of the medical certificate',
})

/** The sixth month ends on the corresponding day, which still counts. */
export const freshRecord = rule({
  id: 'work-permit.fresh-criminal-record-certificate',
  title: { zh: '无犯罪记录证明在6个月内', en: 'No-criminal-record certificate within 6 months' },
  cite,
  row: 'WP-8.record',
  holds: onlyWhen(
    needsAuthenticated,
    atMost(filingDay, later(recordIssuedOn, inForce(certificateAge))),
  ),
  effect: 'return',
  remedy: { zh: '请重新开具', en: 'Get a new one' },
})

export const freshMedical = rule({
  id: 'work-permit.fresh-medical-certificate',
  title: { zh: '体检证明在6个月内', en: 'Medical certificate within 6 months' },
  cite,
  row: 'WP-8.medical',
  holds: onlyWhen(
    isOneOf(permitRoute, ['new-abroad', 'new-inside']),
    atMost(filingDay, later(medicalIssuedOn, inForce(certificateAge))),
  ),
  effect: 'return',
  remedy: { zh: '请重新体检', en: 'Be examined again' },
})
