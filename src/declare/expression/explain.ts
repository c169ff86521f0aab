/** Puts an evaluated rule into words: what was read, what it was held against, what is missing. */
import { showDate } from '../../values/civil-date.ts'
import { showLimit } from '../../values/limit.ts'
import { fen, showYuan } from '../../values/money.ts'
import { type Share, showDecimal, showPercent } from '../../values/share.ts'
import type { Text } from '../../values/text.ts'
import type { Fact } from '../fact.ts'
import type { Parameter } from '../parameter.ts'
import { type Trace, type Verdict, verdictOf } from './evaluate.ts'
import { showFormula, showGathering } from './explain-formula.ts'
import type { Comparison, Node } from './node.ts'

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

/** A number as a percentage, or plain where its fact or unit says that it is none. */
function showNumber(value: Share, of: Fact | undefined, unit: string | undefined): string {
  const plain = of === undefined ? unit !== undefined && !unit.startsWith('share') : of.plain
  return plain ? showDecimal(value, 4).replace(/\.?0+$/, '') : showPercent(value, 2)
}

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
  if ('n' in value) return both(() => showNumber(value, of, unit))
  if ('unit' in value) return both((language) => showLimit(value, language))
  return { zh: `${value.length} 项`, en: `${value.length} items` }
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
        zh: `${fact?.label.zh ?? node.id}(${value.zh})`,
        en: `${fact?.label.en ?? node.id} (${value.en})`,
      }
    }
    case 'parameter':
    case 'band':
      return parameterTerm(trace, node.id, words)
    case 'when': {
      const chosen = trace.of[1]
      return chosen === undefined ? missing : term(chosen, words)
    }
    case 'filingDay': {
      const day = showValue(trace.value, undefined)
      return { zh: `申请日(${day.zh})`, en: `the day of filing (${day.en})` }
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
    case 'ratio':
      return joined(trace.of, words, { zh: ' ÷ ', en: ' ÷ ' })
    case 'times':
      return joined(trace.of, words, { zh: ' × ', en: ' × ' })
    case 'greatest':
    case 'least': {
      const parts = joined(trace.of, words, { zh: '、', en: ', ' })
      return node.op === 'greatest'
        ? { zh: `${parts.zh} 中最大者`, en: `the greatest of ${parts.en}` }
        : { zh: `${parts.zh} 中最小者`, en: `the least of ${parts.en}` }
    }
    case 'sumOver': {
      const rows = words.fact(node.rows)
      const value = showValue(trace.value, undefined)
      return {
        zh: `${rows?.label.zh ?? node.rows}合计(${value.zh})`,
        en: `total of ${rows?.label.en ?? node.rows} (${value.en})`,
      }
    }
    case 'over': {
      const rows = words.fact(node.rows)?.label ?? both(() => node.rows)
      return showGathering(node.how, rows, showValue(trace.value, undefined, 'number'))
    }
    case 'span':
    case 'exact':
    case 'product':
    case 'round':
    case 'power':
    case 'root':
    case 'slices': {
      const own = node.op === 'slices' ? [parameterTerm(trace, node.id, words)] : []
      return showFormula(node, [...trace.of.map((part) => term(part, words)), ...own])
    }
    default:
      return showValue(trace.value, undefined)
  }
}

/** What a reader should know of a value before relying on it. */
function reserve(trace: Trace): Text {
  const assumed = trace.grade === 'design-default'
  return {
    zh: `${assumed ? ',法律未定,按默认值' : ''}${trace.under ? `,按开关 ${trace.under}` : ''}`,
    en: `${assumed ? ', the law is silent: our default' : ''}${trace.under ? `, by the switch ${trace.under}` : ''}`,
  }
}

/** A parameter with its value and first day; of a slice-by-slice table its name says enough. */
function parameterTerm(trace: Trace, id: string, words: Vocabulary): Text {
  const parameter = words.parameter(id)
  const value =
    trace.node.op === 'slices'
      ? { zh: '分段', en: 'by slices' }
      : showValue(trace.value, undefined, parameter?.unit)
  const since = trace.from === undefined ? '' : trace.from
  const but = reserve(trace)
  return {
    zh: `${parameter?.title.zh ?? id}(${value.zh}${since ? `,${since}起` : ''}${but.zh})`,
    en: `${parameter?.title.en ?? id} (${value.en}${since ? `, since ${since}` : ''}${but.en})`,
  }
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

/** Puts a trace into lines, from the whole down to what was read. */
export function explain(trace: Trace, words: Vocabulary, depth = 0): readonly ExplanationLine[] {
  const line = { depth, text: sentence(trace, words), verdict: verdictOf(trace) }
  const { op } = trace.node
  if (op !== 'all' && op !== 'any' && op !== 'not') return [line]
  return [line, ...trace.of.flatMap((part) => explain(part, words, depth + 1))]
}
