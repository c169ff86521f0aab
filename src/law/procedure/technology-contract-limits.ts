/** Time limits of technology-contract registration, as each regime has them. */
import { all, any, atLeast, inForce, isKnown, isTrue } from '../../declare/expression/expression.ts'
import { fact } from '../../declare/fact.ts'
import { type LawSwitch, parameter } from '../../declare/parameter.ts'
import { civilDate } from '../../values/civil-date.ts'
import { days, type Limit, workingDays } from '../../values/limit.ts'
import { type Fen, yuan } from '../../values/money.ts'
import {
  draftMeasures2024,
  measures2000,
  measures2026,
} from '../instruments/technology-contract.ts'
import { technologyAmount } from '../rules/technology-contract-technology-amount.ts'

/** Applies the draft of 2024; off until it is promulgated. */
export const draftOf2024: LawSwitch = {
  id: 'technology-contract.draft-2024',
  title: { zh: '适用2024年征求意见稿', en: 'Apply the draft of 2024' },
  cite: draftMeasures2024.article(14),
}

/** Applies the measures of 2026; off until a city has read their text and confirmed the limits. */
export const measuresOf2026: LawSwitch = {
  id: 'technology-contract.measures-2026',
  title: { zh: '适用2026年管理办法', en: 'Apply the measures of 2026' },
  cite: measures2026.article('whole'),
}

/** From acceptance to decision. The 30 days are calendar days: this is no administrative licence. */
export const decisionLimit = parameter<Limit>({
  id: 'technology-contract.decision-limit',
  title: { zh: '认定登记期限', en: 'Limit for the decision' },
  unit: 'limit',
  values: [
    { from: civilDate('2000-02-28'), value: days(30), cite: measures2000.article(14) },
    {
      from: civilDate('2024-12-20'),
      value: workingDays(15),
      cite: draftMeasures2024.article(14),
      under: draftOf2024.id,
    },
    {
      from: civilDate('2026-03-01'),
      value: workingDays(15),
      cite: measures2026.article('whole'),
      under: measuresOf2026.id,
    },
  ],
})

/** The longer limit of the draft, where experts check. The law of 2000 has none. */
export const expertDecisionLimit = parameter<Limit>({
  id: 'technology-contract.expert-decision-limit',
  title: { zh: '经专家审查的认定登记期限', en: 'Limit for the decision with expert check' },
  unit: 'limit',
  values: [
    {
      from: civilDate('2024-12-20'),
      value: workingDays(30),
      cite: draftMeasures2024.article(14),
      under: draftOf2024.id,
    },
    {
      from: civilDate('2026-03-01'),
      value: workingDays(30),
      cite: measures2026.article('whole'),
      under: measuresOf2026.id,
    },
  ],
})

/** Technology amount from which experts check as a rule. */
export const expertCheckFrom = parameter<Fen>({
  id: 'technology-contract.expert-check-from',
  title: { zh: '一般经专家审查的技术交易额', en: 'Technology amount from which experts check' },
  unit: 'fen',
  values: [
    {
      from: civilDate('2024-12-20'),
      value: yuan(5_000_000n),
      cite: draftMeasures2024.article(14),
      under: draftOf2024.id,
    },
    {
      from: civilDate('2026-03-01'),
      value: yuan(5_000_000n),
      cite: measures2026.article('whole'),
      under: measuresOf2026.id,
    },
  ],
})

export const disputed = fact.truth(
  'disputed',
  { zh: '当事人对类别或金额有争议', en: 'The parties dispute category or amount' },
  { optional: true },
)

/** Whether experts check: a large technology amount, or a dispute. */
export const needsExpertCheck = any(
  all(isKnown(disputed), isTrue(disputed)),
  atLeast(technologyAmount.value, inForce(expertCheckFrom)),
)

/** No national text that was read says within how many days of signing a contract is filed. */
export const filingLimit = parameter<Limit>({
  id: 'technology-contract.filing-limit',
  title: { zh: '申请登记的期限', en: 'Limit for filing' },
  unit: 'limit',
  values: [{ from: civilDate('2000-02-28'), value: null, cite: measures2000.article(8) }],
})
