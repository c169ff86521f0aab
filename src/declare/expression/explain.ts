/** Puts an evaluated rule into words: what was read, what it was held against, what is missing. */
import { showDate } from '../../values/civil-date.ts'
import { showLimit } from '../../values/limit.ts'
import { fen, showYuan } from '../../values/money.ts'
import { decimalText } from '../../values/rounding.ts'
import { type Share, showPercent } from '../../values/share.ts'
import type { Text } from '../../values/text.ts'
import type { Fact } from '../fact.ts'
import type { Band, Edge, Parameter } from '../parameter.ts'
import { type Verdict, verdictOf } from './evaluate.ts'
import { showGathering, showPower } from './explain-formula.ts'
import type { Comparison, Node } from './node.ts'
import { type Exact, isShare } from './range.ts'
import type { Trace } from './trace.ts'

/** Names for the ids an expression mentions. */
export interface Vocabulary {
  fact(id: string): Fact | undefined
  parameter(id: string): Pick<Parameter, 'title' | 'unit'> | undefined
}

/** One line of an explanation; deeper lines say why the line above came out as it did. */
export interface ExplanationLine {
  readonly depth: number
  readonly text: Text
  readonly verdict: Verdict
}

/** A vocabulary over lists of facts (tables' columns included) and parameters. */
export function vocabularyOf(
  facts: Iterable<Fact>,
  parameters: Iterable<Pick<Parameter, 'id' | 'title' | 'unit'>>,
): Vocabulary {
  const byFact = new Map<string, Fact>()
  for (const fact of facts) {
    byFact.set(fact.id, fact)
    for (const column of fact.columns ?? []) byFact.set(column.id, column)
  }
  const byParameter = new Map([...parameters].map((each) => [each.id, each] as const))
  return { fact: (id) => byFact.get(id), parameter: (id) => byParameter.get(id) }
}

const comparisons: Record<Comparison, Text> = {
  '>=': { zh: '不低于', en: 'is at least' },
  '>': { zh: '大于', en: 'is more than' },
  '<=': { zh: '不高于', en: 'is at most' },
  '<': { zh: '小于', en: 'is less than' },
  '=': { zh: '等于', en: 'equals' },
  '!=': { zh: '不等于', en: 'differs from' },
}

const both = (make: (language: 'zh' | 'en') => string): Text => ({
  zh: make('zh'),
  en: make('en'),
})

const missing: Text = { zh: '未填', en: 'not given' }

/** A value in words, by the fact or unit it belongs to. */
export function showValue(value: Trace['value'], of: Fact | undefined, unit?: string): Text {
  if (value === undefined) return missing
  if (value === null) return { zh: '无规定', en: 'none set' }
  if (value === true) return { zh: '是', en: 'yes' }
  if (value === false) return { zh: '否', en: 'no' }
  if (typeof value === 'bigint') {
    const isMoney = of === undefined ? unit === undefined || unit === 'fen' : of.kind === 'money'
    return isMoney
      ? { zh: `${showYuan(fen(value))} 元`, en: `CNY ${showYuan(fen(value))}` }
      : both(() => value.toString())
  }
  if (typeof value === 'string') return showText(value, of)
  if (isShare(value)) {
    const isPart = of?.plain !== true && (unit === undefined || unit.startsWith('share'))
    return both(() => (isPart ? showPercent(value, 2) : showExact(value)))
  }
  if ('unit' in value) return both((language) => showLimit(value, language))
  return { zh: `${value.length} 项`, en: `${value.length} items` }
}

/** An exact number with at most two decimals. */
function showExact(value: Exact): string {
  if (typeof value === 'bigint') return value.toString()
  return decimalText(value.n, value.d, 2).replace(/\.?0+$/, '')
}

/** Points known, or between which they still lie. */
function showPoints(trace: Trace): Text {
  const { value, range } = trace
  if (typeof value === 'bigint' || isShare(value)) {
    const points = showExact(value)
    return { zh: `${points} 分`, en: `${points} points` }
  }
  if (range?.least === undefined || range.most === undefined) return missing
  const [least, most] = [showExact(range.least), showExact(range.most)]
  return { zh: `${least} 至 ${most} 分（尚缺材料）`, en: `${least} to ${most} points (incomplete)` }
}

