/** Acts on open stages, offered as the case lists them: what may be chosen, a reason, a number. */
import { Button, Input, Radio } from 'antd'
import { useId, useState } from 'react'
import type { Act, CaseView } from '../../../http/contract/cases.ts'
import { useSay, useTexts } from '../../language.tsx'
import { ReasonField, saysWhy } from './reason-act.tsx'
import type { Acting } from './use-act.ts'

/** Acts this file has the form of. */
export type StageAct = 'conclude' | 'answer' | 'pause' | 'resume' | 'extend'

const stageActs: ReadonlySet<Act> = new Set(['conclude', 'answer', 'pause', 'resume', 'extend'])

/** Whether an act is one of them. */
export const isStageAct = (act: Act): act is StageAct => stageActs.has(act)

type Possible = CaseView['possible'][number]

/** Whether a thing that may be done is offered here: acts on stages, and decisions of branches. */
export const isOffered = ({ act, endings }: Possible) =>
  isStageAct(act) || (act === 'decide' && endings.length > 0)

interface Props {
  readonly current: CaseView
  readonly acting: Acting
}

const keyOf = ({ act, stage }: Possible) => `${act} ${stage ?? ''}`

/** The buttons, and the form of the one that was chosen. */
export function StageActs({ current, acting }: Props) {
  const texts = useTexts().desk.cases
  const say = useSay()
  const [chosen, setChosen] = useState<string>()
  const offered = current.possible.filter(isOffered)
  const open = offered.find((each) => keyOf(each) === chosen)
  const nameOf = ({ act, title }: Possible) =>
    texts.stageAct.at(texts.acts[act], title === null ? texts.stageAct.whole : say(title))
  if (open !== undefined) {
    return (
      <>
        <div className="act-head">
          <h3>{nameOf(open)}</h3>
          <Button type="text" onClick={() => setChosen(undefined)}>
            {texts.act.back}
          </Button>
        </div>
        <StageActForm possible={open} acting={acting} done={() => setChosen(undefined)} />
      </>
    )
  }
  return offered.map((each) => (
    <Button
      key={keyOf(each)}
      block
      size="large"
      type={each.act === 'conclude' || each.act === 'decide' ? 'primary' : 'default'}
      onClick={() => {
        acting.reset()
        setChosen(keyOf(each))
      }}
    >
      {nameOf(each)}
    </Button>
  ))
}

interface FormProps {
  readonly possible: Possible
  readonly acting: Acting
  readonly done: () => void
}

interface Given {
  readonly choice: string | undefined
  readonly reason: string
  readonly number: string
  readonly day: string
}

const nothing: Given = { choice: undefined, reason: '', number: '', day: '' }

/** What is sent for an act. */
function bodyOf({ act, stage }: Possible, { choice, reason, number, day }: Given) {
  const at = stage === null ? {} : { stage }
  const said = { ...at, reason: reason.trim() }
  switch (act) {
    case 'decide':
      return { ...said, outcome: choice }
    case 'conclude':
      return { ...said, ending: choice, ...(number === '' ? {} : { number }) }
    case 'answer':
      return { ...said, ending: choice, number, answeredOn: day }
    case 'pause':
      return { ...said, ground: choice, ...(day === '' ? {} : { expected: day }) }
    default:
      return said
  }
}

function StageActForm({ possible, acting, done }: FormProps) {
  const texts = useTexts().desk.cases
  const own = texts.stageAct
  const say = useSay()
  const [given, setGiven] = useState(nothing)
  const [tried, setTried] = useState(false)
  const { act, endings, grounds, numbered } = possible
  const options = endings.length > 0 ? endings : grounds
  const leads = endings.find(({ id }) => id === given.choice)?.leads
  const needsReason = act === 'pause' || act === 'extend' || (leads ?? 'pass') !== 'pass'
  const needsNumber = numbered && (act === 'answer' || leads === 'pass')
  const lacksReason = needsReason && !saysWhy(given.reason)
  const lacksChoice = options.length > 0 && given.choice === undefined
  const lacksNumber = needsNumber && given.number.trim() === ''
  const send = async () => {
    setTried(true)
    if (lacksReason || lacksChoice || lacksNumber) return
    if (await acting.perform(act, bodyOf(possible, given))) done()
  }
  return (
    <>
      {options.length > 0 && (
        <fieldset className="act-field">
          <legend>{act === 'pause' ? own.ground : own.ending}</legend>
          <Radio.Group
            value={given.choice ?? null}
            onChange={(event) => setGiven({ ...given, choice: String(event.target.value) })}
            options={options.map(({ id, title }) => ({ value: id, label: say(title) }))}
          />
          {tried && lacksChoice && (
            <p className="field-problem" role="alert">
              {act === 'pause' ? own.groundNeeded : own.endingNeeded}
            </p>
          )}
        </fieldset>
      )}
      {needsNumber && (
        <TextField
          label={own.number}
          value={given.number}
          onChange={(number) => setGiven({ ...given, number })}
          problem={tried && lacksNumber ? own.numberNeeded : undefined}
        />
      )}
      {(act === 'answer' || act === 'pause') && (
        <TextField
          label={act === 'answer' ? own.answeredOn : own.expected}
          hint={own.dayHint}
          value={given.day}
          onChange={(day) => setGiven({ ...given, day })}
        />
      )}
      <ReasonField
        label={texts.act.reason}
        value={given.reason}
        onChange={(reason) => setGiven({ ...given, reason })}
        problem={tried && lacksReason ? texts.act.reasonNeeded : undefined}
      />
      <Button type="primary" loading={acting.busy} onClick={() => void send()}>
        {texts.acts[act]}
      </Button>
    </>
  )
}

interface TextFieldProps {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly problem?: string | undefined
}

function TextField({ label, hint, value, onChange, problem }: TextFieldProps) {
  const id = useId()
  return (
    <div className="act-field">
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        value={value}
        maxLength={100}
        {...(hint === undefined ? {} : { placeholder: hint })}
        aria-invalid={problem !== undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
