/** Agreement and money of a case: task book, signatures, instalments, changes, recovery. */
import { useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import type { AgreementView } from '../../../http/contract/agreements.ts'
import { showExact } from '../../formats.ts'
import { useSay, useTexts } from '../../language.tsx'
import { Instant } from '../../parts/amount.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { RuleFindings } from '../../parts/rule-findings.tsx'
import { Failed, Loaded } from '../../parts/states.tsx'
import { AgreementChanges } from './agreement-changes.tsx'
import { AgreementClaims } from './agreement-claims.tsx'
import { BookForm } from './book-form.tsx'
import { BookView } from './book-view.tsx'
import { Instalments } from './instalments.tsx'
import { useAgreement, useMoneyAct } from './use-money-act.ts'
import './money.css'

/** The page. */
export function AgreementPage() {
  const { id } = useParams({ strict: false })
  const texts = useTexts()
  const query = useAgreement(id ?? '')
  const of = query.data
  return (
    <Page
      title={texts.money.agreement.title}
      crumbs={[
        { text: texts.nav.cases, to: '/cases' },
        ...(of === undefined
          ? []
          : [{ text: of.receipt, to: '/cases/$id', params: { id: of.caseId } } as const]),
      ]}
      about={of && `${of.title} · ${of.partyName}`}
    >
      <Loaded query={query}>{(agreement) => <Sheet of={agreement} />}</Loaded>
    </Page>
  )
}

function Sheet({ of }: { readonly of: AgreementView }) {
  const texts = useTexts().money.agreement
  const drafts = of.acts.includes('draft-agreement')
  return (
    <>
      <Situation of={of} />
      {drafts && (
        <Section title={texts.edit}>
          <BookForm key={of.version} of={of} />
        </Section>
      )}
      {of.book !== null && (
        <Section title={texts.book}>
          <BookView of={of} book={of.book} />
        </Section>
      )}
      {of.rules.length > 0 && (
        <Section title={texts.rules}>
          <RuleFindings findings={of.rules} />
        </Section>
      )}
      <Instalments of={of} />
      {of.inForce && <AgreementChanges of={of} />}
      {of.inForce && <AgreementClaims of={of} />}
      {of.versions.length > 0 && (
        <Section title={texts.versions}>
          <ol className="money-lines">
            {of.versions.map(({ version, change, at }) => (
              <li key={version}>
                {change === null
                  ? texts.versionDraft(String(version))
                  : texts.versionOf(String(version), String(change))}{' '}
                <span className="quiet">
                  <Instant at={at} />
                </span>
              </li>
            ))}
          </ol>
        </Section>
      )}
    </>
  )
}

function Situation({ of }: { readonly of: AgreementView }) {
  const texts = useTexts()
  const own = texts.money.agreement
  const say = useSay()
  const acting = useMoneyAct(of.caseId, of.rev)
  const { party, bureau } = of.signatures
  const isDrafting = of.acts.includes('draft-agreement')
  // The unit signs first; whose turn it is shows in which signature is missing.
  const isTurn =
    of.version !== null && !of.inForce && (isDrafting ? party === null : party !== null)
  const maySign = of.acts.includes('sign-agreement') && isTurn
  const signed = (signature: typeof party) =>
    signature === null ? own.unsigned : <Instant at={signature.at} />
  return (
    <section className="paper money-first" aria-label={own.situation}>
      <dl className="money-situation">
        <div>
          <dt>{own.grant}</dt>
          <dd>{of.grant === null ? texts.money.none : texts.money.yuan(showExact(of.grant))}</dd>
        </div>
        <div>
          <dt>{own.version}</dt>
          <dd>
            {of.version === null
              ? own.notYet
              : `${of.version} · ${of.inForce ? own.inForce : own.draft}`}
          </dd>
        </div>
        <div>
          <dt>{own.party}</dt>
          <dd>{signed(party)}</dd>
        </div>
        <div>
          <dt>{own.bureau}</dt>
          <dd>{signed(bureau)}</dd>
        </div>
      </dl>
      <p className="quiet">{say(of.service)}</p>
      {maySign && (
        <div className="money-acts no-print">
          <p className="quiet">{own.signAbout}</p>
          <Button
            type="primary"
            loading={acting.busy}
            onClick={() => void acting.perform('sign-agreement', { version: of.version })}
          >
            {own.sign}
          </Button>
        </div>
      )}
      {acting.failure && <Failed error={acting.failure} />}
    </section>
  )
}