/** The row of a table that fitted. */
function showRow(row: Band<Share | bigint, Edge>): Text {
  const edge = (value: Edge, sign: string) => {
    const text =
      typeof value === 'string' ? value : isShare(value) ? showPercent(value, 2) : value.toString()
    return both(() => `${sign} ${text}`)
  }
  if ('upTo' in row) return edge(row.upTo, '≤')
  if ('below' in row) return edge(row.below, '<')
  if ('atLeast' in row) return edge(row.atLeast, '≥')
  if ('above' in row) return edge(row.above, '>')
  return 'oneOf' in row ? both(() => row.oneOf.join('/')) : { zh: '其余', en: 'otherwise' }
}

function showText(value: string, of: Fact | undefined): Text {
  const option = of?.options?.find((each) => each.id === value)
  if (option !== undefined) return option.label
  if (/^\d{4}-\d\d-\d\d$/.test(value)) {
    // Only civil dates have this shape; free text that does is shown as the day it names.
    return both((language) => showDate(value as Parameters<typeof showDate>[0], language))
  }
  return both(() => value)
}

/** A term with its value: 技术交易额(4,300,000.00 元). */
function term(trace: Trace, words: Vocabulary): Text {
  const { node } = trace
  switch (node.op) {
    case 'fact':
    case 'column': {
      const fact = words.fact(node.id)
      const value = showValue(trace.value, fact)
      return {
        zh: `${fact?.label.zh ?? node.id}（${value.zh}）`,
        en: `${fact?.label.en ?? node.id} (${value.en})`,
      }
    }
    case 'slices':
    case 'parameter':
    case 'band': {
      const parameter = words.parameter(node.id)
      const value = tableValue(trace, parameter)
      const since = trace.from === undefined ? '' : trace.from
      const but = reserve(trace)
      return {
        zh: `${parameter?.title.zh ?? node.id}（${value.zh}${since ? `，${since}起` : ''}${but.zh}）`,
        en: `${parameter?.title.en ?? node.id} (${value.en}${since ? `, since ${since}` : ''}${but.en})`,
      }
    }
    case 'filingDay': {
      const day = showValue(trace.value, undefined)
      return { zh: `申请日（${day.zh}）`, en: `the day of filing (${day.en})` }
    }
    case 'plus':
      return joined(trace.of, words, { zh: ' + ', en: ' + ' })
    case 'minus':
      return joined(trace.of, words, { zh: ' − ', en: ' − ' })
    case 'excess': {
      const [l, r] = trace.of.map((part) => term(part, words))
      return {
        zh: `${l?.zh ?? ''} 超过 ${r?.zh ?? ''} 的部分`,
        en: `what of ${l?.en ?? ''} exceeds ${r?.en ?? ''}`,
      }
    }
    case 'ratio': {
      const parts = joined(trace.of, words, { zh: ' ÷ ', en: ' ÷ ' })
      if (trace.value === undefined) return parts
      const value = showValue(trace.value, undefined)
      return { zh: `${parts.zh} = ${value.zh}`, en: `${parts.en} = ${value.en}` }
    }
    case 'times':
    case 'product':
      return joined(trace.of, words, { zh: ' × ', en: ' × ' })
    case 'mean': {
      const parts = joined(trace.of, words, { zh: '、', en: ', ' })
      return { zh: `${parts.zh} 的平均`, en: `the mean of ${parts.en}` }
    }
    case 'round': {
      const [of] = trace.of
      return of === undefined ? missing : term(of, words)
    }
    case 'year': {
      const [day] = trace.of
      const of = day === undefined ? missing : term(day, words)
      return { zh: `${of.zh} 所在年度`, en: `the year of ${of.en}` }
    }
    case 'elapsed': {
      const [from, to] = trace.of.map((part) => term(part, words))
      const count = showValue(trace.value, undefined, node.unit)
      const unit = { days: '日', months: '个整月', years: '个整年' }[node.unit]
      return {
        zh: `自 ${from?.zh ?? ''} 至 ${to?.zh ?? ''}（${count.zh}${unit}）`,
        en: `from ${from?.en ?? ''} to ${to?.en ?? ''} (${count.en} ${node.unit})`,
      }
    }
    case 'shift': {
      const [day, by] = trace.of.map((part) => term(part, words))
      return {
        zh: `${day?.zh ?? ''} ${node.back ? '之前' : '之后'} ${by?.zh ?? ''}`,
        en: `${by?.en ?? ''} ${node.back ? 'before' : 'after'} ${day?.en ?? ''}`,
      }
    }
    case 'named': {
      const value = showNamed(trace, node)
      return { zh: `${node.title.zh}（${value.zh}）`, en: `${node.title.en} (${value.en})` }
    }
    case 'points':
    case 'score': {
      const value = showPoints(trace)
      return { zh: `${node.title.zh}（${value.zh}）`, en: `${node.title.en} (${value.en})` }
    }
    case 'when': {
      const chosen = trace.of[1]
      return chosen === undefined ? missing : term(chosen, words)
    }
    case 'over': {
      const rows = words.fact(node.rows)?.label ?? both(() => node.rows)
      return showGathering(node.how, rows, showValue(trace.value, undefined, 'number'))
    }
    case 'power':
    case 'root':
      return showPower(
        node,
        trace.of.map((part) => term(part, words)),
      )
    case 'countOver': {
      const rows = words.fact(node.rows)
      const value = showValue(trace.value, undefined, 'lines')
      return {
        zh: `${rows?.label.zh ?? node.rows}项数（${value.zh}）`,
        en: `number of ${rows?.label.en ?? node.rows} (${value.en})`,
      }
    }
    case 'greatest':
    case 'least': {
      const parts = joined(trace.of, words, { zh: '、', en: ', ' })
      return node.op === 'greatest'
        ? { zh: `${parts.zh} 中最大者`, en: `the greatest of ${parts.en}` }
        : { zh: `${parts.zh} 中最小者`, en: `the least of ${parts.en}` }
    }
    case 'sumOver': {
      const rows = words.fact(node.rows)
      // An exact number of fen means nothing to a reader; the amount it is rounded to is named above.
      if (isShare(trace.value)) {
        const label = rows?.label ?? both(() => node.rows)
        return { zh: `${label.zh}逐行计算合计`, en: `total over the lines of ${label.en}` }
      }
      const value = showValue(trace.value, undefined)
      return {
        zh: `${rows?.label.zh ?? node.rows}合计（${value.zh}）`,
        en: `total of ${rows?.label.en ?? node.rows} (${value.en})`,
      }
    }
    case 'nothing':
      return both(() => '0')
    default:
      return showValue(trace.value, undefined)
  }
}

