/** What stands after `?` in an address: plain texts by name. */
export interface Search {
  readonly [name: string]: string | undefined
}
