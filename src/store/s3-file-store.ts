/** Files in a bucket of an S3-compatible server, under `ab/cdef…` by the hash of their content. */
import { type FileHandle, open, rm } from 'node:fs/promises'
import { AwsClient } from 'aws4fetch'
import { arrive, tidyInbox } from './file-inbox.ts'
import { type ByteRange, contentHash, type FileStore, type ListedFile } from './file-store.ts'

/** Where the bucket is, and as whom it is used. */
export interface S3Settings {
  /** Address of the server, `https://s3.example.cn`. */
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly accessKey: string
  readonly secretKey: string
  /** Folder in which uploads arrive before they are sent on. */
  readonly inbox: string
}

/** Parts of a large file; smaller files are sent in one piece. A server takes no parts under 5 MiB. */
const partSize = 8 * 1024 * 1024

/** A bucket that answers otherwise than the protocol says, or not at all. */
class BucketFault extends Error {
  override readonly name = 'BucketFault'
}

const between = (text: string, tag: string): readonly string[] =>
  [...text.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map((found) => found[1] ?? '')

/** Opens the bucket; nothing is asked of the server yet. */
export function s3FileStore(settings: S3Settings): FileStore {
  const client = new AwsClient({
    accessKeyId: settings.accessKey,
    secretAccessKey: settings.secretKey,
    service: 's3',
    region: settings.region,
    retries: 3,
  })
  const root = `${settings.endpoint.replace(/\/$/, '')}/${encodeURIComponent(settings.bucket)}`
  const addressOf = (sha256: string) => {
    const known = contentHash(sha256)
    return `${root}/${known.slice(0, 2)}/${known.slice(2)}`
  }

  async function ask(method: string, address: string, more: RequestInit = {}): Promise<Response> {
    const answer = await client.fetch(address, { method, ...more })
    if (answer.ok || answer.status === 404) return answer
    const [code = ''] = between(await answer.text().catch(() => ''), 'Code')
    throw new BucketFault(`${method} in ${settings.bucket}: ${answer.status} ${code}`)
  }

  /** The same where nothing found is a fault too, such as a bucket that does not exist. */
  async function insist(method: string, address: string, more: RequestInit = {}) {
    const answer = await ask(method, address, more)
    if (answer.ok) return answer
    await answer.body?.cancel()
    throw new BucketFault(`${method} in ${settings.bucket}: ${answer.status}`)
  }

  async function sendInParts(address: string, file: FileHandle, size: number): Promise<void> {
    const begun = await (await insist('POST', `${address}?uploads`)).text()
    const [upload] = between(begun, 'UploadId')
    if (upload === undefined) throw new BucketFault('no upload was begun')
    const uploading = `uploadId=${encodeURIComponent(upload)}`
    try {
      const tags: string[] = []
      for (let from = 0; from < size; from += partSize) {
        const body = await readPart(file, from, Math.min(partSize, size - from))
        const place = `${address}?partNumber=${tags.length + 1}&${uploading}`
        const sent = await insist('PUT', place, { body: new Uint8Array(body) })
        tags.push(sent.headers.get('etag') ?? '')
        await sent.body?.cancel()
      }
      const parts = tags.map(
        (tag, at) => `<Part><PartNumber>${at + 1}</PartNumber><ETag>${tag}</ETag></Part>`,
      )
      const body = `<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`
      const done = await (await insist('POST', `${address}?${uploading}`, { body })).text()
      // A server may fail after it has answered 200.
      if (done.includes('<Error>')) throw new BucketFault(between(done, 'Code').join(' '))
    } catch (error) {
      await ask('DELETE', `${address}?${uploading}`).catch(() => undefined)
      throw error
    }
  }

  async function keepAs(path: string, sha256: string, size: number): Promise<void> {
    const address = addressOf(sha256)
    if (await has(sha256)) return
    const file = await open(path, 'r')
    try {
      if (size > partSize) return await sendInParts(address, file, size)
      const body = await readPart(file, 0, size)
      const sent = await insist('PUT', address, { body: new Uint8Array(body) })
      await sent.body?.cancel()
    } finally {
      await file.close()
    }
  }

  async function has(sha256: string): Promise<boolean> {
    return (await ask('HEAD', addressOf(sha256))).ok
  }

  async function openPart(sha256: string, range?: ByteRange) {
    const headers = range === undefined ? {} : { range: `bytes=${range.start}-${range.end}` }
    const answer = await ask('GET', addressOf(sha256), { headers })
    if (answer.ok && answer.body !== null) return answer.body
    await answer.body?.cancel()
    return undefined
  }

  async function* list(): AsyncGenerator<ListedFile> {
    let from = ''
    for (;;) {
      const next = from === '' ? '' : `&continuation-token=${encodeURIComponent(from)}`
      const page = await (await insist('GET', `${root}?list-type=2${next}`)).text()
      const sizes = between(page, 'Size')
      for (const [at, key] of between(page, 'Key').entries()) {
        const sha256 = key.replace('/', '')
        if (/^[0-9a-f]{64}$/.test(sha256)) yield { sha256, size: Number(sizes[at]) }
      }
      const [token] = between(page, 'NextContinuationToken')
      if (token === undefined) return
      from = token
    }
  }

  return {
    kind: 's3',
    async receive(bytes, most) {
      const arrived = await arrive(settings.inbox, bytes, most)
      return {
        ...arrived,
        async keep() {
          await keepAs(arrived.path, arrived.sha256, arrived.size)
          await rm(arrived.path, { force: true })
        },
        drop: () => rm(arrived.path, { force: true }),
      }
    },
    open: openPart,
    has,
    async remove(sha256) {
      const gone = await ask('DELETE', addressOf(sha256))
      await gone.body?.cancel()
    },
    list,
    tidy: (before) => tidyInbox(settings.inbox, before),
  }
}

async function readPart(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.alloc(length)
  let filled = 0
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, at + filled)
    if (bytesRead === 0) throw new Error('a received file became shorter')
    filled += bytesRead
  }
  return bytes
}
