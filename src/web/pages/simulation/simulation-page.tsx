/** Policy simulation for leaders: move one value of the law, see who gains and who loses. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Button, Input, Select } from 'antd'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { simulationFile } from '../../downloads.ts'
import { showExact } from '../../formats.ts'
import { useLanguage, useSay, useTexts } from '../../language.tsx'
import { CitationLine } from '../../parts/citation.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Empty, Loaded, Loading } from '../../parts/states.tsx'
import { useApi } from '../../queries.ts'
import { CurveChart } from './curve-chart.tsx'
import { SimulationResult } from './simulation-result.tsx'
import {
  type Assumed,
  assumedAtFirst,
  type SimulatedSet,
  SimulationSettings,
} from './simulation-settings.tsx'
import { type Changeable, placeOf, stepsOf } from './steps-of.ts'
import { tellingSet, tellingValue } from './telling-value.ts'
import './simulation.css'

/** The page. */
export function SimulationPage() {
  const texts = useTexts().desk.simulation
  const api = useApi()
  const options = useQuery({ queryKey: ['simulations'], queryFn: api.simulations })
  return (
    <Page title={texts.title} about={texts.about} full>
      <Loaded query={options} rows={8}>
        {({ sets }) =>
          sets.length === 0 ? (
            <Empty title={texts.none}>{texts.noneAbout}</Empty>
          ) : (
            <ChooseSet sets={sets.filter(({ values }) => values.length > 0)} />
          )
        }
      </Loaded>
    </Page>
  )
}

function ChooseSet({ sets }: { readonly sets: readonly SimulatedSet[] }) {
  const texts = useTexts().desk.simulation
  const say = useSay()
  const api = useApi()
  const [id, choose] = useState<string>()
  const telling = useQuery({
    queryKey: ['simulation-start'],
    queryFn: () => tellingSet(api, sets),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const set = sets.find((each) => each.id === (id ?? telling.data)) ?? sets[0]
  if (set === undefined) return null
  if (id === undefined && telling.isLoading) return <Loading rows={8} />
  return (
    <>
      <div className="simulation-field">
        <span aria-hidden="true">{texts.set}</span>
        <Select
          aria-label={texts.set}
          value={set.id}
          popupMatchSelectWidth={false}
          options={sets.map((each) => ({ value: each.id, label: say(each.name) }))}
          onChange={choose}
        />
      </div>
      <Simulated key={set.id} set={set} />
    </>
  )
}

function Simulated({ set }: { readonly set: SimulatedSet }) {
  const texts = useTexts().desk.simulation
  const say = useSay()
  const [assumed, assume] = useState<Assumed>(() => assumedAtFirst(set))
  const [id, choose] = useState<string>()
  const api = useApi()
  const telling = useQuery({
    queryKey: ['simulation-start', set.id],
    queryFn: () => tellingValue(api, set),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const changeable = set.values.find((each) => each.id === (id ?? telling.data)) ?? set.values[0]
  if (changeable === undefined) return null
  if (id === undefined && telling.isLoading) return <Loading rows={6} />
  return (
    <div className="simulation">
      <section className="simulation-side" aria-label={texts.settings}>
        <div className="simulation-field">
          <span aria-hidden="true">{texts.value}</span>
          <Select
            aria-label={texts.value}
            value={changeable.id}
            popupMatchSelectWidth={false}
            options={set.values.map((each) => ({ value: each.id, label: say(each.title) }))}
            onChange={choose}
          />
        </div>
        <CitationLine cite={changeable.cite} />
        <SimulationSettings set={set} assumed={assumed} change={assume} />
      </section>
      <Moved key={changeable.id} set={set} assumed={assumed} changeable={changeable} />
    </div>
  )
}

/** Milliseconds of rest after which the lists follow the slider. */
const rest = 200

function useRested(value: string): string {
  const [rested, settle] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => settle(value), rest)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}

function Moved({
  set,
  assumed,
  changeable,
}: {
  readonly set: SimulatedSet
  readonly assumed: Assumed
  readonly changeable: Changeable
}) {
  const { desk, common } = useTexts()
  const texts = desk.simulation
  const { language } = useLanguage()
  const api = useApi()
  const [value, move] = useState(changeable.value)
  const rested = useRested(value)
  const steps = useMemo(() => stepsOf(changeable), [changeable])
  const unit = { money: common.yuan, percent: '%', count: '', day: '', list: '' }[changeable.kind]
  const asked = { set: set.id, aside: [...assumed.aside], assume: { ...assumed.assume } }
  const request = { ...asked, changes: [{ parameter: changeable.id, value: rested }] }
  const curve = useQuery({
    queryKey: ['curve', asked, changeable.id],
    queryFn: () => api.curve({ ...asked, parameter: changeable.id, values: [...steps] }),
    enabled: steps.length > 0,
    placeholderData: keepPreviousData,
  })
  const outcome = useQuery({
    queryKey: ['simulation', request],
    queryFn: () => api.simulate(request),
    placeholderData: keepPreviousData,
    retry: false,
  })
  const place = placeOf(steps, value)
  // Dragging must not wait for the chart.
  const marked = useDeferredValue(place)
  const point = curve.data?.points[place]
  const shown = (text: string) => `${/^-?\d/.test(text) ? showExact(text) : text} ${unit}`.trim()
  return (
    <div className="simulation-main">
      <Section title={texts.curve}>
        {steps.length > 0 && (
          <label className="simulation-slider">
            <span>{texts.slider}</span>
            <input
              type="range"
              min={0}
              max={steps.length - 1}
              value={place}
              aria-valuetext={shown(value)}
              onChange={(event) => move(steps[Number(event.target.value)] ?? value)}
            />
          </label>
        )}
        <div className="simulation-exact">
          <Input
            aria-label={texts.exact}
            value={value}
            suffix={unit}
            onChange={(event) => move(event.target.value)}
          />
          <Button onClick={() => move(changeable.value)}>{texts.reset}</Button>
          <span className="quiet">{texts.now(shown(changeable.value))}</span>
          {point !== undefined && (
            <output className="simulation-point" aria-label={texts.holds}>
              {texts.firms(showExact(String(point.holds)))}
            </output>
          )}
        </div>
        {curve.data !== undefined && steps.length > 0 && (
          <CurveChart
            label={texts.curveLabel(shown(steps[0] ?? ''), shown(steps.at(-1) ?? ''))}
            points={curve.data.points}
            now={placeOf(steps, changeable.value)}
            chosen={marked}
            unit={unit}
          />
        )}
      </Section>
      <Section title={texts.result}>
        <Loaded query={outcome} rows={6}>
          {(data) => <SimulationResult outcome={data} />}
        </Loaded>
        <p className="no-print">
          <a className="button-link" href={simulationFile(request, language)} download>
            {texts.download}
          </a>
        </p>
      </Section>
    </div>
  )
}
