/** A place in the law, with how sure we are of it. */
import { Tooltip } from 'antd'
import type { CitationView } from '../../http/contract/common.ts'
import { useLanguage, useSay, useTexts } from '../language.tsx'
import './citation.css'

/** The evidence grade; nothing is shown for what was read in the original, unless `always`. */
export function GradeMark({
  grade,
  always = false,
}: {
  readonly grade: CitationView['grade']
  readonly always?: boolean
}) {
  const texts = useTexts()
  if (grade === 'verified' && !always) return null
  return (
    <Tooltip title={texts.grade.about[grade]}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: its meaning must open by keyboard */}
      <span className={`grade grade-${grade}`} tabIndex={0}>
        {texts.grade[grade]}
      </span>
    </Tooltip>
  )
}

/** Title, number and article on one line: 《…》(国科发政字〔2001〕253号)第34条. */
export function CitationLine({ cite }: { readonly cite: CitationView }) {
  const { language } = useLanguage()
  const say = useSay()
  const numeric = /^\d+$/.test(cite.article)
  const item = cite.item ?? ''
  const place =
    language === 'zh'
      ? `《${cite.title.zh}》（${cite.number}）${numeric ? `第${cite.article}条` : cite.article}${item}`
      : `${say(cite.title)} (${cite.number}), ${numeric ? 'article ' : ''}${cite.article}${item}`
  return (
    <span className="cite">
      {place} <GradeMark grade={cite.grade} />
    </span>
  )
}

/** A citation with what the place says. */
export function CitationBlock({ cite }: { readonly cite: CitationView }) {
  const say = useSay()
  return (
    <div className="cite-block">
      <CitationLine cite={cite} />
      <p>{say(cite.says)}</p>
    </div>
  )
}
