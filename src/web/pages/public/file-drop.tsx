/** A field for one file: chosen by button or dropped onto it. */
import { type DragEvent, useId, useRef, useState } from 'react'

interface Props {
  readonly label: string
  readonly button: string
  readonly help: string
  readonly accept: string
  readonly onFile: (file: File) => void
}

/** The field. By keyboard and screen reader it is an ordinary file input. */
export function FileDrop({ label, button, help, accept, onFile }: Props) {
  const [over, setOver] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const take = (files: FileList | null) => {
    const file = files?.[0]
    if (file) onFile(file)
    // The same file may be chosen again.
    if (input.current) input.current.value = ''
  }
  const drag = (entered: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(entered)
  }
  return (
    <label
      className={over ? 'drop drop-over' : 'drop'}
      htmlFor={id}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event)
        take(event.dataTransfer.files)
      }}
    >
      <span>{label}</span>
      <input
        ref={input}
        id={id}
        type="file"
        className="unseen"
        accept={accept}
        aria-describedby={`${id}-help`}
        onChange={(event) => take(event.target.files)}
      />
      <span className="drop-button" aria-hidden="true">
        {button}
      </span>
      <span className="quiet" id={`${id}-help`}>
        {help}
      </span>
    </label>
  )
}
