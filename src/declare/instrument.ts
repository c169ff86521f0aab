/** Legal documents and the articles of them that declarations cite. */
import type { CivilDate } from '../values/civil-date.ts'
import type { Text } from '../values/text.ts'
import type { EvidenceGrade } from './grade.ts'

/** A place in a legal document, as data that prints itself anywhere, also in a browser. */
export interface Citation {
  /** Id of the instrument. */
  readonly instrument: string
  /** Document number as printed, 国科发政字〔2001〕253号. */
  readonly number: string
  /** Title of the document. */
  readonly title: Text
  /** Place as declared in the instrument: `34`, `ch. 7`, `annex 3`, or `whole`. */
  readonly article: string
  /** Paragraph or item within the article, `(1)`. */
  readonly item?: string
  /** What the place says, in our words. */
  readonly says: Text
  /** How sure we are that it says so. */
  readonly grade: EvidenceGrade
}

/** What one article says, in our words, and how sure we are of it. */
export interface Article extends Text {
  /** Grade of this article where it differs from that of the instrument. */
  readonly grade?: EvidenceGrade
}

/** The facts of a legal document. */
export interface InstrumentFacts {
  /** Stable id, kebab-case. */
  readonly id: string
  /** Document number as printed. */
  readonly number: string
  /** Title without book marks. */
  readonly title: Text
  /** Who issued it. */
  readonly issuer: Text
  /** Day of publication, where known. */
  readonly published?: CivilDate
  /** First and last day on which it is law; a draft has none. */
  readonly inForce?: { readonly from: CivilDate; readonly to?: CivilDate }
  /** A draft is never applied unless a city switches it on. */
  readonly status: 'law' | 'draft'
  /** How sure we are of the instrument as a whole. */
  readonly grade: EvidenceGrade
}

/** A legal document whose declared articles can be cited; citing another one does not compile. */
export interface Instrument<K extends string | number = string | number> extends InstrumentFacts {
  /** The articles declarations may cite. */
  readonly articles: Readonly<Record<string, Article>>
  /** Cites an article, and an item in it. */
  article(article: K, item?: string): Citation
}

/**
 * Declares a legal document with the articles our rules rest on.
 *
 * @returns the instrument; `article()` accepts only the articles declared here
 */
export function instrument<const A extends Readonly<Record<string | number, Article>>>(
  declared: InstrumentFacts & { readonly articles: A },
): Instrument<keyof A & (string | number)> {
  const { articles, ...facts } = declared
  const all: Readonly<Record<string, Article>> = { ...articles }
  return {
    ...facts,
    articles: all,
    article(key, item) {
      const found = all[String(key)]
      if (found === undefined) throw new Error(`${facts.id} has no article ${String(key)}`)
      return {
        instrument: facts.id,
        number: facts.number,
        title: facts.title,
        article: String(key),
        ...(item === undefined ? {} : { item }),
        says: { zh: found.zh, en: found.en },
        grade: found.grade ?? facts.grade,
      }
    },
  }
}

/**
 * The place within a document: an article, a chapter or an annex. A document without numbered places
 * is cited as a whole; the ids its places have here mean nothing to a reader.
 *
 * @returns undefined where the place has no number
 */
export function showPlace(article: string): Text | undefined {
  if (/^\d+$/.test(article)) return { zh: `第${article}条`, en: `article ${article}` }
  const [, kind, number] = /^(ch\.|annex) (\d+)$/.exec(article) ?? []
  if (number === undefined) return undefined
  return { zh: kind === 'annex' ? `附件${number}` : `第${number}章`, en: article }
}

/** Prints a citation: 《技术合同认定规则》第34条, 第7章 / Rules …, article 34, ch. 7. */
export function showCitation(
  cite: Pick<Citation, 'title' | 'number' | 'article'> & { readonly item?: string | undefined },
): Text {
  const item = cite.item ?? ''
  const zhItem = item.replaceAll('(', '（').replaceAll(')', '）')
  const place = showPlace(cite.article)
  return {
    zh: `《${cite.title.zh}》（${cite.number}）${place?.zh ?? ''}${zhItem}`,
    en: `${cite.title.en} (${cite.number})${place === undefined ? '' : `, ${place.en}`}${item}`,
  }
}
