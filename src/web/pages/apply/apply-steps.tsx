/** Where one is in applying: fill in, check, file. */
import { useTexts } from '../../language.tsx'

/** The steps. */
export function ApplySteps({ at }: { readonly at: 'fill' | 'review' }) {
  const { steps, stepLabel } = useTexts().desk.apply.draft
  return (
    <ol className="apply-steps" aria-label={stepLabel}>
      {(['fill', 'review', 'file'] as const).map((step, place) => (
        <li
          key={step}
          className={step === at ? 'apply-step-at' : ''}
          {...(step === at ? { 'aria-current': 'step' as const } : {})}
        >
          <span aria-hidden="true">{place + 1}</span> {steps[step]}
        </li>
      ))}
    </ol>
  )
}