/** What a reader should know of a value before relying on it. */
function reserve(trace: Trace): Text {
  const assumed = trace.grade === 'design-default'
  const by = trace.under
  return {
    zh: `${assumed ? '，法律未定，按默认值' : ''}${by ? `，按开关 ${by}` : ''}`,
    en: `${assumed ? ', the law is silent: our default' : ''}${by ? `, by the switch ${by}` : ''}`,
  }
}

/** What a table gave: the row that fitted and its result. */
function tableValue(trace: Trace, parameter: Pick<Parameter, 'unit'> | undefined): Text {
  const value = showValue(trace.value, undefined, parameter?.unit)
  if (trace.row === undefined) return value
  const row = showRow(trace.row)
  const unit = parameter?.unit === 'points' ? { zh: ' 分', en: ' points' } : { zh: '', en: '' }
  return { zh: `${row.zh} → ${value.zh}${unit.zh}`, en: `${row.en} → ${value.en}${unit.en}` }
}

function showNamed(trace: Trace, node: Node & { op: 'named' }): Text {
  const unit = node.unit ?? { money: 'fen', count: 'count', share: 'share' }[node.kind]
  return trace.value === undefined ? missing : showValue(trace.value, undefined, unit)
}

function joined(parts: readonly Trace[], words: Vocabulary, by: Text): Text {
  const terms = parts.map((part) => term(part, words))
  return {
    zh: terms.map((each) => each.zh).join(by.zh),
    en: terms.map((each) => each.en).join(by.en),
  }
}

