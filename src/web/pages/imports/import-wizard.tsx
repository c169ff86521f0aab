/** Importing a ledger: choose it, try it, see what would happen, then store it. */
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Alert, App, Button, Radio } from 'antd'
import { useState } from 'react'
import type { ImportView, RegisterView } from '../../../http/contract/registers.ts'
import { useTexts } from '../../language.tsx'
import { Section } from '../../parts/page.tsx'
import { Failed } from '../../parts/states.tsx'
import { useApi } from '../../queries.ts'
import { FileDrop } from '../public/file-drop.tsx'
import { useImport } from '../registers/register-queries.ts'
import { ImportMapping, type Mapping } from './import-mapping.tsx'
import { ImportCounts, ImportErrors, isRunning } from './import-report.tsx'
import '../public/verify.css'
import './imports.css'

const modes = ['all-or-nothing', 'valid-rows'] as const
type Mode = (typeof modes)[number]

/** A size as people read it. */
function size(bytes: number): string {
  const mega = bytes / 1024 / 1024
  return mega >= 1 ? `${mega.toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`
}

/** Whether there is anything to store as the trial came out. */
function isStorable(trial: ImportView): boolean {
  const changes = trial.inserted + trial.updated
  return changes > 0 && (trial.mode === 'valid-rows' || trial.refused === 0)
}

/** The wizard. */
export function ImportWizard({ register }: { readonly register: RegisterView }) {
  const texts = useTexts()
  const own = texts.desk.registers.imports
  const api = useApi()
  const client = useQueryClient()
  const go = useNavigate()
  const { modal } = App.useApp()
  const [file, setFile] = useState<File>()
  const [wrong, setWrong] = useState(false)
  const [mode, setMode] = useState<Mode>('all-or-nothing')
  const [changed, setChanged] = useState<Mapping>({})
  const [percent, setPercent] = useState<number>()
  const [failure, setFailure] = useState<Error>()
  const [trialId, setTrialId] = useState<string>()
  const trial = useImport(trialId).data
  const choose = (chosen: File) => {
    const readable = /\.(xlsx|csv)$/i.test(chosen.name)
    setWrong(!readable)
    if (!readable) return
    setFile(chosen)
    setTrialId(undefined)
    setChanged({})
    setFailure(undefined)
  }
  const send = async (dryRun: boolean) => {
    if (file === undefined) return
    setFailure(undefined)
    setPercent(0)
    const mapping = Object.keys(changed).length === 0 ? undefined : JSON.stringify(changed)
    try {
      const settings = { mode, dryRun: String(dryRun), mapping }
      const begun = await api.importFile(register.id, file, settings, setPercent)
      void client.invalidateQueries({ queryKey: ['imports', register.id] })
      if (dryRun) setTrialId(begun.id)
      else await go({ to: '/imports/$id', params: { id: begun.id } })
    } catch (error) {
      setFailure(error instanceof Error ? error : new Error(String(error)))
    } finally {
      setPercent(undefined)
    }
  }
  const store = (of: ImportView) =>
    modal.confirm({
      title: own.storeAsk(String(of.inserted + of.updated)),
      content: own.storeWhat,
      okText: own.store,
      cancelText: texts.common.cancel,
      onOk: () => send(false),
    })
  const busy = percent !== undefined || (trial !== undefined && isRunning(trial))
  const remapped = trial !== undefined && Object.keys(changed).length > 0 && !tried(trial, changed)
  return (
    <>
      <Section title={own.file}>
        <FileDrop
          label={file === undefined ? own.drop : own.chosen(file.name, size(file.size))}
          button={file === undefined ? own.file : own.change}
          help={own.fileHelp}
          accept=".xlsx,.csv"
          onFile={choose}
        />
        {wrong && (
          <p className="field-problem" role="alert">
            {own.wrongKind}
          </p>
        )}
        <fieldset className="import-modes">
          <legend>{own.mode}</legend>
          {modes.map((each) => (
            <Radio
              key={each}
              name="mode"
              checked={each === mode}
              onChange={() => {
                setMode(each)
                setTrialId(undefined)
              }}
            >
              {own.modes[each]}
            </Radio>
          ))}
        </fieldset>
        {failure !== undefined && <Failed error={failure} />}
        {percent !== undefined && (
          <p role="status">
            {own.uploading(String(percent))}
            <progress className="import-progress" value={percent} max={100} aria-hidden="true" />
          </p>
        )}
        {trial === undefined && (
          <Button
            type="primary"
            size="large"
            disabled={file === undefined}
            loading={busy}
            onClick={() => void send(true)}
          >
            {own.try}
          </Button>
        )}
      </Section>
      {trial !== undefined && (
        <Section title={own.dryRun}>
          <ImportCounts report={trial} />
          <ImportMapping report={trial} register={register} changed={changed} change={setChanged} />
          <ImportErrors report={trial} register={register} />
          {!busy && !remapped && !isStorable(trial) && trial.outcome === null && (
            <Alert type="info" showIcon title={own.nothing} />
          )}
          <p className="import-buttons">
            {remapped ? (
              <Button type="primary" size="large" loading={busy} onClick={() => void send(true)}>
                {own.retry}
              </Button>
            ) : (
              <Button
                type="primary"
                size="large"
                loading={busy}
                disabled={isRunning(trial) || !isStorable(trial)}
                onClick={() => store(trial)}
              >
                {own.store}
              </Button>
            )}
          </p>
        </Section>
      )}
    </>
  )
}

/** Whether the trial was made with these columns. */
const tried = (trial: ImportView, changed: Mapping) =>
  Object.entries(changed).every(
    ([heading, column]) =>
      trial.mapping.find((each) => each.heading === heading)?.column === column,
  )
