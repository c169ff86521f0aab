/** Texts of the desks (applicants, officers, registers) in Chinese. */
export const deskZhCN = {
  home: { title: '工作台' },
}
