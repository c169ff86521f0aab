/** A Chromium for one test run: the system's, or the one of an npm package, with Chinese fonts. */
import { execFile, execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompress } from 'node:zlib'
import { chromium } from 'playwright-core'
import { cacheFolder, root } from './folders.ts'

/** A browser that tests connect to. */
export interface RunningBrowser {
  readonly address: string
  close(): Promise<void>
}

type Found =
  | { readonly program: string }
  | { readonly packed: string }
  | { readonly missing: string }

const run = promisify(execFile)
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Where there is a Chromium to run; `packed` is the package that holds one. */
export function findBrowser(): Found {
  const given = process.env.CHROMIUM_PATH
  if (given !== undefined) {
    return existsSync(given)
      ? { program: given }
      : { missing: `CHROMIUM_PATH=${given} is not there` }
  }
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)]
  const program = folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path))
  if (program !== undefined) return { program }
  const packed = join(root, 'node_modules', '@sparticuz', 'chromium')
  const fits = process.platform === 'linux' && process.arch === 'x64'
  return fits && existsSync(join(packed, 'bin', 'chromium.br'))
    ? { packed }
    : { missing: 'no Chromium for this platform: install one, or set CHROMIUM_PATH' }
}

async function unpackFile(packed: string): Promise<Buffer> {
  return promisify(brotliDecompress)(readFileSync(packed))
}

/** Unpacks the package's program and the libraries a machine may lack, once per version. */
async function unpack(packed: string): Promise<string> {
  const { version }: { version: string } = JSON.parse(
    readFileSync(join(packed, 'package.json'), 'utf8'),
  )
  const place = join(cacheFolder(), `chromium-${version}`)
  if (existsSync(place)) return place
  const scratch = mkdtempSync(`${place}.`)
  const [program, libraries] = await Promise.all([
    unpackFile(join(packed, 'bin', 'chromium.br')),
    unpackFile(join(packed, 'bin', 'al2023.tar.br')),
  ])
  writeFileSync(join(scratch, 'chromium'), program, { mode: 0o755 })
  execFileSync('tar', ['-x', '-C', scratch], { input: libraries })
  try {
    renameSync(scratch, place)
  } catch (error) {
    // Another run was faster.
    rmSync(scratch, { recursive: true, force: true })
    if (!existsSync(place)) throw error
  }
  return place
}

/**
 * A configuration of fonts that knows only our own, so that Chinese shows on a machine without
 * fonts, and pictures of pages are the same everywhere.
 */
function fontSettings(folder: string): string {
  const { resolve } = createRequire(import.meta.url)
  const family = dirname(resolve('@expo-google-fonts/noto-sans-sc/package.json'))
  const fonts = join(folder, 'fonts')
  mkdirSync(fonts)
  for (const [weight, name] of [
    ['400Regular', 'NotoSansSC_400Regular.ttf'],
    ['700Bold', 'NotoSansSC_700Bold.ttf'],
  ] as const) {
    copyFileSync(join(family, weight, name), join(fonts, name))
  }
  const alias = (generic: string) =>
    `<alias binding="same"><family>${generic}</family><prefer><family>Noto Sans SC</family></prefer></alias>`
  const file = join(folder, 'fonts.conf')
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
  ${['sans-serif', 'serif', 'monospace', 'system-ui'].map(alias).join('\n  ')}
</fontconfig>
`,
  )
  return file
}

const flags = [
  // Pages of ours only are opened, and many machines for tests have no user namespaces.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
]

/** Starts the browser with a profile of its own; says what is missing where it cannot run. */
export async function startBrowser(): Promise<RunningBrowser | { readonly missing: string }> {
  const found = findBrowser()
  if ('missing' in found) return found
  const folder = mkdtempSync(join(tmpdir(), 'kechuang-browser-'))
  const end = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  const home = 'packed' in found ? await unpack(found.packed) : undefined
  const executablePath = 'packed' in found ? join(home ?? '', 'chromium') : found.program
  const libraries = [
    ...(home === undefined ? [] : [join(home, 'lib')]),
    ...(process.env.LD_LIBRARY_PATH ?? '').split(delimiter).filter(Boolean),
  ]
  const env = {
    ...process.env,
    HOME: folder,
    FONTCONFIG_FILE: fontSettings(folder),
    ...(libraries.length === 0 ? {} : { LD_LIBRARY_PATH: libraries.join(delimiter) }),
  }
  try {
    await run(executablePath, ['--version', '--no-sandbox'], { env })
  } catch (error) {
    end()
    const why = error instanceof Error ? error.message : String(error)
    return { missing: `the Chromium of this machine does not run: ${why.trim()}` }
  }
  const server = await chromium.launchServer({
    executablePath,
    args: flags,
    env,
    host: '127.0.0.1',
  })
  return {
    address: server.wsEndpoint(),
    async close() {
      await server.close()
      end()
    },
  }
}
