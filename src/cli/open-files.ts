/** Opens the place for files that the environment names: a folder, or a bucket of an S3 server. */
import { join } from 'node:path'
import type { Files } from '../engine/files/files.ts'
import { clamdScanner } from '../engine/files/virus-scanner.ts'
import { folderFileStore } from '../store/folder-file-store.ts'
import { s3FileStore } from '../store/s3-file-store.ts'
import { Misuse, type Surroundings } from './command.ts'

/** Milliseconds after which a silent scanner counts as down. */
const patience = 60_000

function storeFrom(folder: string, { environment }: Surroundings) {
  const { S3_ENDPOINT: endpoint, S3_BUCKET: bucket } = environment
  if (endpoint === undefined) return folderFileStore(join(folder, 'files'))
  const { S3_ACCESS_KEY: accessKey, S3_SECRET_KEY: secretKey } = environment
  if (bucket === undefined || accessKey === undefined || secretKey === undefined) {
    throw new Misuse('S3_ENDPOINT is set; also set S3_BUCKET, S3_ACCESS_KEY and S3_SECRET_KEY')
  }
  const region = environment.S3_REGION ?? 'us-east-1'
  const inbox = join(folder, 'files-arriving')
  return s3FileStore({ endpoint, bucket, region, accessKey, secretKey, inbox })
}

/**
 * Files as the environment has them: S3_ENDPOINT, S3_BUCKET, S3_REGION, S3_ACCESS_KEY and
 * S3_SECRET_KEY for a bucket, else the folder `files`; CLAMD_HOST and CLAMD_PORT for a scanner,
 * KECHUANG_WITHOUT_SCANNER=take to go on while it is down.
 */
export function openFiles(folder: string, around: Surroundings): Files {
  const { CLAMD_HOST: host, CLAMD_PORT: port, KECHUANG_WITHOUT_SCANNER } = around.environment
  const withoutVerdict = KECHUANG_WITHOUT_SCANNER === 'take' ? 'take' : 'refuse'
  return {
    store: storeFrom(folder, around),
    withoutVerdict,
    ...(host === undefined
      ? {}
      : { scanner: clamdScanner({ host, port: Number(port ?? 3310), patience }) }),
  }
}
