/** New R&D institutions of Guangdong (新型研发机构), two generations of thresholds. */
import {
  all,
  atLeast,
  inForce,
  is,
  isTrue,
  not,
  ratio,
} from '../../declare/expression/expression.ts'
import { bandFor } from '../../declare/expression/table-words.ts'
import { type Bands, parameter } from '../../declare/parameter.ts'
import { rule } from '../../declare/rule.ts'
import { civilDate } from '../../values/civil-date.ts'
import { type Fen, yuan } from '../../values/money.ts'
import { percent, type Share } from '../../values/share.ts'
import {
  newInstitutions2019,
  newInstitutionsGuangdong2015,
} from '../instruments/research-platforms.ts'
import { cite, count, from } from './research-institution-quantities.ts'
import {
  headResident,
  institutionEquipment,
  institutionForm,
  institutionIncome,
  institutionPlace,
  institutionRd,
  institutionRdStaff,
  institutionRegion,
  institutionStaff,
  institutionYears,
} from './research-institutions-facts.ts'

/** The kinds of legal person named by the national opinions. */
export const institutionLegalPerson = rule({
  id: 'new-rd.legal-person',
  title: { zh: '独立法人', en: 'A legal person of its own' },
  row: 'RP-1.definition',
  cite: newInstitutions2019.article('conditions', '(1)'),
  from: civilDate('2019-09-12'),
  holds: not(is(institutionForm, 'none')),
})

const old = civilDate('2015-01-01')
const oldCite = newInstitutionsGuangdong2015.article('conditions')

/** R&D of income: 30 % for the first generation, 20 % since 2020. */
export const institutionRdFloor = parameter<Share>({
  id: 'new-rd.rd-share',
  title: { zh: '研发经费占收入最低比例', en: 'Least part of income spent on R&D' },
  unit: 'share',
  row: 'RP-1.rd-share',
  values: [
    { from: old, value: percent(30n), cite: oldCite },
    { from, value: percent(20n), cite },
  ],
})
/** R&D staff of all: 30 % for the first generation, 40 % since 2020. */
export const institutionStaffFloor = parameter<Share>({
  id: 'new-rd.staff-share',
  title: { zh: '研发人员最低占比', en: 'Least part of R&D staff' },
  unit: 'share',
  row: 'RP-1.staff-share',
  values: [
    { from: old, value: percent(30n), cite: oldCite },
    { from, value: percent(40n), cite },
  ],
})

export const institutionRdShare = rule({
  id: 'new-rd.rd-share-met',
  title: { zh: '研发经费占收入比例', en: 'R&D of income' },
  row: 'RP-1.rd-share',
  cite,
  holds: atLeast(ratio(institutionRd, institutionIncome), inForce(institutionRdFloor)),
})
export const institutionStaffShare = rule({
  id: 'new-rd.staff-share-met',
  title: { zh: '研发人员占比', en: 'R&D staff of all' },
  row: 'RP-1.staff-share',
  cite,
  holds: atLeast(ratio(institutionRdStaff, institutionStaff), inForce(institutionStaffFloor)),
})

/** Too young is no refusal of the merits: the filing is sent back. */
export const institutionAge = rule({
  id: 'new-rd.age',
  title: { zh: '注册运营满一年', en: 'A year registered and running' },
  row: 'RP-1.age',
  cite,
  from,
  effect: 'return',
  holds: atLeast(institutionYears, count('years', { zh: '注册年数', en: 'Years' }, 'years', 1n)),
})

const rdFloor = parameter<Bands<Fen, string>>({
  id: 'new-rd.rd-floor',
  title: { zh: '研发经费最低额', en: 'Least R&D spending' },
  unit: 'fen',
  row: 'RP-1.rd-floor',
  values: [
    {
      from,
      cite,
      value: [{ oneOf: ['delta'], is: yuan(5_000_000n) }, { otherwise: yuan(2_000_000n) }],
    },
  ],
})
export const institutionRdAmount = rule({
  id: 'new-rd.rd-amount',
  title: { zh: '研发经费金额', en: 'Amount of R&D' },
  row: 'RP-1.rd-floor',
  cite,
  from,
  holds: atLeast(institutionRd, bandFor(rdFloor, institutionRegion)),
})
export const institutionRdPeople = rule({
  id: 'new-rd.rd-people',
  title: {
    zh: '常驻研发人员不少于20人，负责人常驻',
    en: 'At least 20 resident R&D staff, head resident',
  },
  row: 'RP-1.staff',
  cite,
  from,
  holds: all(
    atLeast(
      institutionRdStaff,
      count('staff', { zh: '最少常驻研发人员', en: 'Fewest resident R&D staff' }, 'people', 20n),
    ),
    isTrue(headResident),
  ),
})

const equipment = parameter<Fen>({
  id: 'new-rd.equipment',
  title: { zh: '科研设备最低原值', en: 'Least equipment' },
  unit: 'fen',
  row: 'RP-1.equipment',
  values: [{ from, value: yuan(2_000_000n), cite }],
})
export const institutionFacilities = rule({
  id: 'new-rd.facilities',
  title: { zh: '科研设备和场所', en: 'Equipment and place' },
  row: 'RP-1.equipment',
  cite,
  from,
  holds: all(
    atLeast(institutionEquipment, inForce(equipment)),
    atLeast(
      institutionPlace,
      count('place', { zh: '最小场所面积', en: 'Least place' }, 'm²', 600n),
    ),
  ),
})
