/** Headings of ledgers made comparable: width, spaces, brackets, stars; the unit is told apart. */

/** A heading as it is compared, and what its unit multiplies by. */
export interface Heading {
  /** Without unit, signs and spaces, in half width and small letters. */
  readonly plain: string
  /** What the unit counts, where one is named. */
  readonly unit: 'money' | 'things' | null
  /** Power of ten: 4 for 万元. */
  readonly shift: number
}

const signs = /[\s()\u3010\u3011[\]{}<>《》「」:;,.、·•/\\_"'“”‘’-]/gu

const moneyUnits: Readonly<Record<string, number>> = {
  元: 0,
  人民币: 0,
  千元: 3,
  万元: 4,
  十万元: 5,
  百万元: 6,
  千万元: 7,
  亿元: 8,
  万: 4,
  亿: 8,
  yuan: 0,
  thousandyuan: 3,
  tenthousandyuan: 4,
  '10000yuan': 4,
  millionyuan: 6,
  '100millionyuan': 8,
}

const thingUnits: Readonly<Record<string, number>> = {
  千人: 3,
  万人: 4,
}
for (const unit of '人名个家项件台套户份篇条') Object.assign(thingUnits, { [unit]: 0 })

/** The unit a group in brackets names, if it is one. 万 alone counts money or things alike. */
function unitOf(text: string): Pick<Heading, 'unit' | 'shift'> | undefined {
  const name = text
    .replace(/^(计量)?单位/u, '')
    .replace(signs, '')
    .replace(/^人民币(?=.)|(?<=.)人民币$/u, '')
    .replace(/rmb|cny/u, 'yuan')
    .replace(/^yuan(.+)$/u, '$1yuan')
  const money = Object.hasOwn(moneyUnits, name) ? moneyUnits[name] : undefined
  if (money !== undefined) return { unit: 'money', shift: money }
  const things = Object.hasOwn(thingUnits, name) ? thingUnits[name] : undefined
  return things === undefined ? undefined : { unit: 'things', shift: things }
}

/**
 * Reads a heading as ledgers carry it: `营业收入（万元）`, `*企业名称`, `职工总数 (人)`,
 * `Revenue (10,000 yuan)`. A group in brackets that is no unit stays part of the name.
 */
export function readHeading(text: string): Heading {
  const normal = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u200b-\u200f\ufeff*]/gu, '')
    .replace(/[〔【[{]/gu, '(')
    .replace(/[〕】\]}]/gu, ')')
    .replace(/\((必填|选填|required|optional)\)/gu, '')
    .trim()
  const found = /^(.*)\(([^()]*)\)([^()]*)$/u.exec(normal) ?? /^(.+)[/,、](.+)()$/u.exec(normal)
  const unit = found?.[2] === undefined ? undefined : unitOf(found[2])
  const name = found === null || unit === undefined ? normal : `${found[1]}${found[3]}`
  return {
    plain: name.replace(signs, ''),
    unit: unit?.unit ?? null,
    shift: unit?.shift ?? 0,
  }
}
