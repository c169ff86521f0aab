/** Rows of the enterprise database: a synthetic city at the end of 2019. */
import type { DemoRow } from '../../../declare/demonstration.ts'
import { type CivilDate, civilDate, dayNumber, fromDayNumber } from '../../../values/civil-date.ts'
import { along, type Chance, type Curve, chanceOf, scrambled } from './chance.ts'
import { noYears, yearsOf } from './enterprise-years.ts'
import { sizeClass } from './size-class.ts'
import { demoUnitCount, unitAt } from './units.ts'
import { streets } from './words.ts'

/** Enterprises in the database at the end of 2019. */
export const atEndOf2019 = 251_317
/** Of these, how many were there at the end of 2018. */
const stayedSince2018 = 194_806
/** How many left in 2019, having been there at the end of 2018. */
const leftIn2019 = 1_412
const leftBefore2019 = 2_148

/** Enterprises in the database at the end of 2018. @public */
export const atEndOf2018 = stayedSince2018 + leftIn2019
/** All rows. */
export const enterpriseCount = atEndOf2019 + leftIn2019 + leftBefore2019

const figureStream = 2

/** When an enterprise came and went. */
type Stay = 'since-2018' | 'since-2019' | 'left-2019' | 'left-before'

function stayOf(index: number): Stay {
  if (index < demoUnitCount) return 'since-2018'
  const rank = scrambled(index - demoUnitCount, enterpriseCount - demoUnitCount, 13) + demoUnitCount
  if (rank < stayedSince2018) return 'since-2018'
  if (rank < atEndOf2019) return 'since-2019'
  return rank < atEndOf2019 + leftIn2019 ? 'left-2019' : 'left-before'
}

/** Whether the enterprise is still in the database, and since 2018: such ones sell technology. */
export const isSettled = (index: number) => stayOf(index) === 'since-2018'

const dayOf = (text: string) => dayNumber(civilDate(text))
const firstEntry = dayOf('2014-03-03')
const endOf2017 = dayOf('2017-12-29')
const endOf2018 = dayOf('2018-12-28')
const startOf2019 = dayOf('2019-01-02')
const endOf2019 = dayOf('2019-12-30')

/** A day between two, moved back from the weekend. */
function weekdayBetween(chance: Chance, from: number, to: number): CivilDate {
  const day = chance.between(from, to)
  const weekday = (((day + 3) % 7) + 7) % 7
  return fromDayNumber(weekday > 4 ? Math.max(day - 2, from) : day)
}

function daysOf(stay: Stay, chance: Chance) {
  const entered =
    stay === 'since-2019'
      ? weekdayBetween(chance, startOf2019, endOf2019)
      : weekdayBetween(chance, firstEntry, stay === 'left-before' ? endOf2017 : endOf2018)
  const age = along(ages, chance)
  const left =
    stay === 'left-2019'
      ? weekdayBetween(chance, startOf2019, endOf2019)
      : stay === 'left-before'
        ? weekdayBetween(chance, endOf2017, endOf2018)
        : null
  return { entered, founded: fromDayNumber(dayNumber(entered) - age), left }
}

/** Days between founding and entering. */
const ages: Curve = [
  [0, 20],
  [2500, 300],
  [5000, 1000],
  [7500, 2400],
  [9300, 4800],
  [10_000, 9200],
]

/** Revenue of a year in yuan. */
const revenues: Curve = [
  [0, 0],
  [600, 60_000],
  [2500, 620_000],
  [5000, 2_600_000],
  [7500, 9_800_000],
  [9000, 41_000_000],
  [9700, 190_000_000],
  [9930, 900_000_000],
  [9995, 3_400_000_000],
  [10_000, 19_000_000_000],
]

/** Yuan of revenue for each of the staff, and R&D per ten thousand of revenue, by section. */
const habits: Readonly<Record<string, readonly [perHead: number, research: number]>> = {
  I: [420_000, 950],
  M: [390_000, 880],
  C: [760_000, 430],
  F: [2_100_000, 60],
  E: [900_000, 180],
}

