/** `kechuang verify`: a certificate offline by the bureau's public key, or the whole log. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseVerifierKey, type VerifierKey } from '../engine/audit/signing-key.ts'
import { verifyCertificate } from '../engine/certificates/seal.ts'
import { type Command, Misuse, type Options, type Surroundings, textOption } from './command.ts'
import { cityOptions, folderOf } from './open-city.ts'
import { verifyLog } from './verify-log.ts'

function trustedKey(options: Options, around: Surroundings): VerifierKey {
  const given = textOption(options, 'key')
  const file = given ?? join(folderOf(options, around), 'public-key')
  if (given !== undefined && !existsSync(file)) return parseVerifierKey(given)
  if (!existsSync(file)) {
    throw new Misuse('--key names the public key of the bureau, or a file that holds it')
  }
  return parseVerifierKey(readFileSync(file, 'utf8'))
}

/** Verifies a file or the log. */
export const verifyCommand: Command = {
  usage: 'verify FILE [--key KEY] | verify --log [--checkpoint FILE [--url URL | --bundle FILE]]',
  about: 'verifies a certificate offline, or the whole log',
  options: {
    ...cityOptions,
    key: { type: 'string', about: 'public key, or the file that holds it (DATA/public-key)' },
    log: { type: 'boolean', about: 'verify every event of the log' },
    checkpoint: { type: 'string', about: 'with --log: an older checkpoint, which it must extend' },
    url: { type: 'string', about: 'with --checkpoint: ask that server instead of a database here' },
    bundle: { type: 'string', about: 'with --checkpoint: a saved answer of /api/log/consistency' },
    json: { type: 'boolean', about: 'print JSON' },
  },
  async run([file], options, around) {
    if (options.log === true) return verifyLog(options, around, () => trustedKey(options, around))
    if (file === undefined) throw new Misuse('name a file, or --log')
    if (!existsSync(file)) throw new Misuse(`there is no file ${file}`)
    const reading = verifyCertificate(readFileSync(file), [trustedKey(options, around)])
    if (options.json === true) {
      around.out(
        `${JSON.stringify(reading, (_key, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('hex') : value))}\n`,
      )
    } else if (reading.ok) {
      around.out(`真实，未被改动 / genuine and unaltered (${reading.keyId})\n`)
      around.out(`${JSON.stringify(reading.content, null, 2)}\n`)
      around.out(
        reading.proof === 'included'
          ? '在已签名的日志中 / in the signed log\n'
          : '尚未进入日志检查点 / not yet in a checkpoint of the log\n',
      )
    } else {
      around.err(`${reading.problem}: ${reading.detail.zh}\n${reading.detail.en}\n`)
    }
    return reading.ok ? 0 : 1
  },
}
