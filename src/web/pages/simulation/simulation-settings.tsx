/** Which conditions count, and what is assumed where the register is silent. */
import { Checkbox, Select } from 'antd'
import type { SimulationOptionsView } from '../../../http/contract/simulations.ts'
import { useSay, useTexts } from '../../language.tsx'

/** A rule set that can be simulated. */
export type SimulatedSet = SimulationOptionsView['sets'][number]

/** What is assumed and left aside. */
export interface Assumed {
  readonly aside: readonly string[]
  readonly assume: Readonly<Record<string, string>>
}

/** Conditions the register cannot answer are left aside at first. */
export const assumedAtFirst = ({ rules }: SimulatedSet): Assumed => ({
  aside: rules.filter(({ lacking }) => lacking.length > 0).map(({ id }) => id),
  assume: {},
})

interface Props {
  readonly set: SimulatedSet
  readonly assumed: Assumed
  readonly change: (assumed: Assumed) => void
}

/** The settings. */
export function SimulationSettings({ set, assumed, change }: Props) {
  const texts = useTexts().desk.simulation
  const say = useSay()
  const { aside, assume } = assumed
  const read = new Set(set.rules.flatMap(({ id, lacking }) => (aside.includes(id) ? [] : lacking)))
  const asked = set.lacking.filter(({ id, kind }) => kind === 'truth' && read.has(id))
  const toggle = (id: string, counts: boolean) =>
    change({ ...assumed, aside: counts ? aside.filter((each) => each !== id) : [...aside, id] })
  const take = (id: string, value: string) => {
    const { [id]: _, ...others } = assume
    change({ ...assumed, assume: value === '' ? others : { ...others, [id]: value } })
  }
  return (
    <>
      <fieldset className="simulation-conditions">
        <legend>{texts.conditions}</legend>
        <p className="quiet">{texts.conditionsAbout}</p>
        {set.rules.map(({ id, title, lacking }) => (
          <Checkbox
            key={id}
            checked={!aside.includes(id)}
            onChange={(event) => toggle(id, event.target.checked)}
          >
            {say(title)}
            {lacking.length > 0 && (
              <span className="quiet"> ({texts.lacksData(String(lacking.length))})</span>
            )}
          </Checkbox>
        ))}
      </fieldset>
      {asked.length > 0 && (
        <fieldset className="simulation-assumptions">
          <legend>{texts.assumptions}</legend>
          {asked.map(({ id, label }) => (
            <div key={id} className="simulation-assumption">
              <span aria-hidden="true">{say(label)}</span>
              <Select
                aria-label={say(label)}
                value={assume[id] ?? ''}
                options={[
                  { value: '', label: texts.open },
                  { value: 'true', label: texts.assumeYes },
                  { value: 'false', label: texts.assumeNo },
                ]}
                onChange={(value: string) => take(id, value)}
              />
            </div>
          ))}
        </fieldset>
      )}
    </>
  )
}
