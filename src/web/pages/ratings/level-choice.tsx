/** Five levels in a row, one to choose. */
import type { CaseRatingView } from '../../../http/contract/ratings.ts'
import { useSay } from '../../language.tsx'

interface Props {
  readonly name: string
  readonly label: string
  readonly levels: CaseRatingView['levels']
  readonly value: string | undefined
  readonly onChoose: (level: string) => void
  readonly problem?: string | undefined
}

/** The choice. */
export function LevelChoice({ name, label, levels, value, onChoose, problem }: Props) {
  const say = useSay()
  return (
    <fieldset className="rating-levels" aria-invalid={problem !== undefined}>
      <legend>{label}</legend>
      {levels.map(({ id, title }) => (
        <label key={id} className={value === id ? 'rating-level rating-chosen' : 'rating-level'}>
          <input
            type="radio"
            name={name}
            value={id}
            checked={value === id}
            onChange={() => onChoose(id)}
          />
          {say(title)}
        </label>
      ))}
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  )
}
