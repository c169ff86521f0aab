/** What synthetic applicants say of a technology contract, complete and as the form takes it. */
import { addMonths, type CivilDate } from '../../../values/civil-date.ts'
import { fen, formatYuan } from '../../../values/money.ts'
import { type Chance, scrambled } from './chance.ts'
import { agreed } from './contract-amounts.ts'
import {
  aspects,
  bases,
  endings,
  foreignHeads,
  foreignTails,
  institutionsHere,
  items,
  objects,
  placesInNation,
  placesInProvince,
} from './contract-words.ts'
import type { Seller } from './sellers.ts'
import { testCreditCode } from './test-codes.ts'
import { nameElsewhere, unitAt } from './units.ts'

/** A contract before it is put into answers. */
export interface Drawn {
  /** Every contract of the demonstration has its own; names follow from it. */
  readonly ordinal: number
  readonly signedOn: CivilDate
  /** In fen. */
  readonly total: bigint
  /** What of the total is no technology, in fen. */
  readonly deduction: bigint
  readonly seller: Seller
  readonly chance: Chance
}

const subjects = objects.flatMap(([field, names]) => names.map((name) => [field, name] as const))
/** How many contract names there are. */
export const nameCount = subjects.length * bases.length * aspects.length

/** What the contract of an ordinal is about. */
export function subjectOf(ordinal: number): { readonly field: string; readonly about: string } {
  const at = scrambled(ordinal, nameCount, 5)
  const [field, object] = subjects[at % subjects.length] ?? ['electronics', '']
  const rest = Math.floor(at / subjects.length)
  const base = bases[rest % bases.length] ?? ''
  return { field, about: `${base}${object}${aspects[Math.floor(rest / bases.length)] ?? ''}` }
}

/** Licences are a category of their own for contracts signed since this day. */
const licencesSince = '2021-01-01'

function categoryOf(signedOn: CivilDate, chance: Chance): string {
  const drawn = chance.weighted([
    ['development', 54],
    ['services', 31],
    ['consulting', 8],
    ['transfer', 5],
    ['licensing', 2],
  ])
  return drawn === 'licensing' && signedOn < licencesSince ? 'transfer' : drawn
}

function subtypeOf(category: string, signedOn: CivilDate, chance: Chance): string {
  switch (category) {
    case 'development':
      return chance.weighted([
        ['commissioned', 82],
        ['cooperative', 14],
        ['conversion', 4],
      ])
    case 'transfer':
      return chance.weighted([
        ['patent-right', 30],
        ['patent-application', 10],
        ['secret-transfer', 28],
        ['other-transfer', 12],
        ['patent-licence-before-2021', signedOn < licencesSince ? 20 : 0],
      ])
    case 'licensing':
      return chance.pick(['patent-licence', 'secret-licence', 'other-licence'])
    case 'consulting':
      return 'consulting'
    default:
      return chance.weighted([
        ['general-service', 92],
        ['training', 5],
        ['intermediary', 3],
      ])
  }
}

function ipTypeOf(subtype: string, field: string, chance: Chance): string {
  if (subtype.startsWith('patent')) return chance.pick(['invention', 'invention', 'utility'])
  if (subtype.startsWith('secret')) return 'secret'
  return chance.weighted([
    ['none', 42],
    ['secret', 24],
    ['software', field === 'electronics' ? 30 : 6],
    ['invention', 12],
    ['utility', 7],
    ['drug', field === 'biomedicine' ? 6 : 0],
    ['variety', field === 'agriculture' ? 6 : 0],
  ])
}

/** What each category must state, as a contract that is registered states it. */
function statementsOf(category: string): Readonly<Record<string, boolean>> {
  switch (category) {
    case 'development':
      return { 'clear-goal': true, 'mastered-when-signed': false, novelty: true }
    case 'consulting':
      return { 'specific-project': true, 'also-implements': false }
    case 'services':
      return { 'technical-problem': true, 'routine-work': false }
    default:
      return { 'mastered-when-signed': true, 'right-stated': true, 'public-domain': false }
  }
}

function enterpriseType(name: string, chance: Chance): string {
  if (name.endsWith('股份有限公司')) return '160'
  return chance.weighted([
    ['150', 58],
    ['170', 28],
    ['110', 6],
    ['330', 4],
    ['230', 4],
  ])
}

/** First test code of buyers elsewhere, beyond those of this city. */
const elsewhere = 1_000_000
const institutions = 2_000_000

