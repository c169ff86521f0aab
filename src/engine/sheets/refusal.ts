/** Why a ledger file is not taken, in words an officer can act on. */
import { Refusal, type RefusalValues } from '../../declare/refusal.ts'
import type { Text } from '../../values/text.ts'

/** Every reason, with `{name}` standing for a value of the refusal. Codes never change meaning. */
const reasons = {
  'sheet.not-a-ledger': {
    zh: '这个文件既不是 xlsx 工作簿，也不是文本表格（csv）。请用表格软件另存为“Excel 工作簿（*.xlsx）”或“CSV UTF-8”后重新上传。',
    en: 'This file is neither an xlsx workbook nor a text table (csv). Save it as "Excel workbook (*.xlsx)" or "CSV UTF-8" and upload it again.',
  },
  'sheet.wrong-format': {
    zh: '这个文件是{found}，不能作为台账导入。请打开后另存为“Excel 工作簿（*.xlsx）”再上传。',
    en: 'This file is {found}, which cannot be imported as a ledger. Open it, save it as "Excel workbook (*.xlsx)" and upload that.',
  },
  'sheet.encrypted': {
    zh: '这个文件设有打开密码，系统无法读取。请在表格软件中取消密码后重新上传。',
    en: 'This file is protected by a password and cannot be read. Remove the password in the spreadsheet program and upload it again.',
  },
  'sheet.old-xls': {
    zh: '这是 Excel 97-2003 的旧格式（.xls）。请打开后另存为“Excel 工作簿（*.xlsx）”再上传。',
    en: 'This is the old Excel 97-2003 format (.xls). Open it, save it as "Excel workbook (*.xlsx)" and upload that.',
  },
  'sheet.macros': {
    zh: '这个工作簿含有宏（{part}）。为安全起见不接收带宏的文件，请另存为不带宏的“Excel 工作簿（*.xlsx）”。',
    en: 'This workbook contains macros ({part}). Files with macros are not accepted; save it as "Excel workbook (*.xlsx)", without macros.',
  },
  'sheet.damaged': {
    zh: '文件已损坏或上传不完整（{part}:{detail}）。请重新导出或重新上传。',
    en: 'The file is damaged or was not uploaded completely ({part}: {detail}). Export it again or upload it again.',
  },
  'sheet.too-large': {
    zh: '文件超过 {limit} 字节的上限。请拆分后分次上传。',
    en: 'The file is larger than the limit of {limit} bytes. Split it and upload the parts.',
  },
  'sheet.zip-bomb': {
    zh: '文件解压后异常庞大（{part}:{detail}），可能是恶意文件，已停止读取。如确为正常台账，请另存为新文件或拆分后上传。',
    en: 'The file unpacks to an abnormal size ({part}: {detail}) and may be malicious, so reading stopped. If it is a genuine ledger, save it as a new file or split it.',
  },
  'sheet.bad-path': {
    zh: '压缩包内含有不合规的文件名（{part}）。请用表格软件另存为新的 xlsx 文件后上传。',
    en: 'The archive contains an illegal file name ({part}). Save the workbook as a new xlsx file and upload that.',
  },
  'sheet.forbidden-xml': {
    zh: '工作簿内含有文档类型声明或自定义实体（{part}），正常的表格软件不会产生，已拒绝读取。请另存为新的 xlsx 文件后上传。',
    en: 'The workbook contains a document type declaration or its own entities ({part}), which no spreadsheet program writes, so it is refused. Save it as a new xlsx file.',
  },
  'sheet.string-index': {
    zh: '单元格 {cell} 引用了不存在的文字（序号 {index}，共 {count} 条），文件已损坏。请另存为新的 xlsx 文件后上传。',
    en: 'Cell {cell} refers to a text that does not exist (number {index} of {count}); the file is damaged. Save it as a new xlsx file and upload that.',
  },
  'sheet.no-such-sheet': {
    zh: '工作簿中没有名为“{sheet}”的工作表。现有工作表：{existing}。',
    en: 'The workbook has no sheet named "{sheet}". It has: {existing}.',
  },
  'sheet.empty': {
    zh: '表格中没有内容。请确认数据在所选的工作表中。',
    en: 'The sheet has no content. Check that the data is on the chosen sheet.',
  },
  'sheet.header-missing': {
    zh: '前 {searched} 行中没有找到表头行。请使用系统提供的模板，不要改动列名。',
    en: 'No header row was found in the first {searched} rows. Use the template of the system and keep its column names.',
  },
  'sheet.too-many-rows': {
    zh: '数据超过 {limit} 行的上限。请拆分后分次上传。',
    en: 'There are more than {limit} rows. Split the file and upload the parts.',
  },
  'sheet.too-many-columns': {
    zh: '第 {row} 行超过 {limit} 列的上限。请删除多余的列。',
    en: 'Row {row} has more than {limit} columns. Remove the extra columns.',
  },
  'sheet.cell-too-long': {
    zh: '第 {row} 行有单元格超过 {limit} 个字符。如果是文本表格，请检查该处引号是否成对。',
    en: 'Row {row} has a cell of more than {limit} characters. In a text table, check that quotation marks come in pairs there.',
  },
  'sheet.row-too-long': {
    zh: '第 {row} 行的文字合计超过 {limit} 个字符。如果是文本表格，请检查该处引号是否成对。',
    en: 'Row {row} has more than {limit} characters in all. In a text table, check that quotation marks come in pairs there.',
  },
  'sheet.encoding': {
    zh: '文件的文字编码无法识别（应为 UTF-8、GBK/GB18030 或带标记的 UTF-16）。请另存为“CSV UTF-8”后上传。',
    en: 'The text encoding of the file is not recognised (UTF-8, GBK/GB18030 or marked UTF-16 expected). Save it as "CSV UTF-8" and upload it again.',
  },
  'sheet.nul': {
    zh: '第 {row} 行附近含有空字符，这不是文本表格。请另存为“CSV UTF-8”后上传。',
    en: 'There is a NUL character near row {row}, so this is not a text table. Save it as "CSV UTF-8" and upload it again.',
  },
  'sheet.unclosed-quote': {
    zh: '从第 {row} 行开始的引号没有结束。请检查该行的引号是否成对。',
    en: 'A quotation mark opened in row {row} is never closed. Check that quotation marks come in pairs there.',
  },
  'sheet.stray-quote': {
    zh: '第 {row} 行的引号后面还有多余的字符。单元格内的引号应写成两个引号。',
    en: 'Row {row} has characters after a closing quotation mark. A quotation mark inside a cell is written twice.',
  },
  'sheet.export-too-many-rows': {
    zh: '导出超过 {limit} 行，Excel 工作表放不下。请缩小范围，或导出为 CSV。',
    en: 'The export has more than {limit} rows, which an Excel sheet cannot hold. Narrow it down, or export as CSV.',
  },
  'sheet.export-cell-too-long': {
    zh: '导出的第 {row} 行有单元格超过 {limit} 个字符，Excel 放不下。请导出为 CSV。',
    en: 'Row {row} of the export has a cell of more than {limit} characters, which Excel cannot hold. Export as CSV.',
  },
} as const satisfies Record<string, Text>

export type SheetRefusalCode = keyof typeof reasons

/**
 * The file cannot be taken as a ledger (or a ledger cannot be written as a file), for a reason its
 * sender can remove.
 */
export class SheetRefusal extends Refusal {
  declare readonly code: SheetRefusalCode

  constructor(code: SheetRefusalCode, values: RefusalValues = {}) {
    const { zh, en } = reasons[code]
    super(code, { zh: fill(zh, values), en: fill(en, values) }, values)
  }
}

/** Every code, for the list of refusals in the documents and for tests. @public */
export const sheetRefusalCodes: readonly string[] = Object.keys(reasons)

function fill(pattern: string, values: RefusalValues): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => shown(values[name] ?? '?'))
}

/** Values may quote a hostile file, so they are cut short and stripped of control characters. */
function shown(value: string | number | boolean): string {
  const clean = String(value).replace(/\p{Cc}/gu, ' ')
  return clean.length > 120 ? `${clean.slice(0, 119)}…` : clean
}
