/**
 * How large what people hand in may be. The law says only that one may apply by electronic means;
 * the sizes are our own choice, and a city may set lower ones.
 */
import { parameter } from '../../declare/parameter.ts'
import { civilDate } from '../../values/civil-date.ts'
import type { Text } from '../../values/text.ts'
import { licensingLaw } from '../instruments/licensing-law.ts'

const ownChoice = (id: string, title: Text, unit: string, value: bigint) =>
  parameter<bigint>({
    id: `files.${id}`,
    title,
    unit,
    values: [
      {
        from: civilDate('2000-01-01'),
        value,
        cite: licensingLaw.article(33),
        grade: 'design-default',
      },
    ],
  })

const mebibyte = 1024n * 1024n

/** Of one file. */
export const largestFile = ownChoice(
  'largest',
  { zh: '单个文件上限', en: 'Largest file' },
  'bytes',
  50n * mebibyte,
)

/** Of all files of one application. */
export const filesTogether = ownChoice(
  'together',
  { zh: '一件申请全部文件上限', en: 'All files of one application' },
  'bytes',
  200n * mebibyte,
)

/** Files of one application. */
export const mostFiles = ownChoice(
  'most',
  { zh: '一件申请文件数上限', en: 'Most files of one application' },
  'files',
  60n,
)

/** Of an archive or an office document, unpacked. */
export const unpackedSize = ownChoice(
  'unpacked',
  { zh: '解压后大小上限', en: 'Largest size unpacked' },
  'bytes',
  500n * mebibyte,
)

/** Members of an archive or an office document. */
export const mostMembers = ownChoice(
  'members',
  { zh: '压缩包成员数上限', en: 'Most members of an archive' },
  'members',
  5000n,
)

/** Archives within archives: a workbook embedded in a document is one deep. */
export const nestedArchives = ownChoice(
  'nesting',
  { zh: '压缩包嵌套层数上限', en: 'Archives within archives' },
  'levels',
  2n,
)

/** Width by height of a picture: an A3 page scanned at 600 dpi has 70 million. */
export const mostPixels = ownChoice(
  'pixels',
  { zh: '图片像素上限', en: 'Most pixels of a picture' },
  'pixels',
  150_000_000n,
)

/** Days for which content is kept that no application refers to. */
export const orphanDays = ownChoice(
  'orphan-days',
  { zh: '未被引用的文件保留天数', en: 'Days an unreferenced file is kept' },
  'days',
  30n,
)
