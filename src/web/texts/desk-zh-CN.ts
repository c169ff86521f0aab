/** Texts of the desks (applicants, officers, registers) in Chinese. */
import { applyZhCN } from './apply-zh-CN.ts'
import { casesZhCN } from './cases-zh-CN.ts'
import { filesZhCN } from './files-zh-CN.ts'
import { formZhCN } from './form-zh-CN.ts'
import { matchesZhCN } from './matches-zh-CN.ts'
import { messagesZhCN } from './messages-zh-CN.ts'
import { registersZhCN } from './registers-zh-CN.ts'
import { simulationZhCN } from './simulation-zh-CN.ts'

export const deskZhCN = {
  home: { title: '工作台' },
  form: formZhCN,
  apply: applyZhCN,
  cases: casesZhCN,
  files: filesZhCN,
  matches: matchesZhCN,
  messages: messagesZhCN,
  registers: registersZhCN,
  simulation: simulationZhCN,
}
