/** Why something about a register is refused, in words people can act on. */
import { problem } from '../../declare/expression/read-fact.ts'
import type { Problem } from '../../declare/problem.ts'
import { Refusal } from '../../declare/refusal.ts'
import type { Text } from '../../values/text.ts'

/** The city keeps no such register. */
export const registerUnknown = (register: string) =>
  new Refusal(
    'register.unknown',
    {
      zh: `没有编号为 ${register} 的台账。请从台账目录中选择。`,
      en: `There is no register ${register}. Choose one from the list of registers.`,
    },
    { register },
  )

/** The reader's role may not look into the register at all. */
export const registerNotReadable = (register: string) =>
  new Refusal(
    'register.not-readable',
    {
      zh: '您无权查看这本台账。如工作需要，请联系管理员开通。',
      en: 'You may not read this register. If your work needs it, ask the administrator.',
    },
    { register },
  )

/** The column does not exist or is not shown to this reader; which of the two is not told. */
export const columnHidden = (register: string, column: string) =>
  new Refusal(
    'column.hidden',
    {
      zh: `没有「${column}」这一列，或该列不对您公开，不能用来筛选、排序或导出。`,
      en: `There is no column ${column}, or it is not shown to you, so it cannot filter, sort or be exported.`,
    },
    { register, column },
  )

/** No such row, or none this reader may see. */
export const rowUnknown = (register: string, key: string) =>
  new Refusal(
    'row.unknown',
    {
      zh: '没有这条记录，或您无权查看。请检查编号。',
      en: 'There is no such row, or you may not see it. Check the key.',
    },
    { register, key },
  )

/** No such import, or none this reader may see. */
export const importUnknown = (id: string) =>
  new Refusal(
    'import.unknown',
    {
      zh: '没有这次导入，或您无权查看。请从导入记录中选择。',
      en: 'There is no such import, or you may not see it. Choose one from the list of imports.',
    },
    { id },
  )

/** Only officers and heads who keep a register load ledgers into it. */
export const importNotAllowed = (register: string) =>
  new Refusal(
    'import.not-allowed',
    {
      zh: '您的岗位不能向这本台账导入数据，请由经办人员或负责人办理。',
      en: 'Your role may not import into this register. An officer or head who keeps it may.',
    },
    { register },
  )

/** A part of the query that cannot be read. */
export function queryProblem(field: string, code: string, text: Text): Problem {
  return { ...problem(field, 'choice.unknown'), code, text }
}
