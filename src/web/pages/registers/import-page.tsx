/** An import: how far it is, what came of it, and taking it back. */
import { useQueryClient } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { useState } from 'react'
import type { ImportView } from '../../../http/contract/registers.ts'
import { useTexts } from '../../language.tsx'
import { Instant } from '../../parts/amount.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Failed, Loaded } from '../../parts/states.tsx'
import { useApi } from '../../queries.ts'
import { ImportCounts, ImportErrors } from '../imports/import-report.tsx'
import { useImport, useRegister } from './register-queries.ts'

/** The page. */
export function ImportPage() {
  const { id = '' } = useParams({ strict: false })
  const texts = useTexts()
  const own = texts.desk.registers.imports
  const query = useImport(id)
  return (
    <Page
      title={own.result}
      crumbs={[{ text: texts.nav.registers, to: '/registers' }]}
      {...(query.data === undefined ? {} : { about: query.data.fileName })}
    >
      <Loaded query={query}>{(report) => <Report report={report} />}</Loaded>
    </Page>
  )
}

function Report({ report }: { readonly report: ImportView }) {
  const texts = useTexts()
  const own = texts.desk.registers.imports
  const api = useApi()
  const client = useQueryClient()
  const { modal } = App.useApp()
  const register = useRegister(report.register).data
  const [failure, setFailure] = useState<Error>()
  const undo = async () => {
    setFailure(undefined)
    try {
      client.setQueryData(['import', report.id], await api.undoImport(report.id))
      await client.invalidateQueries({ queryKey: ['rows', report.register] })
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)))
    }
  }
  const ask = () =>
    modal.confirm({
      title: own.undoAsk,
      content: own.undoWhat,
      okText: own.undo,
      okButtonProps: { danger: true },
      cancelText: texts.common.cancel,
      onOk: undo,
    })
  return (
    <>
      <Section title={own.counts.read}>
        <ImportCounts report={report} />
        <dl className="facts">
          <dt>{own.mode}</dt>
          <dd>{own.modes[report.mode]}</dd>
          <dt>{own.started}</dt>
          <dd>
            <Instant at={report.startedAt} />
          </dd>
          {report.endedAt !== null && (
            <>
              <dt>{own.ended}</dt>
              <dd>
                <Instant at={report.endedAt} />
              </dd>
            </>
          )}
        </dl>
        <ImportErrors report={report} register={register} />
      </Section>
      {failure !== undefined && <Failed error={failure} />}
      <p className="import-buttons no-print">
        <Link to="/registers/$id" params={{ id: report.register }} className="button-link">
          {own.toRegister}
        </Link>
        <Link to="/registers/$id/import" params={{ id: report.register }} className="button-link">
          {own.again}
        </Link>
        {report.mayUndo && (
          <Button danger onClick={ask}>
            {own.undo}
          </Button>
        )}
      </p>
    </>
  )
}
