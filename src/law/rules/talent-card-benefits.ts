/** What a talent card gives, as a dated list (人才绿卡待遇). */
import { parameter } from '../../declare/parameter.ts'
import { civilDate } from '../../values/civil-date.ts'
import type { Limit } from '../../values/limit.ts'
import { talentCard2016, talentCard2023 } from '../instruments/talent.ts'

const of2016 = talentCard2016.article('benefits')
const of2023 = talentCard2023.article('benefits')
const since2016 = [
  'residence-permit-2-to-5-years',
  'title-review',
  'company-registration-without-notarisation',
  'bank-account',
  'driving-licence-and-car-quota',
  'passport-and-travel-permits',
  'housing-purchase',
  'school',
  'housing-fund',
]

/** Holders of the card of 2016, of card A since 2023. Six of its fifteen benefits were not read. */
export const benefitsA = parameter<readonly string[]>({
  id: 'talent-card.benefits-a',
  title: { zh: '人才绿卡（A卡）待遇', en: 'Benefits of the card (card A)' },
  unit: 'list',
  row: 'TAL-1.benefits',
  values: [
    { from: civilDate('2016-05-05'), value: since2016, cite: of2016 },
    {
      from: civilDate('2023-06-15'),
      value: [
        ...since2016,
        'residence-certificate-90-days-to-5-years',
        'r-visa-5-years-180-days',
        'customs-relief-for-returnees',
        'household-registration-channel',
      ],
      cite: of2023,
    },
  ],
})

/** How long a card lasts was not read in either rule. */
export const cardValidity = parameter<Limit>({
  id: 'talent-card.validity',
  title: { zh: '人才绿卡有效期', en: 'How long a card lasts' },
  unit: 'limit',
  row: 'TAL-1.validity',
  values: [{ from: civilDate('2016-05-05'), value: null, cite: talentCard2016.article('nature') }],
})
