/** The start of an import. */
import { useParams } from '@tanstack/react-router'
import { useSay, useTexts } from '../../language.tsx'
import { Page, Section } from '../../parts/page.tsx'
import { Loaded } from '../../parts/states.tsx'
import { ImportWizard } from '../imports/import-wizard.tsx'
import { RecentImports } from '../imports/recent-imports.tsx'
import { useRegister } from './register-queries.ts'

/** The page. */
export function StartImportPage() {
  const { id = '' } = useParams({ strict: false })
  const texts = useTexts()
  const own = texts.desk.registers.imports
  const say = useSay()
  const register = useRegister(id)
  const name = register.data === undefined ? '' : say(register.data.title)
  return (
    <Page
      title={own.title(name)}
      about={own.about}
      crumbs={[
        { text: texts.nav.registers, to: '/registers' },
        { text: name, to: '/registers/$id', params: { id } },
      ]}
    >
      <Loaded query={register}>
        {(of) => (
          <>
            <ImportWizard register={of} />
            <Section title={own.recent}>
              <RecentImports register={of.id} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}
