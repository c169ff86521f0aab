/** What each rule says of a case: verdict, article, remedy, and how it was found. */
import {
  CheckCircleOutlined,
  CloseCircleOutlined,
  QuestionCircleOutlined,
  WarningOutlined,
} from '@ant-design/icons'
import type { FindingView } from '../../http/contract/services.ts'
import { useSay, useTexts } from '../language.tsx'
import { CitationLine } from './citation.tsx'
import './rule-findings.css'

type Verdict = FindingView['verdict']

const icons = {
  holds: CheckCircleOutlined,
  fails: CloseCircleOutlined,
  unknown: QuestionCircleOutlined,
} as const

/** A verdict as sign and word. */
export function VerdictMark({
  verdict,
  warns = false,
}: {
  readonly verdict: Verdict
  /** Failing only warns. */
  readonly warns?: boolean
}) {
  const texts = useTexts()
  const Icon = warns && verdict === 'fails' ? WarningOutlined : icons[verdict]
  return (
    <span className={`verdict verdict-${warns && verdict === 'fails' ? 'warns' : verdict}`}>
      <Icon aria-hidden="true" /> {texts.verdict[verdict]}
    </span>
  )
}

interface Props {
  readonly findings: readonly FindingView[]
  /** Leads to the field of a missing fact. */
  readonly toField?: (fact: string) => void
  /** Shows what holds without being asked. */
  readonly open?: boolean
}

/** The findings: first what fails, then what is open; what holds can be opened. */
export function RuleFindings({ findings, toField, open = false }: Props) {
  const texts = useTexts().desk.form.live
  const say = useSay()
  const of = (verdict: Verdict) => findings.filter((each) => each.verdict === verdict)
  const [fails, unknown, holds] = [of('fails'), of('unknown'), of('holds')]
  const leading = toField === undefined ? {} : { toField }
  return (
    <>
      <p className="quiet" role="status">
        {texts.counts(String(holds.length), String(fails.length), String(unknown.length))}
      </p>
      <ul className="findings">
        {[...fails, ...unknown].map((finding) => (
          <Finding key={finding.rule} finding={finding} {...leading} />
        ))}
      </ul>
      {holds.length > 0 && (
        <details className="findings-held" open={open}>
          <summary>{texts.held(String(holds.length))}</summary>
          <ul className="findings">
            {holds.map((finding) => (
              <li key={finding.rule} className="finding">
                <details>
                  <summary>
                    <span>{say(finding.title)}</span> <VerdictMark verdict="holds" />
                  </summary>
                  <Why finding={finding} />
                </details>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Finding({
  finding,
  toField,
}: {
  readonly finding: FindingView
  readonly toField?: (fact: string) => void
}) {
  const say = useSay()
  const all = useTexts()
  const texts = all.desk.form.live
  const { verdict, effect, missing, remedy, change } = finding
  const joined = new Map(missing.map((each) => [each.fact, each]))
  return (
    <li className={`finding finding-${verdict}`}>
      <div className="finding-head">
        <strong>{say(finding.title)}</strong>
        <VerdictMark verdict={verdict} warns={effect === 'warn'} />
      </div>
      {verdict === 'fails' && (
        <p className="finding-effect">
          {texts.effects[effect]}
          {remedy !== undefined && (
            <>
              {all.common.colon} {say(remedy)}
            </>
          )}
        </p>
      )}
      {change !== undefined && <p className="finding-change">{say(change)}</p>}
      {verdict === 'unknown' && joined.size > 0 && (
        <p className="finding-missing">
          {texts.missing}
          {all.common.colon}{' '}
          {[...joined.values()].map(({ fact, label }, place) => (
            <span key={fact}>
              {place > 0 && all.common.comma}
              {toField === undefined ? (
                say(label)
              ) : (
                <button type="button" className="plain-link" onClick={() => toField(fact)}>
                  {say(label)}
                </button>
              )}
            </span>
          ))}
        </p>
      )}
      <details>
        <summary>{texts.why}</summary>
        <Why finding={finding} />
      </details>
    </li>
  )
}

/** How a verdict came about, step by step, and under which article. */
function Why({ finding }: { readonly finding: FindingView }) {
  const say = useSay()
  return (
    <>
      <ol className="explanation">
        {finding.explanation.map((line, place) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: lines have no name of their own
            key={place}
            style={{ '--depth': line.depth }}
            className={`explanation-${line.verdict}`}
          >
            <span>{say(line.text)}</span> <VerdictMark verdict={line.verdict} />
          </li>
        ))}
      </ol>
      <CitationLine cite={finding.cite} />
      <p className="quiet">{say(finding.cite.says)}</p>
    </>
  )
}
