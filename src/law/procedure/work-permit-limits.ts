/** Time limits of work permits, from pre-review to delivery (工作许可办理时限). */
import { type LawSwitch, parameter } from '../../declare/parameter.ts'
import { civilDate } from '../../values/civil-date.ts'
import { days, type Limit, workingDays, years } from '../../values/limit.ts'
import { licensingLaw } from '../instruments/licensing-law.ts'
import { serviceGuide2017, standard2017 } from '../instruments/work-permit.ts'
import {
  guangzhouClassA2018,
  guangzhouOneWindow2019,
  shanghaiGuide2019,
} from '../instruments/work-permit-local.ts'
import { inGuangzhou } from '../rules/work-permit-wage.ts'

const guide = civilDate('2017-04-01')

/** Some guides write 10 days where others write 10 working days for a change. */
export const changeInCalendarDays: LawSwitch = {
  id: 'work-permit.change-in-calendar-days',
  title: { zh: '变更期限按日历日计算', en: 'The limit for a change counts calendar days' },
  cite: serviceGuide2017.article('change'),
}

/** Shanghai’s limit for a permit issued after loss. */
export const inShanghai: LawSwitch = {
  id: 'work-permit.shanghai',
  title: { zh: '适用上海市办事指南', en: 'Apply the guide of Shanghai' },
  cite: shanghaiGuide2019.article('reissue'),
}

/** The day of submission is not counted; everything to correct is told once. */
export const preReviewLimit = parameter<Limit>({
  id: 'work-permit.pre-review-limit',
  title: { zh: '网上预审期限', en: 'Limit for the pre-review online' },
  unit: 'limit',
  row: 'WP-5.S1',
  values: [{ from: guide, value: workingDays(5), cite: serviceGuide2017.article('pre-review') }],
})

/** By statute, from acceptance. */
export const statutoryLimit = parameter<Limit>({
  id: 'work-permit.statutory-limit',
  title: { zh: '法定决定期限', en: 'Limit for the decision by law' },
  unit: 'limit',
  row: 'WP-5.S3',
  values: [
    { from: civilDate('2004-07-01'), value: workingDays(20), cite: licensingLaw.article(42) },
  ],
})

/** With the approval of the head of the authority and a notice of the reason. */
export const statutoryExtension = parameter<Limit>({
  id: 'work-permit.statutory-extension',
  title: { zh: '法定可延长期限', en: 'By how much the decision may be put off' },
  unit: 'limit',
  row: 'WP-5.S3',
  values: [
    { from: civilDate('2004-07-01'), value: workingDays(10), cite: licensingLaw.article(42) },
  ],
})

/** Classes B and C. Guangzhou compressed all permits to 7 working days in 2019. */
export const promisedLimit = parameter<Limit>({
  id: 'work-permit.promised-limit',
  title: { zh: '承诺决定期限', en: 'Promised limit for the decision' },
  unit: 'limit',
  row: 'WP-5.S3',
  values: [
    { from: guide, value: workingDays(10), cite: serviceGuide2017.article('decision') },
    {
      from: civilDate('2019-01-01'),
      value: workingDays(7),
      cite: guangzhouOneWindow2019.article('whole'),
      under: inGuangzhou.id,
    },
  ],
})

/** Class A. */
export const promisedLimitA = parameter<Limit>({
  id: 'work-permit.promised-limit-a',
  title: { zh: 'A类承诺决定期限', en: 'Promised limit of class A' },
  unit: 'limit',
  row: 'WP-5.S3',
  values: [
    { from: guide, value: workingDays(5), cite: serviceGuide2017.article('decision') },
    {
      from: civilDate('2018-06-01'),
      value: workingDays(5),
      cite: guangzhouClassA2018.article('whole'),
      under: inGuangzhou.id,
    },
  ],
})

/** Permits of at most 90 days. */
export const shortPermitLimit = parameter<Limit>({
  id: 'work-permit.short-permit-limit',
  title: { zh: '90日以下许可的决定期限', en: 'Limit for permits up to 90 days' },
  unit: 'limit',
  row: 'WP-5.S3',
  values: [{ from: guide, value: workingDays(5), cite: serviceGuide2017.article('decision') }],
})

export const deliveryLimit = parameter<Limit>({
  id: 'work-permit.delivery-limit',
  title: { zh: '送达期限', en: 'Limit for delivering the permit' },
  unit: 'limit',
  row: 'WP-5.delivery',
  values: [
    { from: civilDate('2004-07-01'), value: workingDays(10), cite: licensingLaw.article(44) },
  ],
})

/** Calendar days within which the notice is used; the time until entry is not counted. */
export const noticeUsable = parameter<Limit>({
  id: 'work-permit.notice-usable',
  title: { zh: '工作许可通知有效期', en: 'How long the notice can be used' },
  unit: 'limit',
  row: 'WP-5.S4',
  values: [
    {
      from: guide,
      value: days(90),
      cite: serviceGuide2017.article('notice'),
      grade: 'secondary',
    },
  ],
})

export const cardLimit = parameter<Limit>({
  id: 'work-permit.card-limit',
  title: { zh: '入境后申领工作许可证期限', en: 'Limit for the card after entry' },
  unit: 'limit',
  row: 'WP-5.S5',
  values: [
    { from: guide, value: days(15), cite: serviceGuide2017.article('card'), grade: 'secondary' },
  ],
})

export const changeLimit = parameter<Limit>({
  id: 'work-permit.change-limit',
  title: { zh: '申请变更期限', en: 'Limit for applying for a change' },
  unit: 'limit',
  row: 'WP-5.S7',
  values: [
    { from: guide, value: workingDays(10), cite: serviceGuide2017.article('change') },
    {
      from: guide,
      value: days(10),
      cite: serviceGuide2017.article('change'),
      under: changeInCalendarDays.id,
    },
  ],
})

export const cancellationLimit = parameter<Limit>({
  id: 'work-permit.cancellation-limit',
  title: { zh: '申请注销期限', en: 'Limit for cancelling' },
  unit: 'limit',
  row: 'WP-5.S8',
  values: [{ from: guide, value: workingDays(10), cite: serviceGuide2017.article('cancellation') }],
})

/** Review 2 and decision 1 working day in Shanghai; no national limit was read. */
export const reissueLimit = parameter<Limit>({
  id: 'work-permit.reissue-limit',
  title: { zh: '补办期限', en: 'Limit for a permit after loss' },
  unit: 'limit',
  row: 'WP-5.S9',
  values: [
    { from: guide, value: null, cite: serviceGuide2017.article('reissue') },
    {
      from: civilDate('2019-11-25'),
      value: workingDays(3),
      cite: shanghaiGuide2019.article('reissue'),
      under: inShanghai.id,
    },
  ],
})

/** Never longer than the contract, nor, as remembered, than the passport. */
export const longestPermit = parameter<Limit>({
  id: 'work-permit.longest-permit',
  title: { zh: '许可最长有效期（A类）', en: 'Longest permit (class A)' },
  unit: 'limit',
  row: 'WP-5.validity',
  values: [{ from: guide, value: years(5), cite: standard2017.article('annex 1', '(A)') }],
})
