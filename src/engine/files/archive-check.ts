/** Archives and the office documents that are archives: what they are, and that they are harmless. */
import { type ByteSource, openSource } from '../sheets/byte-source.ts'
import { defaultLimits } from '../sheets/sheet.ts'
import { type Inflated, readDirectory, unpack, type ZipDirectory } from '../sheets/zip-reader.ts'
import type { FileLimits } from './file-limits.ts'
import { fileRefusal } from './refusals.ts'

/** Kinds told by the parts of an archive. */
export type ArchiveKind = 'docx' | 'xlsx' | 'pptx' | 'ofd' | 'zip'

const marks: readonly (readonly [part: string, kind: ArchiveKind])[] = [
  ['word/document.xml', 'docx'],
  ['xl/workbook.xml', 'xlsx'],
  ['xl/workbook.bin', 'xlsx'],
  ['ppt/presentation.xml', 'pptx'],
  ['ofd.xml', 'ofd'],
]

/** An archive within an archive is held in memory, so only small ones are looked into. */
const largestNested = 32 * 1024 * 1024

const programs: readonly (readonly [start: string, name: string])[] = [
  ['MZ', 'exe'],
  ['\x7fELF', 'elf'],
  ['#!', 'script'],
]
const programNames = /\.(?:exe|com|scr|msi|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|lnk|jar|dll)$/i
const macroParts = /vbaproject\.bin$|(?:^|\/)macrosheets\/|\.(?:docm|xlsm|xltm|dotm|pptm)$/i
const macroTypes = /macroEnabled|vbaProject/i

function kindOf(parts: ZipDirectory): ArchiveKind {
  return marks.find(([part]) => parts.has(part))?.[1] ?? 'zip'
}

/** What is counted over an archive and all archives within it. */
interface Budget {
  readonly limits: FileLimits
  readonly inflated: Inflated
  members: number
}

/**
 * Unpacks everything once, within the limits, and keeps nothing.
 *
 * @returns what the archive is
 * @throws Refusal `file.archive-bomb`, `file.macros`, `file.executable`, `file.encrypted`,
 *   `file.damaged`
 */
export async function checkArchive(source: ByteSource, limits: FileLimits): Promise<ArchiveKind> {
  return checkLevel(source, { limits, inflated: { bytes: 0 }, members: 0 }, 0)
}

async function checkLevel(source: ByteSource, budget: Budget, level: number): Promise<ArchiveKind> {
  const { limits } = budget
  if (level > limits.nesting) throw fileRefusal('file.archive-bomb', { detail: `${level} levels` })
  const sheetLimits = {
    ...defaultLimits,
    entries: limits.members,
    inflatedBytes: limits.unpacked,
  }
  const parts = await readDirectory(source, sheetLimits)
  budget.members += parts.size
  if (budget.members > limits.members) {
    throw fileRefusal('file.archive-bomb', { detail: `${budget.members} members` })
  }
  const kind = kindOf(parts)
  for (const entry of parts.values()) {
    if (macroParts.test(entry.name)) throw fileRefusal('file.macros', { detail: entry.name })
    if (programNames.test(entry.name)) throw fileRefusal('file.executable', { detail: entry.name })
    const isTypes = entry.name === '[Content_Types].xml'
    let start: Buffer | undefined
    let held: Buffer[] | undefined
    let size = 0
    for await (const piece of unpack(source, entry, sheetLimits, budget.inflated)) {
      if (start === undefined) {
        start = piece.subarray(0, 8)
        refuseProgram(start, entry.name)
        if (isTypes || start.toString('latin1', 0, 4) === 'PK\x03\x04') held = []
      }
      size += piece.length
      if (held !== undefined && size > largestNested) {
        throw fileRefusal('file.archive-bomb', { detail: entry.name })
      }
      held?.push(Buffer.from(piece))
    }
    if (held === undefined) continue
    const bytes = Buffer.concat(held)
    if (isTypes) refuseMacroTypes(bytes, entry.name)
    else await checkNested(bytes, budget, level + 1)
  }
  return kind
}

function refuseProgram(start: Buffer, name: string): void {
  const found = programs.find(([mark]) => start.toString('latin1').startsWith(mark))
  if (found !== undefined) throw fileRefusal('file.executable', { detail: `${name}: ${found[1]}` })
}

function refuseMacroTypes(bytes: Buffer, name: string): void {
  if (macroTypes.test(bytes.toString('utf8'))) throw fileRefusal('file.macros', { detail: name })
}

async function checkNested(bytes: Buffer, budget: Budget, level: number): Promise<void> {
  const source = await openSource({ bytes }, bytes.length)
  await checkLevel(source, budget, level)
}
