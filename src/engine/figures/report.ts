/** The figures of a year as programs and people read them outside the pages. */
import type { Text } from '../../values/text.ts'
import { unitTexts } from './amounts.ts'
import type { Figure } from './compute-figure.ts'

/** A figure as JSON. */
export interface FigureJson {
  readonly id: string
  readonly title: Text
  readonly value: string | null
  readonly shown: string | null
  readonly unit: string
  readonly decimals: number
  readonly bound: Figure['bound']
  readonly yearOnYear: Figure['yearOnYear']
  readonly rank: Figure['rank']
  readonly records: number
  readonly trace: string
}

/** The report of a year as JSON. */
export function reportJson(year: number, figures: readonly Figure[]) {
  return {
    year,
    figures: figures.map(
      (figure): FigureJson => ({
        id: figure.indicator.id,
        title: figure.indicator.title,
        value: figure.value,
        shown: figure.shown,
        unit: figure.indicator.unit,
        decimals: figure.indicator.decimals,
        bound: figure.bound,
        yearOnYear: figure.yearOnYear,
        rank: figure.rank,
        records: figure.records,
        trace: `/report/${year}/${figure.indicator.id}`,
      }),
    ),
  }
}

/** A figure as the report words it: 技术合同成交额1273.36亿元,同比增长77%,居全省首位. */
export function figureSentence(figure: Figure): Text {
  const { indicator, shown, bound, yearOnYear, rank } = figure
  const unit = unitTexts[indicator.unit]
  if (shown === null) {
    return {
      zh: `${indicator.title.zh}：缺（无记录）`,
      en: `${indicator.title.en}: missing (no records)`,
    }
  }
  const amount =
    bound === null
      ? { zh: `${shown}${unit.zh}`, en: `${shown} ${unit.en}` }
      : {
          zh: `${bound.word.zh}${bound.figure}${unit.zh}`,
          en: `${bound.word.en} ${bound.figure} ${unit.en}`,
        }
  const growth =
    yearOnYear === null
      ? { zh: '', en: '' }
      : yearOnYear.percent.startsWith('-')
        ? {
            zh: `，同比下降${yearOnYear.percent.slice(1)}%`,
            en: `, down ${yearOnYear.percent.slice(1)} % on the year`,
          }
        : { zh: `，同比增长${yearOnYear.percent}%`, en: `, up ${yearOnYear.percent} % on the year` }
  const place =
    rank === null
      ? { zh: '', en: '' }
      : {
          zh: rank.rank === 1 ? `，居${rank.among.zh}首位` : `，居${rank.among.zh}第${rank.rank}位`,
          en: `, rank ${rank.rank} among ${rank.among.en}`,
        }
  return {
    zh: `${indicator.title.zh}${amount.zh}${growth.zh}${place.zh}`,
    en: `${indicator.title.en}: ${amount.en}${growth.en}${place.en}`,
  }
}

/** The report of a year as Markdown, in Chinese. */
export function reportMarkdown(
  year: number,
  figures: readonly Figure[],
  bureau: Text,
  demonstration: boolean,
): string {
  const lines = figures.map((figure) => {
    const { id } = figure.indicator
    return `- ${figureSentence(figure).zh}。[${id},${figure.records}条记录](/report/${year}/${id})`
  })
  const note = demonstration ? ['', '> 演示数据，均为合成。'] : []
  return [`# ${bureau.zh}${year}年工作总结（数据）`, ...note, '', ...lines, ''].join('\n')
}
