/** Above a register's table: search, filters, columns, line spacing, export, import. */
import {
  ColumnHeightOutlined,
  DownloadOutlined,
  FilterOutlined,
  TableOutlined,
} from '@ant-design/icons'
import { Link } from '@tanstack/react-router'
import { Button, Checkbox, Dropdown, Input, Popover } from 'antd'
import type { RegisterView } from '../../../http/contract/registers.ts'
import type { Search } from '../../address.ts'
import { registerFile } from '../../downloads.ts'
import { useLanguage, useSay, useTexts } from '../../language.tsx'
import { useTyped } from '../../parts/use-filters.ts'
import { columnsShown, filtersOf } from './column-filter.ts'

/** Line spacing of the table. */
export type Density = 'dense' | 'roomy'

interface Props {
  readonly register: RegisterView
  readonly search: Search
  readonly change: (changed: Search) => void
  readonly filtering: boolean
  readonly toggleFilters: () => void
  readonly density: Density
  readonly setDensity: (density: Density) => void
}

/** The bar. */
export function RegisterToolbar(props: Props) {
  const { register, search, change, filtering, toggleFilters, density, setDensity } = props
  const { common, desk } = useTexts()
  const texts = desk.registers.table
  const [typed, type, settle] = useTyped(search.q ?? '', (q) => change({ q }))
  const set = Object.keys(filtersOf(search, register.columns)).length
  return (
    <div className="register-bar no-print">
      <search className="register-search">
        <Input.Search
          aria-label={texts.search}
          placeholder={texts.searchHint}
          allowClear
          value={typed}
          onChange={(event) => type(event.target.value)}
          onSearch={settle}
        />
      </search>
      <Button
        icon={<FilterOutlined aria-hidden="true" />}
        aria-expanded={filtering}
        aria-controls="register-filters"
        onClick={toggleFilters}
      >
        {texts.filters}
        {set > 0 && <span className="register-set">{set}</span>}
        <span className="unseen">{texts.active(String(set))}</span>
      </Button>
      <ColumnChooser {...{ register, search, change }} />
      <Button
        icon={<ColumnHeightOutlined aria-hidden="true" />}
        aria-pressed={density === 'roomy'}
        onClick={() => setDensity(density === 'dense' ? 'roomy' : 'dense')}
      >
        {texts.density}
        {common.colon}
        {texts.densities[density]}
      </Button>
      <span className="register-bar-end">
        <ExportMenu register={register} search={search} />
        {register.mayImport && (
          <Link to="/registers/$id/import" params={{ id: register.id }} className="button-link">
            {texts.import}
          </Link>
        )}
      </span>
    </div>
  )
}

function ColumnChooser({
  register,
  search,
  change,
}: Pick<Props, 'register' | 'search' | 'change'>) {
  const texts = useTexts().desk.registers.table
  const say = useSay()
  const shown = columnsShown(search, register.columns).map(({ id }) => id)
  const choose = (ids: readonly string[]) => change({ ...place(search), cols: ids.join(',') })
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      content={
        <fieldset className="column-chooser">
          <legend className="unseen">{texts.columns}</legend>
          {register.columns.map((column) => (
            <Checkbox
              key={column.id}
              checked={shown.includes(column.id)}
              disabled={shown.length === 1 && shown.includes(column.id)}
              onChange={(event) =>
                choose(
                  event.target.checked
                    ? [...shown, column.id]
                    : shown.filter((id) => id !== column.id),
                )
              }
            >
              {say(column.label)}
            </Checkbox>
          ))}
          <Button size="small" onClick={() => change({ ...place(search), cols: undefined })}>
            {texts.columnsDefault}
          </Button>
        </fieldset>
      }
    >
      <Button icon={<TableOutlined aria-hidden="true" />}>{texts.columns}</Button>
    </Popover>
  )
}

/** Choosing columns does not lead back to the first page. */
const place = ({ cursor, page }: Search): Search => ({ cursor, page })

function ExportMenu({ register, search }: Pick<Props, 'register' | 'search'>) {
  const texts = useTexts().desk.registers.table
  const { language } = useLanguage()
  if (!register.mayExport) return null
  const filters = {
    language,
    q: search.q,
    sort: search.sort,
    ...filtersOf(search, register.columns),
  }
  const item = (kind: 'xlsx' | 'csv', text: string) => ({
    key: kind,
    label: (
      <a href={registerFile(register.id, kind, filters)} download>
        {text}
      </a>
    ),
  })
  return (
    <Dropdown
      trigger={['click']}
      menu={{ items: [item('xlsx', texts.exportXlsx), item('csv', texts.exportCsv)] }}
    >
      <Button icon={<DownloadOutlined aria-hidden="true" />}>{texts.export}</Button>
    </Dropdown>
  )
}
