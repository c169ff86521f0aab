/**
 * The parts of a workbook around its rows: which sheets there are, where they lie, which styles are
 * dates.
 */
import type { ByteSource } from './byte-source.ts'
import { type DateSystem, isBuiltInDateFormat, isDateFormat } from './date-serial.ts'
import { SheetRefusal } from './refusal.ts'
import type { SheetLimits } from './sheet.ts'
import { CLOSE, NEED_MORE, OPEN, type Token, XmlTokens } from './xml-tokens.ts'
import { type Inflated, unpackWhole, type ZipDirectory, type ZipEntry } from './zip-reader.ts'

export interface Workbook {
  readonly sheet: string
  readonly sheetPart: ZipEntry
  readonly sharedStrings: ZipEntry | null
  readonly dates: DateSystem
  /** Whether the cell style with this index shows a date. */
  readonly dateStyles: readonly boolean[]
}

const NOTHING = Buffer.alloc(0)

interface Relationship {
  readonly id: string
  readonly type: string
  readonly target: string
  readonly external: boolean
}

/**
 * Finds the sheet to read and what is needed to understand its cells.
 *
 * @throws SheetRefusal `sheet.macros`, `sheet.wrong-format`, `sheet.not-a-ledger`,
 *   `sheet.no-such-sheet`, `sheet.bad-path`, `sheet.damaged`
 */
export async function openWorkbook(
  source: ByteSource,
  directory: ZipDirectory,
  wanted: string | undefined,
  limits: SheetLimits,
  inflated: Inflated,
): Promise<Workbook> {
  refuseOtherFormats(directory)
  const read = async (path: string) => {
    const entry = directory.get(path.toLowerCase())
    return entry === undefined ? null : unpackWhole(source, entry, limits, inflated)
  }
  const root = relationships('_rels/.rels', (await read('_rels/.rels')) ?? NOTHING)
  const main = root.find((one) => one.type === 'officeDocument')
  const mainPath = main === undefined || main.external ? null : resolve('', main.target)
  const mainXml = mainPath === null ? null : await read(mainPath)
  if (mainPath === null || mainXml === null) throw new SheetRefusal('sheet.not-a-ledger')

  const folder = mainPath.slice(0, mainPath.lastIndexOf('/') + 1)
  const linksPath = `${folder}_rels/${mainPath.slice(folder.length)}.rels`
  const links = relationships(linksPath, (await read(linksPath)) ?? NOTHING)
  const { sheets, dates } = readMain(mainPath, mainXml)
  const tables = new Map(
    links.filter((one) => one.type === 'worksheet').map((one) => [one.id, one]),
  )
  // Sheets that are one large chart have no rows.
  const chosen = choose(
    sheets.filter((one) => tables.has(one.link)),
    wanted,
  )
  const part = (one: Relationship | undefined) => {
    if (one === undefined || one.external) return null
    return directory.get(resolve(folder, one.target).toLowerCase()) ?? null
  }
  const sheetPart = part(tables.get(chosen.link))
  if (sheetPart === null)
    throw new SheetRefusal('sheet.damaged', { part: chosen.name, detail: 'sheet missing' })
  const styles = part(links.find((one) => one.type === 'styles'))
  return {
    sheet: chosen.name,
    sheetPart,
    sharedStrings: part(links.find((one) => one.type === 'sharedStrings')),
    dates,
    dateStyles:
      styles === null
        ? []
        : readDateStyles(styles.name, await unpackWhole(source, styles, limits, inflated)),
  }
}

/** Programs of Excel (also of its old kind, on sheets of their own) and of WPS. */
const MACROS = /(^|\/)(vba[^/]*\.bin|jdedata\.bin|macrosheets\/.*)$/

