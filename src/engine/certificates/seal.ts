/**
 * Electronic seals: a certificate carries its content, its hash and the bureau's signature, so anyone can
 * check it without a connection. The file stays a PDF that every reader opens.
 */
import { hash as digest } from 'node:crypto'
import type { Text } from '../../values/text.ts'
import { fromBase64, toBase64 } from '../audit/base64.ts'
import { canonicalJson, type Json, parseCanonicalJson } from '../audit/canonical-json.ts'
import type { Checkpoint } from '../audit/checkpoint.ts'
import { type LogProof, verifyLogProof } from '../audit/log-proof.ts'
import type { SigningKey, VerifierKey } from '../audit/signing-key.ts'
import { addBlock, readBlock } from './seal-block.ts'
import { type Seal, sealSchema } from './seal-schema.ts'

/**
 * Why a file is not accepted as a certificate: `not-sealed` carries no seal; `content-altered` some byte
 * is not as it was sealed; `signature` the signature is not the key's; `unknown-key` signed by a key the
 * reader does not trust; `proof` the log does not hold its issue as claimed.
 */
export type SealProblem = 'not-sealed' | 'content-altered' | 'signature' | 'unknown-key' | 'proof'

/** What came of checking a certificate. */
export type SealReading =
  | {
      readonly ok: true
      /** What was certified. */
      readonly content: Json
      /** Key that signed it. */
      readonly keyId: string
      /** Whether the file proves that its issue is in the log. */
      readonly proof: 'included' | 'none'
      /** The checkpoint of the log that holds its issue; null without proof. */
      readonly checkpoint: Checkpoint | null
    }
  | { readonly ok: false; readonly problem: SealProblem; readonly detail: Text }

/** First line of what is signed, so that no other signature of the bureau can serve as a seal. */
const DOMAIN = 'kechuang/certificate-seal/1'

/**
 * The hash of a certificate's content, in hexadecimal. The event of its issue must carry it in its body
 * as `contentSha256`: that ties the certificate to the log.
 */
export function contentDigest(content: unknown): string {
  return digest('sha256', canonicalJson(content), 'hex')
}

/**
 * Seals a certificate.
 *
 * The signature covers the content and the PDF but not the proof, which only exists once a checkpoint was
 * made: the same certificate can be given out before with none and later with one, under one signature.
 *
 * @param pdf - the certificate as rendered, not sealed yet
 * @param content - what it certifies, as plain JSON with whole numbers
 * @param proof - that its issue is in the log
 * @returns the sealed PDF
 * @throws Error when the bytes are no PDF, or are sealed, or the content is not canonical JSON
 */
export function sealCertificate(
  pdf: Uint8Array,
  content: unknown,
  signingKey: SigningKey,
  proof?: LogProof,
): Uint8Array {
  if (readBlock(pdf)) throw new Error('the certificate is sealed already')
  const { algorithm, id: keyId } = signingKey.verifier
  const pdfSha256 = digest('sha256', pdf, 'hex')
  const message = signedMessage({ content, keyId, pdfSha256 })
  const signature = toBase64(algorithm.sign(signingKey.secret, message))
  const seal = { content, keyId, pdfSha256, signature, ...(proof && { proof: written(proof) }) }
  return addBlock(pdf, canonicalJson(seal))
}

/**
 * Checks a certificate offline. Any change to any byte of the file is found.
 *
 * It does not know whether a genuine certificate was annulled since; only the register does.
 *
 * @param file - the file as handed in; never throws, whatever it is
 * @param trustedKeys - keys the bureau published
 */
