/** A real S3 server on this machine, with an empty bucket. */
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'

interface Running {
  run(): Promise<AddressInfo>
  close(): Promise<void>
}

/** Starts one that keeps its objects in a folder. */
export async function s3Server(directory: string) {
  const S3rver: new (options: object) => Running = createRequire(import.meta.url)('s3rver')
  const server = new S3rver({
    address: '127.0.0.1',
    port: 0,
    silent: true,
    directory,
    configureBuckets: [{ name: 'files' }],
  })
  const { port } = await server.run()
  return {
    settings: {
      endpoint: `http://127.0.0.1:${port}`,
      bucket: 'files',
      region: 'us-east-1',
      accessKey: 'S3RVER',
      secretKey: 'S3RVER',
    },
    close: () => server.close(),
  }
}