/** The sentence of one condition with the values read. */
function sentence(trace: Trace, words: Vocabulary): Text {
  const { node, of } = trace
  const [left, right] = of
  switch (node.op) {
    case 'compare':
    case 'listed': {
      if (left === undefined || right === undefined) return missing
      const how = node.op === 'compare' ? comparisons[node.how] : { zh: '列于', en: 'is listed in' }
      const [l, r] = [term(left, words), term(right, words)]
      return { zh: `${l.zh} ${how.zh} ${r.zh}`, en: `${l.en} ${how.en} ${r.en}` }
    }
    case 'oneOf': {
      const subject = left === undefined ? missing : term(left, words)
      const options = optionTexts(node, words)
      return {
        zh: `${subject.zh} 属于 ${options.zh}`,
        en: `${subject.en} is ${options.en}`,
      }
    }
    case 'sign': {
      const subject = left === undefined ? missing : term(left, words)
      return node.how === 'positive'
        ? { zh: `${subject.zh} 大于零`, en: `${subject.en} is more than zero` }
        : { zh: `${subject.zh} 不为负`, en: `${subject.en} is not negative` }
    }
    case 'known': {
      const label = words.fact(node.id)?.label
      return { zh: `已提供${label?.zh ?? node.id}`, en: `${label?.en ?? node.id} has been given` }
    }
    case 'all':
      return { zh: '以下全部成立', en: 'all of these hold' }
    case 'any':
      return { zh: '以下至少一项成立', en: 'at least one of these holds' }
    case 'not':
      return { zh: '以下不成立', en: 'this does not hold' }
    default:
      return term(trace, words)
  }
}

function optionTexts(node: Node & { op: 'oneOf' }, words: Vocabulary): Text {
  const fact = node.of.op === 'fact' || node.of.op === 'column' ? words.fact(node.of.id) : undefined
  const labels = node.options.map((id) => showText(id, fact))
  return {
    zh: labels.map((label) => label.zh).join('、'),
    en: labels.map((label) => label.en).join(' or '),
  }
}

/** How a value came about: its name and value, then the formula. */
function derived(trace: Trace, words: Vocabulary): Text {
  const title = term(trace, words)
  const [of] = trace.of
  if (of === undefined || trace.node.op === 'score') return title
  const formula =
    of.node.op === 'ratio' ? joined(of.of, words, { zh: ' ÷ ', en: ' ÷ ' }) : term(of, words)
  return { zh: `${title.zh}：${formula.zh}`, en: `${title.en}: ${formula.en}` }
}

/** The items of scores and the formulas of named values below a step, in order. */
function details(trace: Trace, words: Vocabulary, depth: number): readonly ExplanationLine[] {
  const [condition, ...branches] = trace.of
  const chosenBy = trace.node.op === 'when' && condition !== undefined
  // Least and most of an item are read of the same facts as its points: they are said once.
  const below = chosenBy ? branches : trace.node.op === 'points' ? trace.of.slice(0, 1) : trace.of
  const lines = below.flatMap((part) => {
    const { op } = part.node
    const isDetail = op === 'named' || op === 'points' || op === 'score'
    if (!isDetail) return details(part, words, depth)
    const verdict: Verdict = part.value === undefined ? 'unknown' : 'holds'
    return [{ depth, text: derived(part, words), verdict }, ...details(part, words, depth + 1)]
  })
  return chosenBy ? [...explain(condition, words, depth), ...lines] : lines
}

/** Puts a trace into lines, from the whole down to what was read. */
export function explain(trace: Trace, words: Vocabulary, depth = 0): readonly ExplanationLine[] {
  if (trace.node.op === 'when') {
    // One condition or another: what applies is explained, or what would tell which applies.
    const [choice, chosen] = trace.of
    const shown = chosen ?? choice
    if (shown !== undefined) return explain(shown, words, depth)
  }
  const line = { depth, text: sentence(trace, words), verdict: verdictOf(trace) }
  const { op } = trace.node
  if (op !== 'all' && op !== 'any' && op !== 'not') {
    return [line, ...details(trace, words, depth + 1)]
  }
  return [line, ...trace.of.flatMap((part) => explain(part, words, depth + 1))]
}

/** Puts a computed value or score into lines: itself, then what it is made of. */
export function explainValue(trace: Trace, words: Vocabulary): readonly ExplanationLine[] {
  const verdict: Verdict = trace.value === undefined ? 'unknown' : 'holds'
  return [{ depth: 0, text: derived(trace, words), verdict }, ...details(trace, words, 1)]
}
