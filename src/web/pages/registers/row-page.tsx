/** One row of a register: every value, and where it came from. */
import { Link, useParams } from '@tanstack/react-router'
import { Button } from 'antd'
import type { ColumnView, RegisterView, RowDetail } from '../../../http/contract/registers.ts'
import { useSay, useTexts } from '../../language.tsx'
import { Cell } from '../../parts/cell.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Loaded } from '../../parts/states.tsx'
import { useSession } from '../../queries.ts'
import { useRegister, useRow } from './register-queries.ts'
import '../../parts/answers-view.css'
import './registers.css'

/** The page. */
export function RowPage() {
  const { id = '', key = '' } = useParams({ strict: false })
  const texts = useTexts()
  const say = useSay()
  const register = useRegister(id)
  const row = useRow(id, key)
  const name = register.data && row.data?.values[register.data.name]
  const staff = !['public', 'applicant'].includes(useSession().data?.role ?? 'public')
  const title = typeof name === 'string' && name !== '' ? name : key
  return (
    <Page
      title={title}
      crumbs={[
        { text: texts.nav.registers, to: '/registers' },
        ...(register.data === undefined
          ? []
          : [{ text: say(register.data.title), to: '/registers/$id' as const, params: { id } }]),
      ]}
      acts={
        <>
          {staff && register.data?.judged === true && (
            <Link to="/matches" search={{ party: key }} className="button-link">
              {texts.desk.matches.open}
            </Link>
          )}
          <Button onClick={() => window.print()}>{texts.common.print}</Button>
        </>
      }
    >
      <Loaded query={register}>
        {(of) => <Loaded query={row}>{(found) => <Sheet register={of} row={found} />}</Loaded>}
      </Loaded>
    </Page>
  )
}

function Sheet({ register, row }: { readonly register: RegisterView; readonly row: RowDetail }) {
  const texts = useTexts().desk.registers.row
  const open = register.columns.filter((column) => column.open)
  const closed = register.columns.filter((column) => !column.open)
  return (
    <>
      <Section title={texts.source}>
        <Source row={row} />
      </Section>
      <Section title={texts.values}>
        <Values title={texts.publicPart} columns={open} row={row} />
        {closed.length > 0 && <Values title={texts.closedPart} columns={closed} row={row} />}
      </Section>
    </>
  )
}

function Source({ row }: { readonly row: RowDetail }) {
  const texts = useTexts().desk.registers.row
  const say = useSay()
  const staff = !['public', 'applicant'].includes(useSession().data?.role ?? 'public')
  const { source } = row
  return (
    <p>
      <strong>{texts.sources[source.kind]}</strong> {say(source.text)}{' '}
      <span className="quiet">{texts.rev(String(row.rev))}</span>{' '}
      {source.kind === 'case' && (
        <Link to="/cases/$id" params={{ id: source.id }}>
          {texts.openCase}
        </Link>
      )}
      {source.kind === 'import' && staff && (
        <Link to="/imports/$id" params={{ id: source.id }}>
          {texts.openImport}
        </Link>
      )}
    </p>
  )
}

interface ValuesProps {
  readonly title: string
  readonly columns: readonly ColumnView[]
  readonly row: RowDetail
}

function Values({ title, columns, row }: ValuesProps) {
  const say = useSay()
  const { yuan } = useTexts().desk.form
  return (
    <div className="paper row-group">
      <h3>{title}</h3>
      <dl>
        {columns.map((column) => (
          <div key={column.id} className="answer">
            <dt>{say(column.label)}</dt>
            <dd>
              <Cell column={column} value={row.values[column.id] ?? null} />
              {column.kind === 'money' && typeof row.values[column.id] === 'string' && ` ${yuan}`}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
