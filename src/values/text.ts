/** A text shown to people, in both languages of the product. */
export interface Text {
  /** Chinese, the default. */
  readonly zh: string
  /** English. */
  readonly en: string
}
