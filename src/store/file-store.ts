/**
 * Where files are kept: under the hash of their content, so that the same file is kept once, and
 * what a case refers to can be replaced by nobody.
 */
import { Refusal } from '../declare/refusal.ts'

/** Bytes that have arrived and been counted, and are not kept yet. */
export interface Received {
  /** A file of its own that can be read and judged. */
  readonly path: string
  /** Of its bytes, in hexadecimal. */
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  /** Keeps the content for good: after this it survives a crash. Done twice it is done once. */
  keep(): Promise<void>
  /** Forgets what arrived; content kept before stays. */
  drop(): Promise<void>
}

/** Bytes from `start` to `end`, both included. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** One kept file. */
export interface ListedFile {
  readonly sha256: string
  readonly size: number
}

/** A place for files. */
export interface FileStore {
  readonly kind: 'folder' | 's3'
  /**
   * Takes bytes in, as they come.
   *
   * @param most - bytes that may come
   * @throws Refusal `file.too-large`; nothing is left behind then
   */
  receive(bytes: AsyncIterable<Uint8Array>, most: number): Promise<Received>
  /** The content, or a part of it, at the pace of the reader; undefined when it is not kept. */
  open(sha256: string, range?: ByteRange): Promise<AsyncIterable<Uint8Array> | undefined>
  has(sha256: string): Promise<boolean>
  /** Removes content nobody refers to any more; nothing happens when there is none. */
  remove(sha256: string): Promise<void>
  /** Everything kept, in no order. */
  list(): AsyncIterable<ListedFile>
  /**
   * Removes what interrupted uploads left behind.
   *
   * @param before - milliseconds since 1970; younger ones may still be arriving
   * @returns how many were removed
   */
  tidy(before: number): Promise<number>
}

const hash = /^[0-9a-f]{64}$/

/**
 * The hash of a content, checked before it becomes part of a path or an address.
 *
 * @throws Error when it is none (a fault)
 */
export function contentHash(text: string): string {
  if (!hash.test(text)) throw new Error('not the hash of a content')
  return text
}

/** More bytes than may come. */
export const fileTooLarge = (most: number) => {
  const megabytes = Math.floor((most / (1024 * 1024)) * 10) / 10
  return new Refusal(
    'file.too-large',
    {
      zh: `文件超过 ${megabytes} MB 的上限，未接收。请压缩图片或拆分后重新上传。`,
      en: `The file is larger than ${megabytes} MB, so it was not taken. Make it smaller or split it.`,
    },
    { megabytes },
  )
}
