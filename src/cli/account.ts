/** `kechuang account add`: creates an account, the first one of a new city too. */
import { readFileSync } from 'node:fs'
import { Refusal } from '../declare/refusal.ts'
import { roles } from '../declare/role.ts'
import { type Account, addAccount } from '../engine/access/account.ts'
import { newId } from '../engine/identifiers.ts'
import { checkCreditCode } from '../values/credit-code.ts'
import {
  type Command,
  type ExitCode,
  Misuse,
  type Surroundings,
  textOption,
  textsOption,
} from './command.ts'
import { cityOptions, type OpenCity } from './open-city.ts'
import { withCity } from './with-city.ts'

/** Fewer characters are guessed too soon. */
const shortestPassword = 10

function passwordFrom(around: Surroundings): string {
  const given = around.environment.KECHUANG_PASSWORD ?? readFileSync(0, 'utf8').split(/\r?\n/)[0]
  if (given === undefined || [...given].length < shortestPassword) {
    throw new Misuse(
      `the password has at least ${shortestPassword} characters; give it in KECHUANG_PASSWORD or on standard input`,
    )
  }
  return given
}

function partyOf(text: string): Account['parties'][number] {
  const [code = '', ...name] = text.split('=')
  const checked = checkCreditCode(code)
  if (!('code' in checked) || name.join('=').trim() === '') {
    throw new Misuse(`--party ${text} is not written CODE=NAME with a valid credit code`)
  }
  return { creditCode: checked.code, name: name.join('=').trim() }
}

const taken = (login: string) =>
  new Refusal(
    'account.taken',
    {
      zh: `用户名 ${login} 已被使用，请换一个。`,
      en: `The user name ${login} is taken. Choose another.`,
    },
    { login },
  )

/** Adds an account. */
export const accountCommand: Command = {
  usage: 'account add --login LOGIN --role ROLE [--name NAME] [--unit UNIT] [--party CODE=NAME]…',
  about: 'creates an account; the password comes from KECHUANG_PASSWORD or standard input',
  options: {
    ...cityOptions,
    login: { type: 'string', about: 'user name: letters, digits, . _ - (at most 64)' },
    role: { type: 'string', about: roles.join(', ') },
    name: { type: 'string', about: 'name of the person (the login)' },
    unit: { type: 'string', about: 'where the person works' },
    party: {
      type: 'string',
      multiple: true,
      about: 'unit an applicant acts for, as CREDIT-CODE=NAME; may be repeated',
    },
  },
  async run([verb], options, around) {
    if (verb !== 'add') throw new Misuse('write: account add')
    const login = textOption(options, 'login') ?? ''
    if (!/^[0-9A-Za-z._-]{1,64}$/.test(login)) throw new Misuse('--login names the user')
    const role = roles.find((each) => each === options.role)
    if (role === undefined) throw new Misuse(`--role is one of ${roles.join(', ')}`)
    const parties = textsOption(options, 'party').map(partyOf)
    if (role === 'applicant' && parties.length === 0) {
      throw new Misuse('an applicant acts for somebody: --party CODE=NAME')
    }
    const password = passwordFrom(around)
    const name = textOption(options, 'name') ?? login
    const account: Account = {
      id: newId(around.now()),
      name: { zh: name, en: name },
      role,
      unit: textOption(options, 'unit') ?? '',
      parties,
    }
    const add = async ({ bureau }: OpenCity): Promise<ExitCode> => {
      const credentials = { login, password, demonstration: false }
      const { jurisdiction } = bureau.city
      if (!(await addAccount(bureau.database, jurisdiction, account, credentials))) {
        throw taken(login)
      }
      around.out(`${login} (${role})\n`)
      return 0
    }
    return withCity(options, around, add, 'real')
  },
}
