/** Limits of the stages of a project. Those of the city were not read and are our own defaults. */
import type { Citation } from '../../declare/instrument.ts'
import { parameter } from '../../declare/parameter.ts'
import { type CivilDate, civilDate } from '../../values/civil-date.ts'
import { days, type Limit, months, workingDays, years } from '../../values/limit.ts'
import type { Text } from '../../values/text.ts'
import {
  fundsReform2014,
  keyProgramme2017,
  programmeMeasures2019,
} from '../instruments/rd-programme.ts'
import { budget2021 } from '../instruments/research-funds.ts'

const city = programmeMeasures2019.article('procedure')
const from = civilDate('2019-01-01')
const national = civilDate('2017-06-22')

const set = (id: string, title: Text, row: string, value: Limit, cite: Citation, on: CivilDate) =>
  parameter<Limit>({
    id: `programme.${id}`,
    title,
    unit: 'limit',
    row,
    values: [{ from: on, value, cite }],
  })
const own = (id: string, title: Text, row: string, value: Limit) =>
  parameter<Limit>({
    id: `programme.${id}`,
    title,
    unit: 'limit',
    row,
    values: [{ from, value, cite: city, grade: 'design-default' }],
  })

/** From publication of the guide to the deadline; the day of publication is not counted. */
export const callOpen = set(
  'call-open',
  { zh: '指南发布到申报截止', en: 'From guide to deadline' },
  'RDP-3.S0',
  days(50),
  keyProgramme2017.article('call'),
  national,
)
export const recommendLimit = own(
  'recommend-limit',
  { zh: '推荐审核期限', en: 'Recommendation' },
  'RDP-3.S2',
  days(10),
)
export const formalCheckLimit = own(
  'formal-check-limit',
  { zh: '形式审查期限', en: 'Formal check' },
  'RDP-3.S3',
  workingDays(10),
)
export const supplementLimit = own(
  'supplement-limit',
  { zh: '补正期限', en: 'Supplement' },
  'RDP-3.S3',
  workingDays(5),
)
export const duplicateLimit = own(
  'duplicate-limit',
  { zh: '查重期限', en: 'Duplicate check' },
  'RDP-3.S4',
  workingDays(3),
)
export const siteVisitLimit = own(
  'site-visit-limit',
  { zh: '现场考察期限', en: 'Site visit' },
  'RDP-3.S6',
  workingDays(15),
)
export const wholeChain = set(
  'whole-chain',
  { zh: '受理申请到反馈结果', en: 'From application to result' },
  'RDP-3.S7',
  workingDays(120),
  fundsReform2014.article('chain'),
  civilDate('2014-03-03'),
)
export const publicityLimit = set(
  'publicity',
  { zh: '拟立项公示期', en: 'Publicity' },
  'RDP-3.S8',
  workingDays(5),
  keyProgramme2017.article('publicity'),
  national,
)
export const signLimit = own(
  'sign-limit',
  { zh: '签订任务书期限', en: 'Signing the task book' },
  'RDP-3.S9',
  days(30),
)
export const payLimit = set(
  'pay-limit',
  { zh: '拨付期限', en: 'Payment' },
  'RDP-3.S10',
  days(30),
  budget2021.article('payment'),
  civilDate('2021-08-05'),
)
export const acceptanceApply = own(
  'acceptance-apply',
  { zh: '到期后申请验收', en: 'Applying for acceptance' },
  'RDP-3.S13',
  months(3),
)
export const acceptanceFinish = set(
  'acceptance-finish',
  { zh: '到期后完成验收', en: 'Finishing acceptance' },
  'RDP-3.S13',
  months(6),
  keyProgramme2017.article('acceptance'),
  national,
)
export const followUp = own(
  'follow-up',
  { zh: '后续绩效跟踪', en: 'Follow-up' },
  'RDP-3.S15',
  years(2),
)
export const extensionAsked = set(
  'extension-asked',
  { zh: '期满前申请延期', en: 'Asking for extension before the end' },
  'RDP-6.extension',
  months(6),
  keyProgramme2017.article('extension'),
  national,
)
export const extensionMost = set(
  'extension-most',
  { zh: '延期上限', en: 'Longest extension' },
  'RDP-6.extension',
  years(1),
  keyProgramme2017.article('extension'),
  national,
)
/** After failing acceptance, how long a lead is barred. */
export const failedBar = own(
  'failed-bar',
  { zh: '不通过验收后负责人限制申报', en: 'Bar after a failed acceptance' },
  'RDP-7',
  years(3),
)
