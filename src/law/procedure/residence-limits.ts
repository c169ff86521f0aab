/** Time limits of residence certificates and of the joint window with the police (居留证件、一窗受理). */
import { parameter } from '../../declare/parameter.ts'
import { civilDate } from '../../values/civil-date.ts'
import { days, type Limit, workingDays } from '../../values/limit.ts'
import { exitEntryLaw } from '../instruments/work-permit.ts'
import { guangzhouOneWindow2019 } from '../instruments/work-permit-local.ts'
import { inGuangzhou } from '../rules/work-permit-wage.ts'

const law = civilDate('2013-07-01')

/** Calendar days: the law does not say working days. The last day gives way to a working day. */
export const residenceFilingLimit = parameter<Limit>({
  id: 'residence.filing-limit',
  title: { zh: '入境后申请居留证件期限', en: 'Limit for applying after entry' },
  unit: 'limit',
  row: 'WP-6.30',
  values: [{ from: law, value: days(30), cite: exitEntryLaw.article(30) }],
})

export const residenceDecisionLimit = parameter<Limit>({
  id: 'residence.decision-limit',
  title: { zh: '公安机关决定期限', en: 'Limit for the police to decide' },
  unit: 'limit',
  row: 'WP-6.30',
  values: [{ from: law, value: days(15), cite: exitEntryLaw.article(30) }],
})

export const residencePromise = parameter<Limit>({
  id: 'residence.promised-limit',
  title: { zh: '公安机关承诺期限', en: 'Promised limit of the police' },
  unit: 'limit',
  row: 'WP-6.promise',
  values: [
    {
      from: civilDate('2019-01-01'),
      value: workingDays(7),
      cite: guangzhouOneWindow2019.article('whole'),
      under: inGuangzhou.id,
    },
  ],
})

/** Counted back from the last day of the certificate, which does not give way. */
export const residenceExtensionBefore = parameter<Limit>({
  id: 'residence.extension-before',
  title: { zh: '届满前申请延期', en: 'Extension before expiry' },
  unit: 'limit',
  row: 'WP-6.32',
  values: [{ from: law, value: days(30), cite: exitEntryLaw.article(32) }],
})

export const residenceChangeLimit = parameter<Limit>({
  id: 'residence.change-limit',
  title: { zh: '变更登记期限', en: 'Limit for notifying a change' },
  unit: 'limit',
  row: 'WP-6.33',
  values: [{ from: law, value: days(10), cite: exitEntryLaw.article(33) }],
})

/** Both clocks start at joint acceptance; the case is done when the later of both is. */
export const jointLimit = parameter<Limit>({
  id: 'one-window.joint-limit',
  title: { zh: '并行办理期限', en: 'Limit for both permits in parallel' },
  unit: 'limit',
  row: 'WP-7',
  values: [
    {
      from: civilDate('2019-01-01'),
      value: workingDays(7),
      cite: guangzhouOneWindow2019.article('whole'),
      grade: 'design-default',
      under: inGuangzhou.id,
    },
  ],
})

/** What the two took one after the other: the figure that days saved are counted from. */
export const sequentialPermitLimit = parameter<Limit>({
  id: 'one-window.sequential-permit-limit',
  title: { zh: '先后办理时工作许可用时', en: 'Work permit when handled in sequence' },
  unit: 'limit',
  row: 'WP-7',
  values: [
    {
      from: civilDate('2019-01-01'),
      value: workingDays(10),
      cite: guangzhouOneWindow2019.article('whole'),
      grade: 'design-default',
    },
  ],
})

export const sequentialResidenceLimit = parameter<Limit>({
  id: 'one-window.sequential-residence-limit',
  title: { zh: '先后办理时居留许可用时', en: 'Residence permit when handled in sequence' },
  unit: 'limit',
  row: 'WP-7',
  values: [
    {
      from: civilDate('2019-01-01'),
      value: workingDays(7),
      cite: guangzhouOneWindow2019.article('whole'),
      grade: 'design-default',
    },
  ],
})
