/** The settings of a transaction that row-level security reads. */
import { bureauItself } from '../declare/authority.ts'
import { roles } from '../declare/role.ts'
import type { Reader } from './database.ts'

const plain = /^[0-9A-Za-z_-]{0,64}$/

/** Takes on the role that row-level security binds. */
export const beReader = 'set local role kechuang_app'

function safe(value: string): string {
  if (!plain.test(value)) throw new Error('not a plain name')
  return value
}

/**
 * The statements that make a transaction run as somebody. SET takes no parameters, so every value
 * is checked to be a plain name first; text SET LOCAL is used because Citus forwards only that.
 */
export function actAs(reader: Reader): string {
  const role = [...roles, 'public', 'timer'].find((known) => known === reader.role)
  if (role === undefined) throw new Error('unknown role')
  return [
    beReader,
    `set local app.jurisdiction = '${safe(reader.jurisdiction)}'`,
    `set local app.role = '${role}'`,
    `set local app.account = '${safe(reader.account)}'`,
    `set local app.parties = '${reader.parties.map(safe).join(',')}'`,
    `set local app.authority = '${safe(reader.authority ?? bureauItself)}'`,
  ].join('; ')
}
