/** Texts of the desks (applicants, officers, registers) in English. */
import { applyEn } from './apply-en.ts'
import { casesEn } from './cases-en.ts'
import type { deskZhCN } from './desk-zh-CN.ts'
import { filesEn } from './files-en.ts'
import { formEn } from './form-en.ts'
import { matchesEn } from './matches-en.ts'
import { messagesEn } from './messages-en.ts'
import { registersEn } from './registers-en.ts'
import { simulationEn } from './simulation-en.ts'

export const deskEn: typeof deskZhCN = {
  home: { title: 'Desk' },
  form: formEn,
  apply: applyEn,
  cases: casesEn,
  files: filesEn,
  matches: matchesEn,
  messages: messagesEn,
  registers: registersEn,
  simulation: simulationEn,
}
