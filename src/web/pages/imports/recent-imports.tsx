/** The newest imports into a register, each leading to what came of it. */
import { Link } from '@tanstack/react-router'
import { showExact } from '../../formats.ts'
import { useTexts } from '../../language.tsx'
import { Instant } from '../../parts/amount.tsx'
import { Loaded } from '../../parts/states.tsx'
import { useImports } from '../registers/register-queries.ts'
import './imports.css'

/** The list. */
export function RecentImports({ register }: { readonly register: string }) {
  const texts = useTexts().desk.registers.imports
  const query = useImports(register)
  return (
    <Loaded query={query} rows={2}>
      {(imports) =>
        imports.length === 0 ? (
          <p className="quiet">{texts.noneYet}</p>
        ) : (
          <ul className="recent-imports">
            {imports.map(({ id, fileName, state, dryRun, startedAt, read }) => (
              <li key={id}>
                <Link to="/imports/$id" params={{ id }}>
                  {fileName}
                </Link>
                <span>
                  {texts.states[state]}
                  {dryRun && ` · ${texts.dryRun}`}
                </span>
                <span className="quiet">
                  {texts.counts.read} {showExact(String(read))} · <Instant at={startedAt} />
                </span>
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  )
}
