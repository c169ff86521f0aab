/** Housekeeping of files: content nobody refers to goes, content that is missing is told. */
import { valueOn } from '../../declare/parameter.ts'
import { orphanDays } from '../../law/procedure/file-limits.ts'
import { textOf } from '../../store/cells.ts'
import type { Statement } from '../../store/database.ts'
import { civilDateOf, epochOf, type Instant } from '../../values/instant.ts'
import type { Bureau } from '../bureau.ts'

const unreferred = `not exists (select 1 from draft_evidence d
    where d.jurisdiction = f.jurisdiction and d.sha256 = f.sha256)
  and not exists (select 1 from case_evidence c
    where c.jurisdiction = f.jurisdiction and c.sha256 = f.sha256)`

const candidates: Statement = {
  name: 'files-orphans',
  text: `select sha256 from stored_file f where jurisdiction = $1
    and last_at < $2::timestamptz - make_interval(days => $3::integer) and ${unreferred}
    order by sha256`,
}

const forget: Statement = {
  name: 'files-forget',
  text: `delete from stored_file f where jurisdiction = $1 and sha256 = $4
    and last_at < $2::timestamptz - make_interval(days => $3::integer) and ${unreferred}
    returning (select count(*) from stored_file o where o.sha256 = f.sha256
      and o.jurisdiction <> f.jurisdiction)::text as elsewhere`,
}

const referred: Statement = {
  name: 'files-referred',
  text: `select sha256 from case_evidence where jurisdiction = $1
    union select sha256 from draft_evidence where jurisdiction = $1 and sha256 is not null
    order by 1`,
}

/** A day: an upload that has not moved for so long will not go on. */
const abandonedAfter = 24 * 60 * 60 * 1000

/** What was removed. */
export interface RemovedOrphans {
  /** Contents that no draft and no case referred to. */
  readonly files: number
  /** Remains of interrupted uploads. */
  readonly leftovers: number
}

/**
 * Removes content that no draft and no case has referred to for the days the parameter
 * `files.orphan-days` says, and what interrupted uploads left behind.
 *
 * Content goes while its note is being deleted: somebody who hands it in again at that moment waits
 * for the end of it, finds no content, and brings it anew.
 */
export async function removeOrphans(bureau: Bureau, now: Instant): Promise<RemovedOrphans> {
  const { store } = bureau.files
  const days = valueOn(orphanDays, civilDateOf(now))?.value ?? null
  const leftovers = await store.tidy(epochOf(now) - abandonedAfter)
  if (days === null) return { files: 0, leftovers }
  const when = [bureau.city.jurisdiction, now, Number(days)] as const
  let files = 0
  for (const row of await bureau.database.runAsOwner(candidates, when)) {
    const sha256 = textOf(row, 'sha256')
    await bureau.database.asOwner(async (tx) => {
      const [gone] = await tx.run(forget, [...when, sha256])
      if (gone === undefined) return
      if (textOf(gone, 'elsewhere') === '0') await store.remove(sha256)
      files++
    })
  }
  return { files, leftovers }
}

/** Hashes that cases or drafts refer to and the store does not have. */
export async function missingFiles(bureau: Bureau): Promise<readonly string[]> {
  const rows = await bureau.database.runAsOwner(referred, [bureau.city.jurisdiction])
  const missing: string[] = []
  for (const row of rows) {
    const sha256 = textOf(row, 'sha256')
    if (!(await bureau.files.store.has(sha256))) missing.push(sha256)
  }
  return missing
}