function refuseOtherFormats(directory: ZipDirectory) {
  for (const [key, { name }] of directory) {
    if (MACROS.test(key)) throw new SheetRefusal('sheet.macros', { part: name })
    if (key === 'xl/workbook.bin') throw new SheetRefusal('sheet.wrong-format', { found: '.xlsb' })
    if (key === 'word/document.xml')
      throw new SheetRefusal('sheet.wrong-format', { found: '.docx' })
    if (key === 'ppt/presentation.xml')
      throw new SheetRefusal('sheet.wrong-format', { found: '.pptx' })
    if (key === 'content.xml') throw new SheetRefusal('sheet.wrong-format', { found: '.ods' })
    if (key === 'encryptedpackage') throw new SheetRefusal('sheet.encrypted')
  }
}

interface NamedSheet {
  readonly name: string
  readonly link: string
  readonly visible: boolean
}

function readMain(path: string, xml: Buffer): { sheets: NamedSheet[]; dates: DateSystem } {
  const sheets: NamedSheet[] = []
  let dates: DateSystem = '1900'
  walk(path, xml, (token, tokens) => {
    if (token !== OPEN) return
    if (tokens.is('workbookPr') && isTrue(tokens.attribute('date1904'))) dates = '1904'
    if (!tokens.is('sheet')) return
    const state = tokens.attribute('state')
    sheets.push({
      name: tokens.attribute('name') ?? '',
      link: tokens.attribute('id') ?? '',
      visible: state === null || state === 'visible',
    })
  })
  return { sheets, dates }
}

function choose(sheets: readonly NamedSheet[], wanted: string | undefined): NamedSheet {
  const found =
    wanted === undefined
      ? (sheets.find((one) => one.visible) ?? sheets[0])
      : sheets.find((one) => one.name === wanted)
  if (found !== undefined) return found
  const existing = sheets.map((one) => one.name).join('、')
  throw new SheetRefusal('sheet.no-such-sheet', { sheet: wanted ?? '', existing })
}

function relationships(path: string, xml: Buffer): Relationship[] {
  const found: Relationship[] = []
  walk(path, xml, (token, tokens) => {
    if (token !== OPEN || !tokens.is('Relationship')) return
    const type = tokens.attribute('Type') ?? ''
    found.push({
      id: tokens.attribute('Id') ?? '',
      // The strict and the usual edition of the standard differ only before the last step.
      type: type.slice(type.lastIndexOf('/') + 1),
      target: tokens.attribute('Target') ?? '',
      external: tokens.attribute('TargetMode') === 'External',
    })
  })
  return found
}

/**
 * A target relative to the folder of the part that names it; it may not climb out of the archive.
 */
function resolve(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const step of target.split('/')) {
    if (step === '' || step === '.') continue
    if (step !== '..') steps.push(step)
    else if (steps.pop() === undefined) throw new SheetRefusal('sheet.bad-path', { part: target })
  }
  return steps.join('/')
}

function readDateStyles(path: string, xml: Buffer): boolean[] {
  const custom = new Map<number, boolean>()
  const styles: boolean[] = []
  let inCellFormats = false
  walk(path, xml, (token, tokens) => {
    if (tokens.is('cellXfs')) inCellFormats = token === OPEN
    else if (token !== OPEN) return
    else if (tokens.is('numFmt')) {
      custom.set(
        Number(tokens.attribute('numFmtId')),
        isDateFormat(tokens.attribute('formatCode') ?? ''),
      )
    } else if (inCellFormats && tokens.is('xf')) {
      const id = Number(tokens.attribute('numFmtId') ?? '0')
      styles.push(custom.get(id) ?? isBuiltInDateFormat(id))
    }
  })
  return styles
}

function walk(path: string, xml: Buffer, see: (token: Token, tokens: XmlTokens) => void) {
  const tokens = new XmlTokens(path)
  tokens.feed(xml)
  for (let token = tokens.next(); token !== NEED_MORE; token = tokens.next()) {
    if (token === OPEN || token === CLOSE) see(token, tokens)
  }
  tokens.end()
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true'
}
