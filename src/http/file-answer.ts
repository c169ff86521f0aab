/** A file somebody handed in as an answer: whole or a part, never able to run anything. */
import type { Context } from 'hono'
import { Refusal } from '../declare/refusal.ts'
import type { FoundFile } from '../engine/files/open-file.ts'
import type { ByteRange } from '../store/file-store.ts'
import type { Env } from './context.ts'
import { streamOf } from './stream-of.ts'

const outsideFile = (size: number) =>
  new Refusal(
    'request.range',
    {
      zh: '请求的范围超出文件。请重新下载整个文件。',
      en: 'The part asked for lies outside the file. Download it as a whole.',
    },
    { size },
  )

/**
 * The part a request asks for; undefined for the whole. Several parts, or other units, are answered
 * with the whole, as the protocol allows.
 *
 * @throws Refusal `request.range`
 */
export function rangeOf(header: string | undefined, size: number): ByteRange | undefined {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '')
  const [, first = '', last = ''] = found ?? []
  if (first === '' && last === '') return undefined
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(size - 1, Number(last))
  if (start > end || start >= size) throw outsideFile(size)
  return { start, end }
}

/** Shown in the page only where it is a picture; everything else is saved. */
const shown = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

/** A name for old programs, and the real one by RFC 8187. */
function disposition(kind: 'inline' | 'attachment', name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const exact = encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${kind}; filename="${plain}"; filename*=UTF-8''${exact}`
}

/** Answers with a file. */
export async function answerFile(c: Context<Env>, found: FoundFile): Promise<Response> {
  const range = rangeOf(c.req.header('range'), found.size)
  const inline = c.req.query('show') === '1' && shown.has(found.mediaType)
  const length = range === undefined ? found.size : range.end - range.start + 1
  const headers = new Headers({
    'content-type': found.mediaType,
    'content-length': String(length),
    'content-disposition': disposition(inline ? 'inline' : 'attachment', found.name),
    'accept-ranges': 'bytes',
    'cache-control': 'private, no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'cross-origin-resource-policy': 'same-origin',
    etag: `"${found.sha256}"`,
  })
  if (range !== undefined) {
    headers.set('content-range', `bytes ${range.start}-${range.end}/${found.size}`)
  }
  const status = range === undefined ? 200 : 206
  if (c.req.method === 'HEAD') return new Response(null, { status, headers })
  return new Response(streamOf(await found.open(range)), { status, headers })
}
