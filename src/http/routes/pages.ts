/** The built pages: hashed assets for ever, everything else the one page that finds its way. */
import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { compressedOnce, isCompressible, takesGzip } from '../compressed.ts'
import type { Router, Surroundings } from '../context.ts'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.map': 'application/json',
}

/** A path as it is meant; one that is wrongly encoded means itself. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** Serves the pages, where a folder of them is given. Pages are public; their data is not. */
export function pageRoutes(app: Router, around: Surroundings): void {
  const { pages } = around
  if (pages === undefined) return
  const compressed = compressedOnce()
  app.get('*', async (c) => {
    const { path } = c.req
    if (path.startsWith('/api/')) return c.notFound()
    const wanted = join(pages, normalize(decoded(path)))
    // Ids in addresses carry dots (…/contracts.value), so a dot alone makes no file of them.
    const isAsset = wanted.startsWith(pages) && extname(wanted) in types
    const found = isAsset && (await stat(wanted).catch(() => undefined))?.isFile()
    if (isAsset && !found) return c.notFound()
    const file = found ? wanted : join(pages, 'index.html')
    const forever = path.startsWith('/assets/')
    const type = types[extname(file)] ?? 'application/octet-stream'
    const headers = {
      'content-type': type,
      'cache-control': forever ? 'public, max-age=31536000, immutable' : 'no-cache',
    }
    if (!forever || !isCompressible(type)) {
      return c.body(new Uint8Array(await readFile(file)), 200, headers)
    }
    const varying = { ...headers, vary: 'accept-encoding' }
    if (!takesGzip(c.req.header('accept-encoding'))) {
      return c.body(new Uint8Array(await readFile(file)), 200, varying)
    }
    const body = new Uint8Array(await compressed(file, () => readFile(file)))
    return c.body(body, 200, { ...varying, 'content-encoding': 'gzip' })
  })
}
