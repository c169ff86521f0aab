/** The conditions as a careful programmer would write them for speed: one loop, one bit a condition. */
import type { FirmColumns } from './firms.ts'

/** Counts firms that meet both, from a verdict a row. */
export function countBy(
  rows: number,
  verdict: (row: number) => readonly [boolean, boolean],
): string {
  let [hnte, sme] = [0, 0]
  for (let row = 0; row < rows; row++) {
    const [h, s] = verdict(row)
    if (h) hnte++
    if (s) sme++
  }
  return `${hnte}/${sme}`
}

const masks = { hnte: new Uint16Array(0), sme: new Uint8Array(0) }

/** Judges all firms. */
export function judgeByHand(c: FirmColumns): string {
  const n = c.count
  if (masks.hnte.length !== n) {
    masks.hnte = new Uint16Array(n)
    masks.sme = new Uint8Array(n)
  }
  const { hnte, sme } = masks
  const { ageDays, staff, stStaff, sales1, sales3, rd3, rdCn3, rd1, costs, totalIncome } = c
  const { htIncome, assets, score, ip1, ip2, inField, accident, banned, route } = c
  let [h, s] = [0, 0]
  for (let i = 0; i < n; i++) {
    const sales = sales1[i] as number
    const people = staff[i] as number
    const need = sales <= 5e7 ? 0.05 : sales <= 2e8 ? 0.04 : 0.03
    const m =
      ((ageDays[i] as number) >= 365 ? 1 : 0) |
      ((ip1[i] as number) + (ip2[i] as number) > 0 ? 2 : 0) |
      (inField[i] ? 4 : 0) |
      ((stStaff[i] as number) >= 0.1 * people ? 8 : 0) |
      ((rd3[i] as number) >= need * (sales3[i] as number) ? 16 : 0) |
      ((rdCn3[i] as number) >= 0.6 * (rd3[i] as number) ? 32 : 0) |
      ((htIncome[i] as number) >= 0.6 * (totalIncome[i] as number) ? 64 : 0) |
      ((score[i] as number) > 70 ? 128 : 0) |
      (accident[i] ? 0 : 256)
    hnte[i] = m
    if (m === 511) h++
    const a = (stStaff[i] as number) / people
    const r = (rd1[i] as number) / sales
    const q = (rd1[i] as number) / (costs[i] as number)
    const p2 = ip2[i] as number
    const A = a >= 0.3 ? 20 : a >= 0.25 ? 16 : a >= 0.2 ? 12 : a >= 0.15 ? 8 : a >= 0.1 ? 4 : 0
    const B1 =
      r >= 0.06 ? 50 : r >= 0.05 ? 40 : r >= 0.04 ? 30 : r >= 0.03 ? 20 : r >= 0.02 ? 10 : 0
    const B2 = q >= 0.3 ? 50 : q >= 0.25 ? 40 : q >= 0.2 ? 30 : q >= 0.15 ? 20 : q >= 0.1 ? 10 : 0
    const C = ip1[i] ? 30 : p2 >= 4 ? 24 : p2 * 6
    const points = A + (B1 > B2 ? B1 : B2) + C
    const t =
      (people <= 500 && sales <= 2e8 && (assets[i] as number) <= 2e8 ? 1 : 0) |
      (banned[i] ? 0 : 2) |
      (accident[i] ? 0 : 4)
    const ok = t === 7 && (route[i] === 1 || m === 511 || (points >= 60 && A > 0))
    sme[i] = t | (route[i] ? 8 : 0) | (A > 0 ? 16 : 0) | (ok ? 32 : 0)
    if (ok) s++
  }
  return `${h}/${s}`
}
