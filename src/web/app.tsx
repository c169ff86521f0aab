/** Joins language, look, client, cache and pages. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { ConfigProvider } from 'antd'
import type { Locale } from 'antd/lib/locale/index.js'
import enLocale from 'antd/locale/en_US.js'
import zhLocale from 'antd/locale/zh_CN.js'
import { useMemo, useState } from 'react'
import type { SessionView } from '../http/contract/session.ts'
import { ApiFailure, makeApi } from './api.ts'
import { useDark } from './dark.ts'
import { LanguageProvider, useLanguage } from './language.tsx'
import { ApiContext } from './queries.ts'
import { makeRouter } from './routes.ts'
import { noteLost } from './session-lost.ts'
import { antTheme, darkPalette, lightPalette, rootVariables } from './theme.ts'

/** Bundlers and Node disagree on what a CommonJS default import is; both forms are read. */
const plain = (locale: Locale | { readonly default: Locale }): Locale =>
  'default' in locale ? locale.default : locale

const locales = { zh: plain(zhLocale), en: plain(enLocale) }

function makeClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: (count, error) =>
          count < 2 && (!(error instanceof ApiFailure) || error.status === 0 || error.status > 500),
        refetchOnWindowFocus: false,
      },
    },
  })
}

/** The web application. */
export function App() {
  return (
    <LanguageProvider>
      <Looked />
    </LanguageProvider>
  )
}

function Looked() {
  const dark = useDark()
  const { language } = useLanguage()
  const [client] = useState(makeClient)
  const [router] = useState(makeRouter)
  const api = useMemo(() => {
    const session = () => client.getQueryData<SessionView>(['session'])
    return makeApi({
      csrf: () => session()?.csrf ?? null,
      lost: () => noteLost(client),
      renewed: (begun) => {
        const isSame = begun.account !== null && begun.account.id === session()?.account?.id
        if (isSame) client.setQueryData(['session'], begun)
        else noteLost(client)
        return isSame
      },
    })
  }, [client])
  const look = useMemo(() => antTheme(dark), [dark])
  return (
    <ConfigProvider theme={look} locale={locales[language]} button={{ autoInsertSpace: false }}>
      <style>{rootVariables(dark ? darkPalette : lightPalette)}</style>
      <QueryClientProvider client={client}>
        <ApiContext value={api}>
          <RouterProvider router={router} />
        </ApiContext>
      </QueryClientProvider>
    </ConfigProvider>
  )
}
