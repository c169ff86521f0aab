/**
 * Seeded firms with the facts that recognition of high-tech firms (国科发火〔2016〕32号, article 11) and
 * evaluation of technology SMEs (国科发政〔2017〕115号, articles 6 to 9) ask for, as columns in yuan.
 */

import { random } from './random.ts'

/** Seed of the published figures: 1,914 high-tech firms and 50,006 technology SMEs of 250,000. */
export const firmSeed = 20191231

/** Columns of the firms; amounts are whole yuan. */
export interface FirmColumns {
  readonly count: number
  readonly ageDays: Float64Array
  readonly staff: Float64Array
  readonly stStaff: Float64Array
  readonly sales1: Float64Array
  readonly sales3: Float64Array
  readonly rd3: Float64Array
  readonly rdCn3: Float64Array
  readonly rd1: Float64Array
  readonly costs: Float64Array
  readonly totalIncome: Float64Array
  readonly htIncome: Float64Array
  readonly assets: Float64Array
  readonly score: Float64Array
  readonly ip1: Uint8Array
  readonly ip2: Uint8Array
  readonly inField: Uint8Array
  readonly accident: Uint8Array
  readonly banned: Uint8Array
  readonly route: Uint8Array
  readonly district: Uint8Array
}

/** Uniform, normal and log-normal numbers from a seed. */
function numbers(seed: number) {
  const { unit, below, normal } = random(seed)
  return {
    uniform: unit,
    normal,
    below,
    logNormal: (mean: number, spread: number) => Math.exp(mean + spread * normal()),
  }
}

const share = (x: number) => Math.min(1, Math.max(0, x))

/** Makes the firms. */
export function makeFirms(count = 250_000, seed = firmSeed): FirmColumns {
  const draw = numbers(seed)
  const doubles = () => new Float64Array(count)
  const bytes = () => new Uint8Array(count)
  const firms: FirmColumns = {
    count,
    ageDays: doubles(),
    staff: doubles(),
    stStaff: doubles(),
    sales1: doubles(),
    sales3: doubles(),
    rd3: doubles(),
    rdCn3: doubles(),
    rd1: doubles(),
    costs: doubles(),
    totalIncome: doubles(),
    htIncome: doubles(),
    assets: doubles(),
    score: doubles(),
    ip1: bytes(),
    ip2: bytes(),
    inField: bytes(),
    accident: bytes(),
    banned: bytes(),
    route: bytes(),
    district: bytes(),
  }
  for (let i = 0; i < count; i++) {
    firms.ageDays[i] = Math.floor(draw.uniform() ** 1.7 * 9000) + 30
    const staff = Math.max(1, Math.round(draw.logNormal(2.9, 1.3)))
    firms.staff[i] = staff
    firms.stStaff[i] = Math.min(staff, Math.round(staff * share(0.14 + 0.12 * draw.normal())))
    const sales = Math.round(staff * draw.logNormal(12.6, 0.9))
    firms.sales1[i] = sales
    const sales3 = Math.round(sales * (1 + draw.uniform() * 1.7))
    firms.sales3[i] = sales3
    const intensity = Math.max(0, 0.035 + 0.03 * draw.normal())
    const rd3 = Math.round(sales3 * intensity)
    firms.rd3[i] = rd3
    firms.rdCn3[i] = Math.round(rd3 * (draw.uniform() < 0.95 ? 1 : draw.uniform()))
    firms.rd1[i] = Math.round(sales * Math.max(0, intensity + 0.005 * draw.normal()))
    firms.costs[i] = Math.round(sales * (0.7 + 0.4 * draw.uniform()))
    const income = Math.round(sales * (1 + 0.1 * draw.uniform()))
    firms.totalIncome[i] = income
    firms.htIncome[i] = Math.round(income * share(0.55 + 0.3 * draw.normal()))
    firms.assets[i] = Math.round(sales * draw.logNormal(0, 0.8))
    firms.score[i] = Math.round(Math.min(100, Math.max(0, 66 + 13 * draw.normal())))
    firms.ip1[i] = draw.uniform() < 0.12 ? 1 + draw.below(4) : 0
    firms.ip2[i] = draw.uniform() < 0.5 ? draw.below(9) : 0
    firms.inField[i] = draw.uniform() < 0.6 ? 1 : 0
    firms.accident[i] = draw.uniform() < 0.01 ? 1 : 0
    firms.banned[i] = draw.uniform() < 0.02 ? 1 : 0
    firms.route[i] = draw.uniform() < 0.05 ? 1 : 0
    firms.district[i] = draw.below(11)
  }
  return firms
}
