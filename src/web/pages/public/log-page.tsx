/** The log for the public: its newest checkpoint, and how to check later that nothing was changed. */
import { useQuery } from '@tanstack/react-query'
import type { PublicCheckpoint } from '../../../http/contract/log.ts'
import { ApiFailure } from '../../api.ts'
import { logCheckpointFile, logProofFile } from '../../downloads.ts'
import { showExact } from '../../formats.ts'
import { useTexts } from '../../language.tsx'
import { Instant } from '../../parts/amount.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Empty, Loaded } from '../../parts/states.tsx'
import { useApi } from '../../queries.ts'
import './log.css'

/** The page. */
export function LogPage() {
  const texts = useTexts().public.log
  const api = useApi()
  const checkpoint = useQuery({ queryKey: ['log'], queryFn: api.logCheckpoint, retry: false })
  const { error } = checkpoint
  const isUnsigned = error instanceof ApiFailure && error.code === 'log.unsigned'
  return (
    <Page title={texts.title} about={texts.about}>
      {isUnsigned ? (
        <Empty title={texts.unsigned} />
      ) : (
        <Loaded query={checkpoint} rows={8}>
          {(found) => <Checkpoint checkpoint={found} />}
        </Loaded>
      )}
    </Page>
  )
}

function Checkpoint({ checkpoint }: { readonly checkpoint: PublicCheckpoint }) {
  const texts = useTexts().public.log
  const { size, at, note, key, earlier } = checkpoint
  const oldest = earlier.at(-1)?.size ?? size
  return (
    <>
      <Section title={texts.newest}>
        <dl className="facts">
          <dt>{texts.size}</dt>
          <dd>{showExact(String(size))}</dd>
          <dt>{texts.signedAt}</dt>
          <dd>
            <Instant at={at} />
          </dd>
          <dt>{texts.key}</dt>
          <dd>
            <code className="log-key">{key}</code>
            <p className="quiet">{texts.keyAbout}</p>
          </dd>
        </dl>
        <h3 id="log-note">{texts.note}</h3>
        <section aria-labelledby="log-note">
          <pre className="log-text">{note}</pre>
        </section>
        <p>
          <a href={logCheckpointFile} download="checkpoint.txt">
            {texts.download}
          </a>
        </p>
      </Section>
      <Section title={texts.how}>
        <ol>
          {texts.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
        <section aria-label={texts.command}>
          <pre className="log-text">
            {`kechuang verify --log --checkpoint checkpoint.txt --key key.txt --url ${window.location.origin}`}
          </pre>
        </section>
        <p className="quiet">
          {texts.offline} <a href={logProofFile(oldest)}>{logProofFile(oldest)}</a>
        </p>
        <p className="quiet">{texts.format}</p>
      </Section>
      {earlier.length > 0 && (
        <Section title={texts.earlier}>
          <ul>
            {earlier.map((each) => (
              <li key={each.size}>
                <details>
                  <summary>{texts.checkpointOf(showExact(String(each.size)))}</summary>
                  <pre className="log-text">{each.note}</pre>
                </details>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
