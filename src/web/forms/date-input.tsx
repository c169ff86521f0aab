/** A day: typed in any Chinese way of writing it or chosen from the browser's calendar. */
import { CalendarOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useRef } from 'react'
import { parseCivilDate, showDate, weekday } from '../../values/civil-date.ts'
import { type ControlProps, typed } from './control.ts'
import { useForm } from './form-context.ts'
import { tidyDay, useRaw } from './use-raw.ts'

const weekdays = {
  zh: ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const

/** The control. */
export function DateInput(props: ControlProps) {
  const { fact, id, labelId, value, onChange, invalid, describedBy } = props
  const { language, texts } = useForm()
  const calendar = useRef<HTMLInputElement>(null)
  const { text, handlers } = useRaw({ ...props, tidy: tidyDay })
  const read = parseCivilDate(typed(value))
  return (
    <>
      <span className="field-date">
        <Input
          id={id}
          className="field-number"
          inputMode="numeric"
          autoComplete="off"
          placeholder="2019-06-03"
          value={text}
          {...(invalid ? { status: 'error' as const } : {})}
          aria-invalid={invalid}
          aria-required={!fact.optional}
          aria-describedby={describedBy}
          {...handlers}
        />
        <Button
          className="no-print"
          icon={<CalendarOutlined aria-hidden="true" />}
          aria-label={texts.pickDay}
          aria-describedby={labelId}
          onClick={() => calendar.current?.showPicker()}
        />
        <input
          ref={calendar}
          type="date"
          className="field-calendar"
          tabIndex={-1}
          aria-hidden="true"
          value={read.ok ? read.value : ''}
          onChange={(event) => onChange(event.target.value)}
        />
      </span>
      {read.ok && (
        <span className="field-echo">
          {showDate(read.value, language)} {weekdays[language][weekday(read.value) - 1]}
        </span>
      )}
    </>
  )
}
