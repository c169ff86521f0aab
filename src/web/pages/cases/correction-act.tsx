/** Asking for everything to be corrected at once: fields and documents are ticked and explained. */
import { App, Button, Checkbox, Input } from 'antd'
import { useState } from 'react'
import type { ServiceView } from '../../../http/contract/services.ts'
import type { FormSection } from '../../forms/form-law.ts'
import { useSay, useTexts } from '../../language.tsx'
import type { Acting } from './use-act.ts'

/** What was ticked and written: by `field:id`, `evidence:id` or `general`. */
export type Defects = Readonly<Record<string, string>>

interface Props {
  readonly service: ServiceView
  /** Sections the applicant was asked. */
  readonly sections: readonly FormSection[]
  readonly acting: Acting
  readonly defects: Defects
  readonly setDefects: (defects: Defects) => void
  readonly done: () => void
}

const general = 'general'
const saysHow = (text: string) => [...text.trim()].length >= 2

/** The form. */
export function CorrectionAct({ service, sections, acting, defects, setDefects, done }: Props) {
  const texts = useTexts()
  const own = texts.desk.cases.act.correction
  const say = useSay()
  const { modal } = App.useApp()
  const [tried, setTried] = useState(false)
  const named = Object.entries(defects).filter(
    ([name, text]) => name !== general || text.trim() !== '',
  )
  const ready = named.length > 0 && named.every(([, text]) => saysHow(text))
  const toggle = (name: string) => {
    const { [name]: before, ...rest } = defects
    setDefects(before === undefined ? { ...defects, [name]: '' } : rest)
  }
  const list = () =>
    named.map(([name, text]) => {
      const [kind, id] = name.split(/:(.*)/)
      if (kind === 'field' && id !== undefined) return { field: id, text: text.trim() }
      const document = service.evidence.find((each) => each.id === id)
      const prefix = document === undefined ? '' : `${document.title.zh}：`
      return { field: null, text: `${prefix}${text.trim()}` }
    })
  const send = () => {
    setTried(true)
    if (!ready) return
    modal.confirm({
      title: own.ask(String(named.length)),
      content: own.what,
      okText: own.send,
      cancelText: texts.common.cancel,
      onOk: async () => {
        if (await acting.perform('request-correction', { defects: list() })) done()
      },
    })
  }
  const item = (name: string, label: string) => (
    <DefectItem
      key={name}
      label={label}
      text={defects[name]}
      tried={tried}
      toggle={() => toggle(name)}
      write={(text) => setDefects({ ...defects, [name]: text })}
    />
  )
  return (
    <>
      <p>{own.what}</p>
      <fieldset className="defects">
        <legend>{own.fields}</legend>
        {sections.flatMap((section) =>
          section.facts.map((id) => {
            const fact = service.facts.find((each) => each.id === id)
            return fact === undefined ? null : item(`field:${id}`, say(fact.label))
          }),
        )}
      </fieldset>
      {service.evidence.length > 0 && (
        <fieldset className="defects">
          <legend>{own.evidence}</legend>
          {service.evidence.map(({ id, title }) => item(`evidence:${id}`, say(title)))}
        </fieldset>
      )}
      <div className="act-field">
        <label htmlFor="defect-general">{own.general}</label>
        <Input.TextArea
          id="defect-general"
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={1000}
          value={defects[general] ?? ''}
          onChange={(event) => setDefects({ ...defects, [general]: event.target.value })}
        />
      </div>
      {tried && !ready && (
        <p className="field-problem" role="alert">
          {own.needed}
        </p>
      )}
      <div className="act-buttons">
        <Button type="primary" loading={acting.busy} onClick={send}>
          {own.send}
        </Button>
        <span className="quiet">{own.count(String(named.length))}</span>
      </div>
    </>
  )
}

interface ItemProps {
  readonly label: string
  readonly text: string | undefined
  readonly tried: boolean
  readonly toggle: () => void
  readonly write: (text: string) => void
}

function DefectItem({ label, text, tried, toggle, write }: ItemProps) {
  const own = useTexts().desk.cases.act.correction
  return (
    <div className="defect">
      <Checkbox checked={text !== undefined} onChange={toggle}>
        {label}
      </Checkbox>
      {text !== undefined && (
        <Input.TextArea
          aria-label={own.text(label)}
          placeholder={own.text(label)}
          autoSize={{ minRows: 2, maxRows: 8 }}
          maxLength={1000}
          value={text}
          {...(tried && !saysHow(text) ? { status: 'error' as const } : {})}
          aria-invalid={tried && !saysHow(text)}
          onChange={(event) => write(event.target.value)}
        />
      )}
    </div>
  )
}
