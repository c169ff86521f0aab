/** Texts of the public pages in Chinese. */
export const publicZhCN = {
  portal: { title: '科技创新全链条办事' },
}
