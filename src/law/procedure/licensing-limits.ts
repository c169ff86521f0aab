/** Limits of the Administrative Licensing Law that any licence shares (行政许可期限). All are working days. */
import { parameter } from '../../declare/parameter.ts'
import { civilDate } from '../../values/civil-date.ts'
import { days, type Limit, workingDays } from '../../values/limit.ts'
import { licensingLaw } from '../instruments/licensing-law.ts'

const since = civilDate('2004-07-01')

const limit = (
  id: string,
  zh: string,
  en: string,
  value: Limit,
  article: 32 | 42 | 43 | 44 | 47 | 48 | 50,
) =>
  parameter<Limit>({
    id: `licensing.${id}`,
    title: { zh, en },
    unit: 'limit',
    row: `WD-1.${article}`,
    values: [{ from: since, value, cite: licensingLaw.article(article) }],
  })

export const licenceDecision = limit('decision', '决定期限', 'Decision', workingDays(20), 42)
export const licenceExtension = limit(
  'extension',
  '可延长期限',
  'More with reason',
  workingDays(10),
  42,
)
/** Unified, joint or centralised handling by several authorities. */
export const jointDecision = limit(
  'joint-decision',
  '联合办理期限',
  'Several authorities',
  workingDays(45),
  42,
)
export const jointExtension = limit(
  'joint-extension',
  '联合办理可延长期限',
  'More for several',
  workingDays(15),
  42,
)
export const firstReview = limit(
  'first-review',
  '下级先行审查期限',
  'First review below',
  workingDays(20),
  43,
)
export const delivery = limit('delivery', '颁发送达期限', 'Delivery', workingDays(10), 44)
export const gapsTold = limit('gaps', '一次性告知期限', 'Gaps told once', workingDays(5), 32)
export const hearingAsked = limit(
  'hearing-asked',
  '申请听证期限',
  'Hearing asked for',
  workingDays(5),
  47,
)
export const hearingHeld = limit(
  'hearing-held',
  '组织听证期限',
  'Hearing held',
  workingDays(20),
  47,
)
export const hearingNotice = limit(
  'hearing-notice',
  '听证通知提前期',
  'Hearing announced before',
  workingDays(7),
  48,
)
/** Counted back from expiry and never rolled: calendar days by our default. */
export const renewalBefore = limit(
  'renewal-before',
  '延续申请提前期',
  'Renewal before expiry',
  days(30),
  50,
)
