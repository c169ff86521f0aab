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

/** A program to try, or the package that holds one. */
type Candidate = { readonly program: string } | { readonly packed: string }

const run = promisify(execFile)
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** Why there is no browser where there is none. */
export const noBrowser = 'no Chromium for this platform: install one, or set CHROMIUM_PATH'

/** Every Chromium there may be, the best first; none means that no browser can be had. */
export function findBrowsers(): readonly Candidate[] {
  const given = process.env.CHROMIUM_PATH
  if (given !== undefined) return [{ program: given }]
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)]
  const programs = folders
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .filter((path, at, all) => existsSync(path) && all.indexOf(path) === at)
    .map((program) => ({ program }))
  const packed = join(root, 'node_modules', '@sparticuz', 'chromium')
  const fits = process.platform === 'linux' && process.arch === 'x64'
  return fits && existsSync(join(packed, 'bin', 'chromium.br'))
    ? [...programs, { packed }]
    : programs
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
function writeFontSettings(folder: string): void {
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
  writeFileSync(
    join(folder, 'fonts.conf'),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${join(folder, 'cache')}</cachedir>
  ${['sans-serif', 'serif', 'monospace', 'system-ui'].map(alias).join('\n  ')}
</fontconfig>
`,
  )
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

/** The program of a candidate and the environment it needs. */
async function prepare(
  candidate: Candidate,
  folder: string,
): Promise<{ readonly program: string; readonly env: Record<string, string> }> {
  const home = 'packed' in candidate ? await unpack(candidate.packed) : undefined
  const { HOME: _, LD_LIBRARY_PATH: before = '', ...rest } = process.env
  const libraries = [...(home === undefined ? [] : [join(home, 'lib')]), before].filter(Boolean)
  const env = {
    ...Object.fromEntries(Object.entries(rest).map(([name, value = '']) => [name, value])),
    HOME: folder,
    FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    ...(libraries.length === 0 ? {} : { LD_LIBRARY_PATH: libraries.join(delimiter) }),
  }
  return { program: 'packed' in candidate ? join(home ?? '', 'chromium') : candidate.program, env }
}

/**
 * Starts the first browser that runs, with a profile of its own; says why where none does. A name
 * on the machine need not mean a browser: Ubuntu's is a note that says to install one.
 */
export async function startBrowser(): Promise<RunningBrowser | { readonly missing: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'kechuang-browser-'))
  const end = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
  writeFontSettings(folder)
  const troubles: string[] = []
  for (const candidate of findBrowsers()) {
    const { program, env } = await prepare(candidate, folder)
    try {
      await run(program, ['--version', '--no-sandbox'], { env })
    } catch (error) {
      troubles.push(error instanceof Error ? error.message.trim() : String(error))
      continue
    }
    const server = await chromium.launchServer({
      executablePath: program,
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
  end()
  return { missing: [noBrowser, ...troubles].join('; ') }
}
