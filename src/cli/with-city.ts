/** Runs a command's work on the open city, or tells where the running server is. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../declare/refusal.ts'
import type { CityKind } from '../engine/demonstration/city-kind.ts'
import type { Options, Surroundings } from './command.ts'
import { folderOf, type OpenCity, openCity } from './open-city.ts'

/** The address of the server that has the folder open, if one says so. */
export function runningServer(options: Options, around: Surroundings): string | undefined {
  const file = join(folderOf(options, around), 'server.json')
  if (!existsSync(file)) return undefined
  const said: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const url = typeof said === 'object' && said !== null ? Reflect.get(said, 'url') : undefined
  return typeof url === 'string' ? url : undefined
}

/**
 * Opens the city, does the work, and closes it whatever happens.
 *
 * @param wish - what a new city becomes; commands that only read have no wish
 */
export async function withCity<T>(
  options: Options,
  around: Surroundings,
  work: (city: OpenCity) => Promise<T>,
  wish?: CityKind,
): Promise<T> {
  const city = await openCity(options, around, wish)
  try {
    return await work(city)
  } finally {
    await city.database.close()
  }
}

/**
 * Answers from the open city; when a server has the embedded database, asks the server.
 *
 * @param ask - path of the API that answers the same
 */
export async function askCity<T>(
  options: Options,
  around: Surroundings,
  work: (city: OpenCity) => Promise<T>,
  ask: (url: string) => Promise<T>,
): Promise<T> {
  try {
    return await withCity(options, around, work)
  } catch (error) {
    const url = runningServer(options, around)
    const inUse = error instanceof Refusal && error.code === 'database.in-use'
    if (!inUse || url === undefined) throw error
    return ask(url)
  }
}

/** Fetches JSON from the running server. */
export async function fetchJson(url: string): Promise<unknown> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
  return answer.json()
}
