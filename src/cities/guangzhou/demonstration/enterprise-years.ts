/** What a synthetic enterprise reports beyond its newest year: three years, its income, recognitions. */
import { hnteFields } from '../../../law/rules/hnte-fields.ts'
import { type Chance, chanceOf, scrambled } from './chance.ts'

/** Figures of the newest year, in fen as numbers. */
export interface NewestYear {
  readonly index: number
  readonly industry: string
  readonly founded: string
  /** Year of the figures. */
  readonly year: number
  readonly revenue: number
  readonly rdSpending: number
  readonly netAssets: number
  readonly staff: number
  readonly rdStaff: number
  readonly totalAssets: number
  readonly rights: number
}

/** A stream of its own, so that the figures of the newest year stay what they are. */
const yearsStream = 5

/**
 * Of the places of the register in a scrambled order, those before this one are listed as technology
 * SME where they could be: so many that 9,283 are, as published for 2019.
 */
const listedBefore = 63_338
const places = 254_877

const manufactures = hnteFields.filter(({ under }) => under === '40' || under === '80')
const programs = hnteFields.filter(({ under }) => under === '10')
const researches = hnteFields.filter(({ under }) => under === '20' || under === '50')

function fieldOf(industry: string, chance: Chance): string {
  const fields = industry === 'I' ? programs : industry === 'M' ? researches : manufactures
  return chance.pick(fields.length === 0 ? hnteFields : fields).id
}

/** A number of the year before: it has mostly grown since. */
const before = (now: number, chance: Chance) => Math.floor((now * 100) / chance.between(82, 148))

const text = (value: number) => String(value)

/** Cells by column id. Numbers stay below 2^53: the largest revenue is some 2 × 10^12 fen. */
export function yearsOf(of: NewestYear) {
  const chance = chanceOf(yearsStream, of.index)
  const { revenue, rdSpending, netAssets, year } = of
  const foundedIn = Number(of.founded.slice(0, 4))
  const years = foundedIn <= year - 2 ? 3 : foundedIn === year - 1 ? 2 : 1
  const second = years < 2 ? null : before(revenue, chance)
  const first = years < 3 || second === null ? null : before(second, chance)
  const rdSecond = years < 2 ? null : before(rdSpending, chance)
  const rdFirst = years < 3 || rdSecond === null ? null : before(rdSecond, chance)
  const assetsSecond = years < 2 ? null : before(netAssets, chance)
  const assetsFirst = years < 3 || assetsSecond === null ? null : before(assetsSecond, chance)
  const rdOfPeriod = rdSpending + (rdSecond ?? 0) + (rdFirst ?? 0)
  const abroad = chance.percent(9) ? chance.between(10, 60) : chance.below(4)
  const researching = rdSpending > 0
  const grossIncome = revenue + Math.floor((revenue * chance.below(60)) / 1000)
  const part = researching ? chance.between(22, 96) : 0
  const highTech = Math.floor(revenue / 100) * part
  const margin = chance.between(-120, 210)
  const profit = Math.max(0, Math.floor(revenue / 1000) * margin)
  const owns = of.rights > 0 && chance.percent(88)
  // Who has been recognised mostly still meets what can be counted.
  const meets =
    owns && years > 1 && part >= 60 && rdOfPeriod * 25 >= revenue + (second ?? 0) + (first ?? 0)
  const hnte = meets && of.rdStaff * 10 >= of.staff && chance.percent(95)
  const small = of.staff <= 500 && revenue <= 20_000_000_000 && of.totalAssets <= 20_000_000_000
  const mayBeListed = small && researching && of.rights > 0
  const listed = mayBeListed && scrambled(of.index, places, 29) < listedBefore
  return {
    fiscalYears: years === 3 ? 'three' : years === 2 ? 'two' : 'one',
    revenueSecondYear: second === null ? null : text(second),
    revenueFirstYear: first === null ? null : text(first),
    rdSpendingSecondYear: rdSecond === null ? null : text(rdSecond),
    rdSpendingFirstYear: rdFirst === null ? null : text(rdFirst),
    rdInChina: text(rdOfPeriod - Math.floor((rdOfPeriod * abroad) / 100)),
    netAssetsSecondYear: assetsSecond === null ? null : text(assetsSecond),
    netAssetsFirstYear: assetsFirst === null ? null : text(assetsFirst),
    grossIncome: text(grossIncome),
    nonTaxableIncome: text(chance.percent(11) ? Math.floor((grossIncome * 3) / 1000) : 0),
    highTechIncome: text(highTech),
    mainProductIncome: text(Math.floor((highTech * chance.between(45, 97)) / 100)),
    taxableIncome: text(profit),
    ownsCoreRights: owns,
    hnteField: researching ? fieldOf(of.industry, chance) : null,
    hnteValidUntil: hnte
      ? `${year + chance.between(0, 2)}-${chance.pick(['11-08', '11-27', '12-01'])}`
      : null,
    techSmeYear: listed ? text(year) : null,
  }
}

/** The same of an enterprise that reports nothing. */
export const noYears = {
  fiscalYears: null,
  revenueSecondYear: null,
  revenueFirstYear: null,
  rdSpendingSecondYear: null,
  rdSpendingFirstYear: null,
  rdInChina: null,
  netAssetsSecondYear: null,
  netAssetsFirstYear: null,
  grossIncome: null,
  nonTaxableIncome: null,
  highTechIncome: null,
  mainProductIncome: null,
  taxableIncome: null,
  ownsCoreRights: null,
  hnteField: null,
  hnteValidUntil: null,
  techSmeYear: null,
}