function buyerOf(ordinal: number, chance: Chance): Readonly<Record<string, unknown>> {
  const region = chance.weighted([
    ['institution', 12],
    ['city', 28],
    ['province', 20],
    ['nation', 35],
    ['hk-macao-taiwan', 2],
    ['abroad', 3],
  ])
  const buyer = (name: string, type: string, where: string, code?: string) => ({
    'buyer-name': name,
    'buyer-type': type,
    'buyer-region': where,
    ...(code === undefined ? {} : { 'buyer-credit-code': code }),
  })
  switch (region) {
    case 'institution': {
      const place = chance.below(institutionsHere.length)
      const [name, type] = institutionsHere[place] ?? institutionsHere[0]
      return buyer(name, type, 'city', testCreditCode(institutions + place, '440100', '12'))
    }
    case 'city': {
      const unit = unitAt(2 + chance.below(250_000))
      return buyer(unit.name, enterpriseType(unit.name, chance), 'city', unit.creditCode)
    }
    case 'province':
    case 'nation': {
      // A quarter as many buyers as contracts: most come back.
      const known = chance.below(9000)
      const places = region === 'province' ? placesInProvince : placesInNation
      const [place, division] = places[known % places.length] ?? places[0]
      const name = nameElsewhere(known, place)
      const code = testCreditCode(elsewhere + known, division)
      return buyer(name, enterpriseType(name, chance), region, code)
    }
    case 'hk-macao-taiwan':
      return buyer(nameElsewhere(20_000 + (ordinal % 300), '香港'), '230', region)
    default:
      return buyer(`${chance.pick(foreignHeads)} ${chance.pick(foreignTails)}`, '330', region)
  }
}

const money = (amount: bigint) => formatYuan(fen(amount))

/** Items that come to the deduction, and now and then a carrier that is not deducted. */
function itemsOf({
  total,
  deduction,
  chance,
}: Drawn): readonly Readonly<Record<string, unknown>>[] {
  const item = (amount: bigint, isCarrier: boolean) => {
    const [kind, name] = chance.pick(items)
    return {
      'item-kind': isCarrier ? 'equipment' : kind,
      'item-name': isCarrier ? '样机（技术载体）' : name,
      'item-amount': money(amount),
      'item-carrier': isCarrier,
    }
  }
  const rows = []
  let rest = deduction
  for (let more = chance.below(3); more > 0 && rest > 100_000n; more--) {
    const part = agreed((rest * BigInt(chance.between(20, 70))) / 100n, chance)
    rows.push(item(part, false))
    rest -= part
  }
  if (rest > 0n) rows.push(item(rest, false))
  if (total > 5_000_000n && chance.percent(3)) rows.push(item(agreed(total / 40n, chance), true))
  return rows
}

/** The answers of a contract that meets the law. */
export function answersOf(drawn: Drawn): Readonly<Record<string, unknown>> {
  const { ordinal, signedOn, total, seller, chance } = drawn
  const { field, about } = subjectOf(ordinal)
  const category = categoryOf(signedOn, chance)
  const subtype = subtypeOf(category, signedOn, chance)
  const rows = itemsOf(drawn)
  const effect = () => money(agreed((total * BigInt(chance.between(80, 420))) / 100n, chance))
  return {
    'contract-name': `${about}${chance.pick(endings[subtype] ?? ['技术合同'])}`,
    'contract-category': category,
    'contract-subtype': subtype,
    'technology-field': field,
    'ip-type': ipTypeOf(subtype, field, chance),
    'socio-economic-objective': chance.weighted([
      ['industry', 48],
      ['society', 16],
      ['infrastructure', 9],
      ['health', 8],
      ['environment', 7],
      ['energy', 5],
      ['education', 3],
      ['farming', 2],
      ['other-civil', 2],
    ]),
    'programme-source': chance.weighted([
      ['none', 93],
      ['city', 3],
      ['province', 2],
      ['national', 1],
      ['ministry', 1],
    ]),
    'signed-on': signedOn,
    'valid-until': addMonths(signedOn, chance.pick([6, 9, 12, 12, 12, 18, 24, 24, 36, 60])),
    'seller-type': enterpriseType(seller.name, chance),
    ...buyerOf(ordinal, chance),
    'total-amount': money(total),
    'non-technical-items': rows,
    payment: chance.weighted([
      ['instalments', 66],
      ['lump-sum', 28],
      ['royalty-entry', 3],
      ['royalty', 2],
      ['other', 1],
    ]),
    ...(category === 'transfer'
      ? { 'expected-investment': effect(), 'expected-output': effect() }
      : {}),
    'in-writing': true,
    'parties-clear': true,
    'object-clear': true,
    'price-clear': true,
    'unlawful-clause': false,
    'seals-match': true,
    ...statementsOf(category),
  }
}
