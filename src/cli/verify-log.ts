/** `kechuang verify --log`: every event of the log, and whether it extends a checkpoint somebody kept. */
import { existsSync, readFileSync } from 'node:fs'
import { systemReader } from '../engine/access/system-reader.ts'
import { brokenText } from '../engine/audit/broken.ts'
import { checkLog } from '../engine/audit/check-log.ts'
import { verifyCheckpoint } from '../engine/audit/checkpoint.ts'
import { proveGrowth } from '../engine/audit/prove-growth.ts'
import { type GrowthReading, readGrowth } from '../engine/audit/read-growth.ts'
import type { VerifierKey } from '../engine/audit/signing-key.ts'
import { newestCheckpoint } from '../engine/audit/take-checkpoint.ts'
import type { Bureau } from '../engine/bureau.ts'
import { consistencySchema, publicCheckpointSchema } from '../http/contract/log.ts'
import { type ExitCode, Misuse, type Options, type Surroundings, textOption } from './command.ts'
import { progressTo } from './progress.ts'
import { askCity, fetchJson, withCity } from './with-city.ts'

/** A checkpoint somebody kept, and the key it is verified by. */
interface Kept {
  readonly note: string
  /** Events it fixed; 0 when it is no checkpoint, which the reading then says. */
  readonly size: number
  readonly keys: readonly VerifierKey[]
}

function keptIn(options: Options, key: () => VerifierKey): Kept | undefined {
  const file = textOption(options, 'checkpoint')
  if (file === undefined) return undefined
  const note = textFrom(file)
  const keys = [key()]
  const reading = verifyCheckpoint(note, keys)
  return { note, size: reading.ok ? reading.checkpoint.size : 0, keys }
}

function textFrom(file: string): string {
  if (!existsSync(file)) throw new Misuse(`there is no file ${file}`)
  return readFileSync(file, 'utf8')
}

/** Asks a bureau that serves pages; nothing but its public routes is needed. */
async function askedOf(url: string, { note, size, keys }: Kept): Promise<GrowthReading> {
  const at = url.replace(/\/+$/, '')
  const newest = publicCheckpointSchema.parse(await fetchJson(`${at}/api/log/checkpoint`))
  const provable = size > 0 && size <= newest.size
  if (!provable) return readGrowth(note, newest.note, [], keys)
  const asked = `${at}/api/log/consistency?from=${size}&to=${newest.size}`
  const proof = consistencySchema.parse(await fetchJson(asked))
  return readGrowth(note, newest.note, proof.path, keys)
}

/** Asks the database itself. */
async function askedHere(bureau: Bureau, { note, size, keys }: Kept): Promise<GrowthReading> {
  const reader = systemReader(bureau)
  const newest = await newestCheckpoint(bureau, reader)
  const provable = newest !== undefined && size > 0 && size <= newest.size
  const proof = provable ? await proveGrowth(bureau, reader, size, newest.size) : undefined
  return readGrowth(note, newest?.note, proof?.path ?? [], keys)
}

/** Reads an answer of /api/log/consistency that was saved: needs no connection at all. */
function bundled(file: string, { note, size, keys }: Kept): GrowthReading {
  const { from, path, checkpoint } = consistencySchema.parse(JSON.parse(textFrom(file)))
  if (checkpoint === null) throw new Misuse(`${file} holds no signed checkpoint`)
  if (from !== size && size > 0) {
    throw new Misuse(`${file} proves growth from ${from} events, the checkpoint has ${size}`)
  }
  return readGrowth(note, checkpoint, path, keys)
}

function told(reading: GrowthReading, options: Options, around: Surroundings): ExitCode {
  if (options.json === true) around.out(`${JSON.stringify({ growth: reading })}\n`)
  else around.out(`${reading.text.zh}\n${reading.text.en}\n`)
  return reading.ok ? 0 : 1
}

async function checkEvery(
  bureau: Bureau,
  options: Options,
  around: Surroundings,
): Promise<ExitCode> {
  const tell = progressTo(around, '存证核验 / checking the log')
  const report = await checkLog(bureau, systemReader(bureau), tell)
  const { events, cases, broken } = report
  if (options.json === true) around.out(`${JSON.stringify(report)}\n`)
  else if (broken === null) {
    around.out(`${cases} 件办件的 ${events} 条事件均为原样\n`)
    around.out(`${events} events of ${cases} cases are as they were written\n`)
  } else {
    const { zh, en } = brokenText(broken)
    around.out(`${zh}\n${en}\n`)
  }
  return broken === null ? 0 : 1
}

/**
 * Verifies the log. With `--checkpoint` also that it extends that checkpoint: of the city's own database, of
 * a server elsewhere (`--url`), or by a saved proof (`--bundle`), which needs no connection.
 *
 * @param key - reads the key of the one who verifies
 */
export async function verifyLog(
  options: Options,
  around: Surroundings,
  key: () => VerifierKey,
): Promise<ExitCode> {
  const kept = keptIn(options, key)
  const url = textOption(options, 'url')
  const bundle = textOption(options, 'bundle')
  if (kept === undefined) {
    if (url !== undefined || bundle !== undefined) {
      throw new Misuse('--checkpoint names the checkpoint you kept')
    }
    return withCity(options, around, ({ bureau }) => checkEvery(bureau, options, around))
  }
  if (bundle !== undefined) return told(bundled(bundle, kept), options, around)
  if (url !== undefined) return told(await askedOf(url, kept), options, around)
  return askCity(
    options,
    around,
    async ({ bureau }) => {
      const every = await checkEvery(bureau, options, around)
      const grown = told(await askedHere(bureau, kept), options, around)
      return every === 0 ? grown : every
    },
    async (server) => told(await askedOf(server, kept), options, around),
  )
}
