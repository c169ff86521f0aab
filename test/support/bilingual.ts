/** A text in both languages. */
import type { Text } from '../../src/values/text.ts'

/** Chinese, then English. */
export const bilingual = (zh: string, en: string): Text => ({ zh, en })
