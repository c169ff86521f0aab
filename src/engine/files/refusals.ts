/** Why a file is not taken, in words an applicant can act on. Codes never change meaning. */
import { Refusal, type RefusalValues } from '../../declare/refusal.ts'
import type { Text } from '../../values/text.ts'

/** Every reason, with `{name}` standing for a value of the refusal. */
const reasons = {
  'file.empty': {
    zh: '文件是空的，没有内容。请检查后重新选择。',
    en: 'The file is empty. Check it and choose again.',
  },
  'file.unknown-kind': {
    zh: '无法从内容识别这是什么文件。可提交：{kinds}。',
    en: 'What kind of file this is cannot be told from its content. You may hand in: {kinds}.',
  },
  'file.kind-not-accepted': {
    zh: '文件内容为 {found}，此项材料不接收。可提交：{kinds}。改文件扩展名没有作用。',
    en: 'The file is a {found}, which is not taken for this document. You may hand in: {kinds}. Renaming it does not help.',
  },
  'file.damaged': {
    zh: '文件已损坏或上传不完整（{detail}）。请重新导出或扫描后上传。',
    en: 'The file is damaged or did not come completely ({detail}). Export or scan it again.',
  },
  'file.encrypted': {
    zh: '文件设有密码或加密，无法审查。请取消密码后重新上传。',
    en: 'The file is protected by a password or encrypted, so it cannot be examined. Remove that and upload it again.',
  },
  'file.active-content': {
    zh: '文件内含会自动执行的内容（{detail}），为安全起见不接收。请打印为普通 PDF 后上传。',
    en: 'The file contains something that runs by itself ({detail}) and is not taken. Print it to a plain PDF and upload that.',
  },
  'file.macros': {
    zh: '文件含有宏（{detail}），为安全起见不接收。请另存为不带宏的文件（docx、xlsx）或 PDF。',
    en: 'The file contains macros ({detail}) and is not taken. Save it without macros (docx, xlsx) or as PDF.',
  },
  'file.executable': {
    zh: '文件内含程序（{detail}），不接收。',
    en: 'The file contains a program ({detail}) and is not taken.',
  },
  'file.archive-bomb': {
    zh: '文件解压后异常庞大（{detail}），可能是恶意文件，已停止检查。请拆分或重新导出后上传。',
    en: 'The file unpacks to an abnormal size ({detail}) and may be malicious, so checking stopped. Split it or export it again.',
  },
  'file.pixel-bomb': {
    zh: '图片尺寸异常（{detail} 像素），不接收。请降低分辨率后上传。',
    en: 'The picture has abnormal dimensions ({detail} pixels) and is not taken. Lower its resolution.',
  },
  'file.virus': {
    zh: '病毒扫描发现恶意内容（{detail}），文件未接收。请在本机查杀病毒后重新上传。',
    en: 'The virus scanner found malicious content ({detail}), so the file was not taken. Clean your computer and try again.',
  },
  'file.scanner-down': {
    zh: '病毒扫描服务暂不可用，文件未接收。已填写的内容不受影响，请稍后重新上传。',
    en: 'The virus scanner does not answer, so the file was not taken. Nothing you wrote is lost; try again later.',
  },
  'file.together-too-large': {
    zh: '本件申请的全部文件超过 {megabytes} MB 的上限。请删除或压缩部分文件。',
    en: 'All files of this application exceed {megabytes} MB. Remove some or make them smaller.',
  },
  'file.too-many': {
    zh: '本件申请的文件数超过 {most} 个的上限。请合并后上传。',
    en: 'This application has more than {most} files. Join some of them.',
  },
  'file.unknown': {
    zh: '没有找到该文件，或您无权查看。',
    en: 'No such file, or not one you may see.',
  },
  'file.content-missing': {
    zh: '文件内容暂时无法读取，请联系科技局。文件编号（SHA-256）：{sha256}。',
    en: 'The content of the file cannot be read at present. Tell the bureau its number (SHA-256): {sha256}.',
  },
  'evidence.unknown': {
    zh: '该事项没有编号为 {evidence} 的材料。请刷新页面后重试。',
    en: 'The service asks for no document {evidence}. Reload the page.',
  },
} satisfies Record<string, Text>

/** Stable codes. */
export type FileRefusalCode = keyof typeof reasons

/** The refusal of a file. */
export function fileRefusal(code: FileRefusalCode, values: RefusalValues = {}): Refusal {
  const fill = (text: string) =>
    text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
  const { zh, en } = reasons[code]
  return new Refusal(code, { zh: fill(zh), en: fill(en) }, values)
}
