/** Time limits of technology-contract registration, as each regime has them. */
import { type LawSwitch, parameter } from '../../declare/parameter.ts'
import { civilDate } from '../../values/civil-date.ts'
import { days, type Limit, workingDays } from '../../values/limit.ts'
import { draftMeasures2024, measures2000 } from '../instruments/technology-contract.ts'

/** Applies the draft of 2024; off until it is promulgated. */
export const draftOf2024: LawSwitch = {
  id: 'technology-contract.draft-2024',
  title: { zh: '适用2024年征求意见稿', en: 'Apply the draft of 2024' },
  cite: draftMeasures2024.article(14),
}

/** From acceptance to decision. The 30 days are calendar days: this is no administrative licence. */
export const decisionLimit = parameter<Limit>({
  id: 'technology-contract.decision-limit',
  title: { zh: '认定登记期限', en: 'Limit for the decision' },
  unit: 'limit',
  values: [
    { from: civilDate('2000-02-28'), value: days(30), cite: measures2000.article(13) },
    {
      from: civilDate('2024-12-20'),
      value: workingDays(15),
      cite: draftMeasures2024.article(14),
      under: draftOf2024.id,
    },
  ],
})
