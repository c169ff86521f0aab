/** Texts of the desks (applicants, officers, registers) in English. */
import type { deskZhCN } from './desk-zh-CN.ts'

export const deskEn: typeof deskZhCN = {
  home: { title: 'Desk' },
}