export function verifyCertificate(
  file: Uint8Array,
  trustedKeys: readonly VerifierKey[],
): SealReading {
  const sealed = readBlock(file)
  if (!sealed) return problems.notSealed
  const parsed = sealSchema.safeParse(parseCanonicalJson(sealed.text ?? ''))
  if (!parsed.success) return problems.sealDamaged
  const seal = parsed.data
  if (digest('sha256', sealed.pdf, 'hex') !== seal.pdfSha256) return problems.pdfAltered

  const keys = trustedKeys.filter((key) => key.id === seal.keyId)
  if (keys.length === 0) return problems.unknownKey
  const signature = fromBase64(seal.signature)
  const message = signedMessage(seal)
  const isGood = (key: VerifierKey): boolean =>
    signature !== undefined && key.algorithm.verify(key.publicKey, message, signature)
  if (!keys.some(isGood)) return problems.signature

  const { content, keyId } = seal
  if (!seal.proof) return { ok: true, content, keyId, proof: 'none', checkpoint: null }
  const checkpoint = checkpointOf(seal.proof, content, trustedKeys)
  return checkpoint ? { ok: true, content, keyId, proof: 'included', checkpoint } : problems.proof
}

function checkpointOf(
  proof: NonNullable<Seal['proof']>,
  content: Json,
  trustedKeys: readonly VerifierKey[],
): Checkpoint | undefined {
  if (proof.event.body.contentSha256 !== contentDigest(content)) return undefined
  const path = proof.path.map(fromBase64)
  const previous = proof.previous === null ? null : fromBase64(proof.previous)
  if (previous === undefined || !path.every((hash) => hash !== undefined)) return undefined
  const reading = verifyLogProof({ ...proof, previous, path }, trustedKeys)
  return reading.ok ? reading.checkpoint : undefined
}

function signedMessage(signed: Pick<Seal, 'keyId' | 'pdfSha256'> & { content: unknown }): Buffer {
  const { content, keyId, pdfSha256 } = signed
  return Buffer.from(`${DOMAIN}\n${canonicalJson({ content, keyId, pdfSha256 })}`)
}

function written({ event, previous, index, path, checkpoint }: LogProof) {
  const { jurisdiction, caseId, rev, kind, at, actor, actorRole, party, body } = event
  return {
    event: { jurisdiction, caseId, rev, kind, at, actor, actorRole, party, body },
    previous: previous && toBase64(previous),
    index,
    path: path.map(toBase64),
    checkpoint,
  }
}

const refused = (problem: SealProblem, zh: string, en: string): SealReading => ({
  ok: false,
  problem,
  detail: { zh, en },
})

const problems = {
  notSealed: refused(
    'not-sealed',
    '文件中没有电子签章。请提交发证机关提供的原始PDF文件，扫描件、截图和重新保存的文件无法核验。',
    'The file carries no seal. Hand in the PDF as the authority gave it; scans, pictures and files saved again cannot be checked.',
  ),
  sealDamaged: refused(
    'content-altered',
    '文件末尾的电子签章已损坏或被改动。请重新下载原始文件。',
    'The seal at the end of the file is damaged or was changed. Download the original again.',
  ),
  pdfAltered: refused(
    'content-altered',
    '文件在签章后被改动，不可采信。请重新下载原始文件。',
    'The file was changed after it was sealed and must not be relied on. Download the original again.',
  ),
  signature: refused(
    'signature',
    '签名无效：电子签章并非所称的密钥签署，或所载内容被改动。此文件不可采信。',
    'The signature is not valid: the seal was not made with the key it names, or what it says was changed. Do not rely on the file.',
  ),
  unknownKey: refused(
    'unknown-key',
    '签章所用的密钥不在受信任的发证机关密钥之列。请确认发证机关，并使用其公布的最新公钥核验。',
    'The seal was made with a key that is not among the trusted ones. Make sure who issued the file, and check it with the keys that authority publishes now.',
  ),
  proof: refused(
    'proof',
    '签名有效，但文件所附的存证证明不成立：办理日志中未能证实该证书的签发。请向发证机关核实。',
    'The signature is valid, but the attached proof fails: it does not show that the issue of this certificate is in the log. Ask the authority.',
  ),
}
