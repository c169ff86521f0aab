/** The language of the reader: kept in the browser, never in the address. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import type { Text } from '../values/text.ts'
import { type Texts, zhCN } from './texts/zh-CN.ts'

/** Languages of the product. */
export type Language = 'zh' | 'en'

interface Choice {
  readonly language: Language
  readonly choose: (language: Language) => void
}

/** English texts are fetched by those who read English. */
const fetchEnglish = (): Promise<Texts> => import('./texts/en.ts').then(({ en }) => en)

const TextsContext = createContext<Texts>(zhCN)

const kept = 'kechuang.language'
const LanguageContext = createContext<Choice>({ language: 'zh', choose: () => undefined })

function readKept(): Language {
  try {
    return window.localStorage.getItem(kept) === 'en' ? 'en' : 'zh'
  } catch {
    return 'zh'
  }
}

function keep(language: Language): void {
  try {
    window.localStorage.setItem(kept, language)
  } catch {
    // Storage may be switched off; the choice then lasts as long as the page.
  }
}

/** Gives the language to everything below and says it to the browser. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(readKept)
  const [english, setEnglish] = useState<Texts>()
  useEffect(() => {
    if (language !== 'en' || english !== undefined) return
    // Without them Chinese stays; the reader can choose again.
    fetchEnglish().then(setEnglish, () => setLanguage('zh'))
  }, [language, english])
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  const choice = useMemo<Choice>(
    () => ({
      language,
      choose: (chosen) => {
        keep(chosen)
        if (chosen === 'zh' || english !== undefined) return setLanguage(chosen)
        fetchEnglish().then(
          (texts) => {
            setEnglish(texts)
            setLanguage('en')
          },
          () => undefined,
        )
      },
    }),
    [language, english],
  )
  if (language === 'en' && english === undefined) return null
  return (
    <LanguageContext value={choice}>
      <TextsContext value={language === 'en' && english ? english : zhCN}>{children}</TextsContext>
    </LanguageContext>
  )
}

/** The language and how to change it. */
export const useLanguage = (): Choice => useContext(LanguageContext)

/** All texts of the pages in the reader's language. */
export const useTexts = (): Texts => useContext(TextsContext)

/** Picks the reader's language out of a text that came from the server. */
export function useSay(): (text: Text) => string {
  const { language } = useLanguage()
  return (text) => text[language]
}
