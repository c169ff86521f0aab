/** What every field of a form needs to know of the form. */
import { createContext, useContext } from 'react'
import type { Text } from '../../values/text.ts'
import { formEn } from '../texts/form-en.ts'
import { type FormTexts, formZhCN } from '../texts/form-zh-CN.ts'

/** Languages of a form. */
export type FormLanguage = 'zh' | 'en'

/** Language, day and look of a form. */
export interface FormSetting {
  readonly language: FormLanguage
  readonly texts: FormTexts
  /** The day by which is judged: answers of choices that begin later are not offered. */
  readonly on: string
  readonly say: (text: Text) => string
}

/** The setting for a language and a day. */
export const settingOf = (language: FormLanguage, on: string): FormSetting => ({
  language,
  texts: formTexts(language),
  on,
  say: (text) => text[language],
})

/** Texts of forms in a language. */
export const formTexts = (language: FormLanguage): FormTexts =>
  language === 'zh' ? formZhCN : formEn

/** Given by the form, read by its fields. */
export const FormContext = createContext<FormSetting>(settingOf('zh', '9999-12-31'))

/** The setting of the form around. */
export const useForm = (): FormSetting => useContext(FormContext)
