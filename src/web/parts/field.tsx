/** A labelled field of a form with what is wrong with it. */
import type { ComponentProps } from 'react'
import type { ProblemView } from '../../http/contract/common.ts'
import { useSay } from '../language.tsx'
import { TextBox } from './text-box.tsx'

interface Props extends Omit<ComponentProps<typeof TextBox>, 'onType'> {
  readonly label: string
  readonly onType: (typed: string) => void
  readonly problem?: ProblemView | undefined
}

/** The field. */
export function Field({ label, problem, id, ...rest }: Props) {
  const say = useSay()
  return (
    <div className="text-field">
      <label htmlFor={id}>{label}</label>
      <TextBox
        id={id}
        {...rest}
        aria-invalid={problem !== undefined}
        {...(problem === undefined ? {} : { 'aria-describedby': `${id}-problem` })}
      />
      {problem !== undefined && (
        <span id={`${id}-problem`} className="text-problem">
          {say(problem.text)}
        </span>
      )}
    </div>
  )
}
