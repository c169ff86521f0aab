/** Brings a database to the newest structure: numbered SQL files, each applied once, never edited. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { Refusal } from '../declare/refusal.ts'
import type { Database, Statement } from './database.ts'

const folder = new URL('./migrations/', import.meta.url)

const ledger = `
create table if not exists migration (
  name text primary key,
  sha256 text not null,
  applied_at timestamptz not null default now()
)`

const applied: Statement = {
  name: 'migrations-applied',
  text: 'select name, sha256 from migration order by name',
}

/** A migration by its file. */
export interface Migration {
  readonly name: string
  readonly sha256: string
}

/** The migrations this program knows, in order. */
export const knownMigrations = (): readonly Migration[] =>
  readdirSync(folder)
    .sort()
    .filter((name) => name.endsWith('.sql'))
    .map((name) => ({ name, sha256: digestOf(readFileSync(new URL(name, folder), 'utf8')) }))

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex')

/**
 * Applies every migration that has not been applied, in order.
 *
 * @param only - names to which it is limited, to make a database as it was at an earlier release
 * @returns names of the files applied now
 * @throws Refusal `database.migration-changed` - a file applied before is not what it was
 */
export async function migrate(
  database: Database,
  only?: ReadonlySet<string>,
): Promise<readonly string[]> {
  await database.script(ledger)
  const done = new Map(
    (await database.runAsOwner(applied, [])).map((row) => [String(row.name), String(row.sha256)]),
  )
  const now: string[] = []
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.sql') || only?.has(name) === false) continue
    const text = readFileSync(new URL(name, folder), 'utf8')
    const sha256 = digestOf(text)
    const before = done.get(name)
    if (before === sha256) continue
    if (before !== undefined) throw changed(name)
    if (!/^[0-9a-z-]+\.sql$/.test(name)) throw new Error(`not a migration name: ${name}`)
    await database.script(
      `${text}; insert into migration (name, sha256) values ('${name}', '${sha256}')`,
    )
    now.push(name)
  }
  return now
}

function changed(name: string): Refusal {
  return new Refusal(
    'database.migration-changed',
    {
      zh: `数据库升级脚本 ${name} 与已执行的版本不同。请恢复原脚本，改动须另写新脚本。`,
      en: `Migration ${name} differs from the one applied. Restore it; changes go into a new file.`,
    },
    { name },
  )
}
