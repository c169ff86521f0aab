/** A procedure as track: stages are stops, authorities side by side are track that joins again. */
import { type ReactNode, useRef } from 'react'
import { stretchesOf } from '../../declare/diagram.ts'
import type { Text } from '../../values/text.ts'
import { useTexts } from '../language.tsx'
import type { Link } from '../theme.ts'
import { type Anchors, bend, useAnchors } from './anchors.ts'
import './procedure-track.css'

/** How far a stop is; absent on a guide, where no case travels. */
export type StopState = 'done' | 'current' | 'ahead' | 'skipped'

/** One stage. */
export interface Stop {
  readonly id: string
  readonly title: string
  readonly state?: StopState
  /** Who acts, by when, under which article. */
  readonly detail?: ReactNode
}

/** Stages handled side by side; each branch is in order. */
export interface Parallel {
  readonly id: string
  readonly branches: readonly (readonly Stop[])[]
}

/** One step of the procedure. */
export type Step = Stop | Parallel

type Branched = { readonly id: string; readonly branch: Branch | null }
type Branch = { readonly id: string; readonly parallel: string; readonly title: Text }

/** Stages given branch after branch, as the steps of a track. */
export const stepsOf = <S extends Branched>(
  stages: readonly S[],
  stopOf: (stage: S) => Stop,
): readonly Step[] =>
  stretchesOf(stages).map((stretch) =>
    'branches' in stretch
      ? { id: stretch.id, branches: stretch.branches.map((branch) => branch.map(stopOf)) }
      : stopOf(stretch.stage),
  )

interface Props {
  readonly steps: readonly Step[]
  /** Gives the track its colour; blue where none is given. */
  readonly link?: Link
  /** What the list is called for screen readers. */
  readonly label?: string
}

const isParallel = (step: Step): step is Parallel => 'branches' in step

interface Piece {
  readonly from: string
  readonly to: string
  readonly shape: 'straight' | 'leaves' | 'joins'
  readonly travelled: boolean
}

const passed = (stop: Stop | undefined) => stop?.state === 'done' || stop?.state === 'skipped'
const reached = (stop: Stop | undefined) => passed(stop) || stop?.state === 'current'

/** The pieces of track between stops, in order; exported for its test. */
export function piecesOf(steps: readonly Step[]): readonly Piece[] {
  const pieces: Piece[] = []
  let before: readonly Stop[] = []
  for (const step of steps) {
    const branches = isParallel(step) ? step.branches : [[step]]
    for (const branch of branches) {
      const head = branch[0]
      if (head === undefined) continue
      for (const from of before) {
        const shape = branches.length > 1 ? 'leaves' : before.length > 1 ? 'joins' : 'straight'
        pieces.push({
          from: from.id,
          to: head.id,
          shape,
          travelled: passed(from) && reached(head),
        })
      }
      for (let i = 1; i < branch.length; i++) {
        const [from, to] = [branch[i - 1], branch[i]]
        if (from === undefined || to === undefined) continue
        const travelled = passed(from) && reached(to)
        pieces.push({ from: from.id, to: to.id, shape: 'straight', travelled })
      }
    }
    before = branches.flatMap((branch) => branch.at(-1) ?? [])
  }
  return pieces
}

/** Draws the track: across on wide screens, down on narrow ones and in print. */
export function ProcedureTrack({ steps, link, label }: Props) {
  const texts = useTexts()
  const frame = useRef<HTMLDivElement>(null)
  const anchors = useAnchors(frame, steps)
  const colour = link === undefined ? 'var(--action)' : `var(--link-${link})`
  return (
    <div className="track" ref={frame} style={{ '--track': colour }}>
      <Rails anchors={anchors} pieces={piecesOf(steps)} />
      <ol className="track-steps" aria-label={label ?? texts.track.label}>
        {steps.map((step) =>
          isParallel(step) ? (
            <li key={step.id} className="track-parallel" style={{ '--n': widthOf(step) }}>
              <span className="unseen">{texts.track.parallel}</span>
              {step.branches.map((branch) => (
                <ol key={branch[0]?.id} className="track-branch">
                  {branch.map((stop) => (
                    <TrackStop key={stop.id} stop={stop} />
                  ))}
                </ol>
              ))}
            </li>
          ) : (
            <TrackStop key={step.id} stop={step} />
          ),
        )}
      </ol>
    </div>
  )
}

const widthOf = (step: Parallel) => Math.max(...step.branches.map((branch) => branch.length))

function TrackStop({ stop }: { readonly stop: Stop }) {
  const texts = useTexts()
  const state = stop.state
  return (
    <li
      className={`stop stop-${state ?? 'plain'}`}
      {...(state === 'current' ? { 'aria-current': 'step' as const } : {})}
    >
      <span className="stop-dot" data-anchor={stop.id} aria-hidden="true" />
      <div className="stop-text">
        <strong>{stop.title}</strong>
        {state !== undefined && <span className="stop-state">{texts.track[state]}</span>}
        {stop.detail && <div className="stop-detail">{stop.detail}</div>}
      </div>
    </li>
  )
}

function Rails({
  anchors,
  pieces,
}: {
  readonly anchors: Anchors
  readonly pieces: readonly Piece[]
}) {
  return (
    <svg
      className="track-rails"
      width={anchors.width}
      height={anchors.height}
      aria-hidden="true"
      focusable="false"
    >
      {pieces.map((piece) => {
        const [from, to] = [anchors.at.get(piece.from), anchors.at.get(piece.to)]
        if (from === undefined || to === undefined) return null
        const first = piece.shape === 'joins' ? 'across' : 'down'
        return (
          <path
            key={`${piece.from} ${piece.to}`}
            d={bend(from, to, first)}
            className={piece.travelled ? 'rail rail-travelled' : 'rail'}
          />
        )
      })}
    </svg>
  )
}
