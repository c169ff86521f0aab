/**
 * Draws a procedure as a line: stages are stops, authorities side by side are track that joins again,
 * limits stand below. The guide shows it and the program prints it, from the same data.
 */
import type { Text } from '../values/text.ts'
import type { Link } from './link.ts'

/** One stop. */
export interface DiagramStage {
  readonly id: string
  readonly title: Text
  /** Whose people act, where not the bureau's. */
  readonly authority: Text | null
  /** Where authorities work side by side: the branch and the parallel it belongs to. */
  readonly branch: { readonly id: string; readonly parallel: string; readonly title: Text } | null
  /** Only in some cases. */
  readonly conditional: boolean
  readonly limit: { readonly text: Text } | null
}

/** What is drawn. */
export interface DiagramProcedure {
  readonly name: Text
  readonly link: Link
  readonly stages: readonly DiagramStage[]
}

type Language = 'zh' | 'en'

const colours: Readonly<Record<Link, string>> = {
  discovery: '#3d2a8a',
  invention: '#0f74c4',
  industry: '#8a6500',
  ecosystem: '#0a5f48',
  talent: '#c42d7d',
}

const step = 136
const row = 128
const left = 72
const top = 56

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** Stages that follow each other: one, or the branches of a parallel. */
export type Stretch<S> = { readonly stage: S } | { readonly id: string; readonly branches: S[][] }

/** Groups stages, given branch after branch, into what follows each other. */
export function stretchesOf<S extends Pick<DiagramStage, 'id' | 'branch'>>(
  stages: readonly S[],
): readonly Stretch<S>[] {
  const stretches: Stretch<S>[] = []
  for (const stage of stages) {
    const { branch } = stage
    const last = stretches.at(-1)
    if (branch === null) stretches.push({ stage })
    else if (last !== undefined && 'branches' in last && last.id === branch.parallel) {
      const own = last.branches.find((each) => each[0]?.branch?.id === branch.id)
      if (own === undefined) last.branches.push([stage])
      else own.push(stage)
    } else stretches.push({ id: branch.parallel, branches: [[stage]] })
  }
  return stretches
}

interface Spot {
  readonly x: number
  readonly y: number
}

interface Drawn {
  readonly rails: string[]
  readonly stops: string[]
  /** Ends of track that the next stop joins. */
  ends: readonly Spot[]
  x: number
  rows: number
}

/** Lines of a title that fit between two stops. */
function wrapped(text: string, language: Language): readonly string[] {
  const most = language === 'zh' ? 8 : 17
  const words = language === 'zh' ? [...text] : text.split(' ').map((word) => `${word} `)
  const lines: string[] = ['']
  for (const word of words) {
    const now = lines.at(-1) ?? ''
    if ((now + word).trimEnd().length > most && now !== '') lines.push(word)
    else lines[lines.length - 1] = now + word
  }
  return lines.map((line) => line.trimEnd())
}

function rail(from: Spot, to: Spot): string {
  if (from.y === to.y) return `<path d="M${from.x} ${from.y}H${to.x}"/>`
  const bend = step / 2
  const first = to.y > from.y ? from.x + bend : to.x - bend
  const middle = `${first + bend / 2} ${from.y} ${first - bend / 2} ${to.y}`
  return `<path d="M${from.x} ${from.y}H${first - bend / 2}C${middle} ${first + bend / 2} ${to.y}H${to.x}"/>`
}

function stop(stage: DiagramStage, { x, y }: Spot, language: Language): string {
  const lines = wrapped(stage.title[language], language)
  const small = [stage.authority?.[language], stage.limit?.text[language]].flatMap((text) =>
    text === undefined ? [] : wrapped(text, language),
  )
  const dash = stage.conditional ? ' stroke-dasharray="4 4"' : ''
  const texts = [
    ...lines.map((line) => ({ line, kind: 'title' })),
    ...small.map((line) => ({ line, kind: 'limit' })),
  ].map(
    ({ line, kind }, index) =>
      `<text x="${x}" y="${y + 32 + index * 17}" class="${kind}">${escaped(line)}</text>`,
  )
  return `<circle cx="${x}" cy="${y}" r="9"${dash}/>${texts.join('')}`
}

function place(drawn: Drawn, branch: readonly DiagramStage[], y: number, language: Language): Spot {
  let x = drawn.x
  let ends = drawn.ends
  for (const stage of branch) {
    const spot = { x, y }
    for (const from of ends) drawn.rails.push(rail(from, spot))
    drawn.stops.push(stop(stage, spot, language))
    ends = [spot]
    x += step
  }
  return ends[0] ?? { x: drawn.x, y }
}

/**
 * Draws a procedure.
 *
 * @returns an SVG document of its own, readable without colours and with a text for screen readers
 */
export function procedureDiagram(of: DiagramProcedure, language: Language): string {
  const drawn: Drawn = { rails: [], stops: [], ends: [], x: left, rows: 1 }
  for (const stretch of stretchesOf(of.stages)) {
    const branches = 'branches' in stretch ? stretch.branches : [[stretch.stage]]
    const ends = branches.map((branch, index) => place(drawn, branch, top + index * row, language))
    drawn.x += Math.max(...branches.map(({ length }) => length)) * step
    drawn.ends = ends
    drawn.rows = Math.max(drawn.rows, branches.length)
  }
  const width = Math.max(drawn.x - step + left, left * 2)
  const height = top + (drawn.rows - 1) * row + 112
  const label = `${of.name[language]}: ${of.stages.map(({ title }) => title[language]).join(' → ')}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}"`,
    ` height="${height}" role="img" aria-label="${escaped(label)}">`,
    `<title>${escaped(of.name[language])}</title>`,
    '<style>text{text-anchor:middle;font-family:"PingFang SC","Microsoft YaHei","Noto Sans SC",',
    'sans-serif;font-size:14px;fill:#1f2328}.limit{font-size:12px;fill:#5b6068}',
    `path{fill:none;stroke:${colours[of.link]};stroke-width:5;stroke-linecap:round}`,
    `circle{fill:#fff;stroke:${colours[of.link]};stroke-width:5}</style>`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...drawn.rails,
    ...drawn.stops,
    '</svg>',
    '\n',
  ].join('')
}
