/** A day: typed in any Chinese way of writing it or chosen from the browser's calendar. */
import { CalendarOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { useRef } from 'react'
import { parseCivilDate, showDate, weekday } from '../../values/civil-date.ts'
import { type ControlProps, typed } from './control.ts'
import { useForm } from './form-context.ts'

const weekdays = {
  zh: ['星期一', '星期二', '星期三', '星期四', '星期五', '星期六', '星期日'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const

/** The control. */
export function DateInput({
  fact,
  id,
  value,
  onChange,
  onBlur,
  invalid,
  describedBy,
}: ControlProps) {
  const { language, texts, say } = useForm()
  const calendar = useRef<HTMLInputElement>(null)
  const text = typed(value)
  const read = parseCivilDate(text)
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
          aria-describedby={describedBy}
          onChange={(event) => onChange(event.target.value)}
          onBlur={() => {
            if (read.ok) onChange(read.value)
            onBlur()
          }}
        />
        <Button
          className="no-print"
          icon={<CalendarOutlined />}
          aria-label={texts.pickDay(say(fact.label))}
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
