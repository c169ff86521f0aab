/** Where an account is reached outside the inbox. */
import { Invalid } from '../../declare/refusal.ts'
import { bytesOf } from '../../store/cells.ts'
import type { Reader, Statement } from '../../store/database.ts'
import type { Bureau } from '../bureau.ts'

const keep: Statement = {
  name: 'contact-keep',
  text: `insert into contact (jurisdiction, account, email) values ($1, $2, $3)
    on conflict (jurisdiction, account) do update set email = excluded.email`,
}
const remove: Statement = {
  name: 'contact-remove',
  text: 'delete from contact where jurisdiction = $1 and account = $2',
}
const read: Statement = {
  name: 'contact-read',
  text: 'select email from contact where jurisdiction = $1 and account = $2',
}

/** What the ciphertext of an address is bound to. */
export const emailPlace = (jurisdiction: string, account: string) =>
  `contact.email/${jurisdiction}/${account}`

const emailForm = /^[^\s@<>"',;:\\]{1,64}@[0-9A-Za-z](?:[0-9A-Za-z.-]{0,250}[0-9A-Za-z])?$/

/**
 * Keeps the reader's own address, or removes it.
 *
 * @param email - null to be told in the inbox only
 * @throws Invalid when it is no e-mail address
 */
export async function keepContact(
  bureau: Bureau,
  reader: Reader,
  email: string | null,
): Promise<void> {
  const { jurisdiction, account } = reader
  await bureau.database.transaction(reader, async (tx) => {
    if (email === null) {
      await tx.run(remove, [jurisdiction, account])
      return
    }
    if (!emailForm.test(email)) throw notAnAddress()
    const sealed = bureau.cipher.seal(email, emailPlace(jurisdiction, account))
    await tx.run(keep, [jurisdiction, account, sealed])
  })
}

/** The reader's own address; null when none is kept. */
export async function readContact(bureau: Bureau, reader: Reader): Promise<string | null> {
  const { jurisdiction, account } = reader
  const [row] = await bureau.database.transaction(reader, (tx) =>
    tx.run(read, [jurisdiction, account]),
  )
  if (row === undefined) return null
  return bureau.cipher.open(bytesOf(row, 'email'), emailPlace(jurisdiction, account))
}

const notAnAddress = () =>
  new Invalid([
    {
      field: 'email',
      code: 'email.format',
      text: {
        zh: '不是电子邮件地址，请按 name@example.cn 填写',
        en: 'Not an e-mail address; write it like name@example.cn',
      },
      level: 'refuse',
    },
  ])