/** Figures of a year; amounts in fen as text. */
function figuresOf(industry: string, chance: Chance, researches: boolean) {
  const [perHead, research] = habits[industry] ?? [640_000, 140]
  const revenue = along(revenues, chance) * 100 + chance.below(100)
  const perHeadHere = Math.floor((perHead * chance.between(45, 210)) / 100)
  const staff = 1 + Math.floor(revenue / 100 / perHeadHere) + chance.below(4)
  // Young laboratories spend more than they earn; the rest a part of their revenue, or nothing.
  const spends = researches || chance.percent(research > 400 ? 68 : research > 150 ? 34 : 14)
  const burns = research > 800 && chance.percent(2)
  const rate = burns ? chance.between(11_000, 30_000) : chance.between(60, 2 * research)
  const rdSpending = spends
    ? Math.floor((Math.floor(revenue / 100) * rate) / 100) + chance.below(90)
    : 0
  const rdStaff = spends
    ? Math.min(staff, 1 + Math.floor((staff * Math.min(rate, 6000)) / 7000))
    : 0
  const totalAssets =
    Math.floor(revenue / 100) * chance.between(35, 240) + chance.between(9, 4_000_000)
  const netAssets = Math.floor(totalAssets / 1000) * chance.between(-90, 820) + chance.below(1000)
  const patents = rdStaff === 0 ? 0 : chance.below(1 + Math.min(rdStaff, 4000))
  const isSoftware = industry === 'I'
  return {
    size: sizeClass(industry, staff, Math.floor(revenue / 100)),
    revenue: String(revenue),
    rdSpending: String(rdSpending),
    totalAssets: String(totalAssets),
    netAssets: String(netAssets),
    staff: String(staff),
    rdStaff: String(rdStaff),
    inventionPatents: String(Math.floor(patents / (isSoftware ? 9 : 5))),
    utilityModels: String(Math.floor(patents / (industry === 'C' ? 2 : 6))),
    softwareCopyrights: String(
      isSoftware ? chance.below(3 + Math.min(staff, 900)) : Math.floor(patents / 7),
    ),
  }
}

const nothingReported = {
  size: null,
  revenue: null,
  rdSpending: null,
  totalAssets: null,
  netAssets: null,
  staff: null,
  rdStaff: null,
  inventionPatents: null,
  utilityModels: null,
  softwareCopyrights: null,
}

const capitals = [10, 50, 100, 100, 200, 300, 500, 500, 1000, 1001, 2000, 3000, 5000] as const

/** The row of an index. */
export function enterpriseAt(index: number): DemoRow {
  const unit = unitAt(index)
  const chance = chanceOf(figureStream, index)
  const stay = stayOf(index)
  const { entered, founded, left } = daysOf(stay, chance)
  const street = chance.pick(streets[unit.district] ?? ['人民路'])
  const room = chance.percent(70)
    ? `${chance.between(2, 28)}楼${chance.between(1, 32).toString().padStart(2, '0')}室`
    : `${chance.between(1, 6)}栋`
  const capitalWan = chance.pick(capitals) * chance.pick([1, 1, 1, 2])
  const isDemoUnit = index < demoUnitCount
  const reports = isDemoUnit || chance.percent(93)
  const figures = reports ? figuresOf(unit.industry, chance, isDemoUnit) : nothingReported
  const year = left === null ? '2019' : left < '2019-01-01' ? '2017' : '2018'
  const years = reports
    ? yearsOf({
        index,
        industry: unit.industry,
        founded,
        year: Number(year),
        revenue: Number(figures.revenue),
        rdSpending: Number(figures.rdSpending),
        netAssets: Number(figures.netAssets),
        staff: Number(figures.staff),
        rdStaff: Number(figures.rdStaff),
        totalAssets: Number(figures.totalAssets),
        rights:
          Number(figures.inventionPatents) +
          Number(figures.utilityModels) +
          Number(figures.softwareCopyrights),
      })
    : noYears
  // Written out, not spread: a quarter of a million rows are made, and this is ten times faster.
  return {
    creditCode: unit.creditCode,
    name: unit.name,
    district: unit.district,
    industry: unit.industry,
    size: figures.size,
    status: left === null ? 'active' : chance.percent(72) ? 'cancelled' : 'moved',
    foundedOn: founded,
    enteredOn: entered,
    leftOn: left,
    address: `${street}${chance.between(1, 980)}号${room}`,
    registeredCapital: String(capitalWan * 1_000_000),
    figuresYear: reports ? year : null,
    revenue: figures.revenue,
    rdSpending: figures.rdSpending,
    totalAssets: figures.totalAssets,
    netAssets: figures.netAssets,
    staff: figures.staff,
    rdStaff: figures.rdStaff,
    inventionPatents: figures.inventionPatents,
    utilityModels: figures.utilityModels,
    softwareCopyrights: figures.softwareCopyrights,
    fiscalYears: years.fiscalYears,
    revenueSecondYear: years.revenueSecondYear,
    revenueFirstYear: years.revenueFirstYear,
    rdSpendingSecondYear: years.rdSpendingSecondYear,
    rdSpendingFirstYear: years.rdSpendingFirstYear,
    rdInChina: years.rdInChina,
    netAssetsSecondYear: years.netAssetsSecondYear,
    netAssetsFirstYear: years.netAssetsFirstYear,
    grossIncome: years.grossIncome,
    nonTaxableIncome: years.nonTaxableIncome,
    highTechIncome: years.highTechIncome,
    mainProductIncome: years.mainProductIncome,
    taxableIncome: years.taxableIncome,
    ownsCoreRights: years.ownsCoreRights,
    hnteField: years.hnteField,
    hnteValidUntil: years.hnteValidUntil,
    techSmeYear: years.techSmeYear,
  }
}

/** All rows, in the order of their credit codes. */
export function* enterpriseRows(): Generator<DemoRow> {
  for (let index = 0; index < enterpriseCount; index++) yield enterpriseAt(index)
}
