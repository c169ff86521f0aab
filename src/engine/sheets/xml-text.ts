/** From the bytes of XML content to the text it stands for. */
import { isUtf8 } from 'node:buffer'
import { SheetRefusal } from './refusal.ts'

/** Text of stored bytes, entities replaced; the same refusals as while reading. */
export function decodeText(bytes: Buffer, start: number, end: number, part: string): string {
  const raw = characters(bytes, start, end, part)
  return raw.includes('&') ? withoutEntities(raw, part) : raw
}

/** Text of bytes, entities left. */
export function characters(bytes: Buffer, start: number, end: number, part: string): string {
  const text = bytes.toString('utf8', start, end)
  // Wrong bytes decode to the replacement character, which may also stand in the file itself.
  if (text.includes('\ufffd') && !isUtf8(bytes.subarray(start, end))) {
    throw new SheetRefusal('sheet.damaged', { part, detail: 'encoding' })
  }
  return text
}

/** The text with the five entities of XML and character numbers replaced; others are refused. */
export function withoutEntities(raw: string, part: string): string {
  return raw.replace(/&([^;]{0,12};?)/g, (_, body: string) => entity(body, part))
}

function entity(body: string, part: string): string {
  const known = entities.get(body)
  if (known !== undefined) return known
  const number = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}));$/.exec(body)
  if (!number) throw new SheetRefusal('sheet.forbidden-xml', { part })
  const code = number[1] === undefined ? Number(number[2]) : Number.parseInt(number[1], 16)
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) {
    throw new SheetRefusal('sheet.damaged', { part, detail: 'character' })
  }
  return String.fromCodePoint(code)
}

const entities: ReadonlyMap<string, string> = new Map([
  ['amp;', '&'],
  ['lt;', '<'],
  ['gt;', '>'],
  ['quot;', '"'],
  ['apos;', "'"],
])

/**
 * Undoes the escapes `_x000A_` by which workbooks write characters that XML does not allow. NUL and
 * half characters, which no database takes, become the replacement character.
 */
export function unescapeCell(text: string): string {
  if (!text.includes('_x')) return text
  return text
    .replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    .replace(/\0|\p{Surrogate}/gu, '\ufffd')
}
