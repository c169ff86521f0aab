/**
 * What the holder of an older checkpoint learns of the log today. Needs nothing but the two signed texts,
 * the proof and the bureau's public key, so it holds against whoever runs the server.
 */
import type { Instant } from '../../values/instant.ts'
import type { Text } from '../../values/text.ts'
import { fromBase64 } from './base64.ts'
import { type Checkpoint, verifyCheckpoint } from './checkpoint.ts'
import { verifyConsistency } from './merkle-tree.ts'
import type { VerifierKey } from './signing-key.ts'

/**
 * `saved`, `newest`: that checkpoint is none, or not signed by the key; `origin`: they are of two logs;
 * `rolled-back`: the log has fewer events than the saved checkpoint; `two-histories`: as many, but others;
 * `forked`: it does not begin with the events the saved checkpoint fixed.
 */
export type GrowthProblem =
  | 'saved'
  | 'newest'
  | 'origin'
  | 'rolled-back'
  | 'two-histories'
  | 'forked'

/** The log extends the saved checkpoint, or what is wrong, in both languages. */
export type GrowthReading =
  | {
      readonly ok: true
      readonly from: number
      readonly to: number
      readonly at: Instant
      readonly text: Text
    }
  | { readonly ok: false; readonly problem: GrowthProblem; readonly text: Text }

const keep = {
  zh: '两份已签名的检查点合在一起就是证据，请都保留，并报督查人员。',
  en: 'The two signed checkpoints together are the evidence: keep both and tell the supervisor.',
}

const wrong = (problem: GrowthProblem, zh: string, en: string): GrowthReading => ({
  ok: false,
  problem,
  text: { zh, en },
})

/**
 * Whether a checkpoint was signed by the key; its origin must be the name of the key.
 *
 * @see C2SP tlog-checkpoint: the key's name should be the origin
 */
function signedBy(note: string, keys: readonly VerifierKey[]): Checkpoint | undefined {
  const reading = verifyCheckpoint(note, keys)
  if (!reading.ok) return undefined
  return keys.some(({ name }) => name === reading.checkpoint.origin)
    ? reading.checkpoint
    : undefined
}

/**
 * Verifies that the log today begins with everything the saved checkpoint fixed. Input from outside: never
 * throws.
 *
 * @param saved - the checkpoint somebody kept
 * @param newest - the newest checkpoint of the log; undefined where it has none any more
 * @param path - consistency proof from the saved to the newest, hashes in Base64; not needed, and not
 *   read, where the sizes alone tell
 * @param keys - the keys the holder trusts, best kept together with the saved checkpoint
 */
export function readGrowth(
  saved: string,
  newest: string | undefined,
  path: readonly string[],
  keys: readonly VerifierKey[],
): GrowthReading {
  const before = signedBy(saved, keys)
  if (before === undefined) {
    return wrong(
      'saved',
      '保存的文件不是由该公钥签名的检查点：文件受损，或公钥不是本局的。',
      'The saved file is no checkpoint signed by this key: it is damaged, or the key is another.',
    )
  }
  if (newest === undefined) {
    return wrong(
      'rolled-back',
      `日志被回退：${before.at} 已签 ${before.size} 条，现在没有任何检查点。${keep.zh}`,
      `The log was rolled back: ${before.size} events were signed at ${before.at}, now there is no checkpoint at all. ${keep.en}`,
    )
  }
  const after = signedBy(newest, keys)
  if (after === undefined) {
    return wrong(
      'newest',
      '日志的最新检查点不是由该公钥签名的：日志或签名被改动，或密钥已更换。',
      'The newest checkpoint of the log is not signed by this key: log or signature were changed, or the key was.',
    )
  }
  if (before.origin !== after.origin) {
    return wrong(
      'origin',
      `保存的检查点属于 ${before.origin}，最新的属于 ${after.origin}：不是同一日志。`,
      `The saved checkpoint is of ${before.origin}, the newest of ${after.origin}: two logs.`,
    )
  }
  if (after.size < before.size) {
    return wrong(
      'rolled-back',
      `日志被回退或截断：${before.at} 已签 ${before.size} 条，现在只有 ${after.size} 条（${after.at}）。${keep.zh}`,
      `The log was rolled back or cut: ${before.size} events were signed at ${before.at}, now there are ${after.size} (${after.at}). ${keep.en}`,
    )
  }
  const hashes = path.flatMap((each) => fromBase64(each) ?? [])
  const whole = hashes.length === path.length
  const sameSize = before.size === after.size
  const proof = sameSize ? [] : hashes
  if (whole && verifyConsistency(before.size, after.size, proof, before.root, after.root)) {
    return {
      ok: true,
      from: before.size,
      to: after.size,
      at: after.at,
      text: {
        zh: `日志从 ${before.size} 条延续到 ${after.size} 条（${after.at}），此前内容一条未改、未删、未换序。`,
        en: `The log grew from ${before.size} to ${after.size} events (${after.at}); nothing of before was changed, removed or reordered.`,
      },
    }
  }
  if (sameSize) {
    return wrong(
      'two-histories',
      `出现两个历史：同样是 ${before.size} 条，两份已签名检查点的树根不同。${keep.zh}`,
      `There are two histories: both checkpoints sign ${before.size} events, with different roots. ${keep.en}`,
    )
  }
  return wrong(
    'forked',
    `日志分叉：现有 ${after.size} 条的开头不是 ${before.at} 已签的 ${before.size} 条。事件被修改、删除或换序，或数据库恢复到旧状态后继续使用，或另有一份历史。${keep.zh}`,
    `The log forked: its ${after.size} events do not begin with the ${before.size} signed at ${before.at}. Events were changed, removed or reordered, or the database was put back to an older state and went on, or there is a second history. ${keep.en}`,
  )
}
