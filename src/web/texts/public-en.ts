/** Texts of the public pages in English. */
import type { publicZhCN } from './public-zh-CN.ts'

export const publicEn: typeof publicZhCN = {
  portal: { title: 'Science and technology services, from end to end' },
}
