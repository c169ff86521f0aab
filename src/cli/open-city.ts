/** Opens a city's database and keys as the options and the environment name them. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fieldCipher, newFieldKey } from '../engine/access/field-cipher.ts'
import {
  newSigningKey,
  parseSigningKey,
  type SigningKey,
  signingKeyText,
  verifierKeyText,
} from '../engine/audit/signing-key.ts'
import type { Bureau } from '../engine/bureau.ts'
import { checkPromises, openBureau } from '../engine/declarations.ts'
import {
  type CityKind,
  cityKind,
  neighboursOf,
  settleCityKind,
} from '../engine/demonstration/city-kind.ts'
import type { Database } from '../store/database.ts'
import { openEmbedded } from '../store/embedded-database.ts'
import { migrate } from '../store/migrate.ts'
import { openServer } from '../store/server-database.ts'
import { civilDateOf } from '../values/instant.ts'
import { type Options, type Surroundings, textOption } from './command.ts'
import { openFiles } from './open-files.ts'

/** Options every command that needs the city takes. */
export const cityOptions = {
  data: { type: 'string', about: 'folder of the embedded database, keys and files (./data)' },
  'database-url': { type: 'string', about: 'PostgreSQL server instead of the embedded database' },
} as const

/** An open city. */
export interface OpenCity {
  readonly bureau: Bureau
  readonly database: Database
  /** Its folder. */
  readonly folder: string
}

/** The folder of the city's data. */
export const folderOf = (options: Options, around: Surroundings) =>
  resolve(textOption(options, 'data') ?? around.environment.KECHUANG_DATA ?? 'data')

/** Reads the signing key of a city, or makes it the first time. The public half lies beside it. */
function signingKeyIn(folder: string, name: string): SigningKey {
  const file = join(folder, 'signing-key')
  if (existsSync(file)) return parseSigningKey(readFileSync(file, 'utf8'))
  const key = newSigningKey(name)
  writeFileSync(file, `${signingKeyText(key)}\n`, { mode: 0o600, flag: 'wx' })
  writeFileSync(join(folder, 'public-key'), `${verifierKeyText(key.verifier)}\n`)
  return key
}

/**
 * Reads the key that encrypts personal data, or makes it the first time. Servers that share one
 * database share the key, through KECHUANG_FIELD_KEY.
 */
function fieldKeyIn(folder: string, around: Surroundings): string {
  const given = around.environment.KECHUANG_FIELD_KEY
  if (given !== undefined) return given
  const file = join(folder, 'field-key')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  const key = newFieldKey()
  writeFileSync(file, `${key}\n`, { mode: 0o600, flag: 'wx' })
  return key
}

/**
 * Opens the database that the options name, as it is.
 *
 * @throws Refusal `database.in-use`
 */
export async function openDatabase(options: Options, around: Surroundings): Promise<Database> {
  const folder = folderOf(options, around)
  mkdirSync(folder, { recursive: true })
  const url = textOption(options, 'database-url') ?? around.environment.DATABASE_URL
  return url === undefined ? openEmbedded(join(folder, 'postgres')) : openServer(url)
}

/**
 * Opens the city.
 *
 * @param wish - what a new city becomes; without a wish nothing is settled and it counts as real
 * @throws Refusal `database.in-use` and those of migration and declarations
 */
export async function openCity(
  options: Options,
  around: Surroundings,
  wish?: CityKind,
): Promise<OpenCity> {
  const { declarations } = around
  checkPromises(declarations, civilDateOf(around.now()))
  const folder = folderOf(options, around)
  const database = await openDatabase(options, around)
  try {
    await migrate(database)
    const signing = signingKeyIn(folder, `kechuang-${declarations.city.id}`)
    const cipher = fieldCipher(fieldKeyIn(folder, around))
    const of = [database, declarations.city.jurisdiction, declarations.registers] as const
    const kind =
      wish === undefined ? await cityKind(...of) : await settleCityKind(...of, wish, around.now())
    const neighbours = await neighboursOf(database, declarations.city.jurisdiction)
    const keys = { signing, cipher, files: openFiles(folder, around) }
    const isDemonstration = kind === 'demonstration'
    const bureau = openBureau(declarations, database, keys, isDemonstration, neighbours)
    return { bureau, database, folder }
  } catch (error) {
    await database.close()
    throw error
  }
}
