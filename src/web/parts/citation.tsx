/** A place in the law, with how sure we are of it. */
import { Tooltip } from 'antd'
import { showCitation } from '../../declare/instrument.ts'
import type { CitationView } from '../../http/contract/common.ts'
import { useSay, useTexts } from '../language.tsx'
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
  const say = useSay()
  return (
    <span className="cite">
      {say(showCitation(cite))} <GradeMark grade={cite.grade} />
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
