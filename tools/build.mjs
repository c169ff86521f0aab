// Builds the server and the pages when their sources changed since the last build.
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, relative } from 'node:path'
import { root } from './install.mjs'

const isTest = (name) => /\.test\.tsx?$/.test(name)

function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* filesBelow(path)
    else if (!isTest(entry.name)) yield path
  }
}

function hashOf(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(relative(root, file)).update(readFileSync(file))
  return hash.digest('hex')
}

function upToDate(stampFile, hash) {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === hash
}

const dist = join(root, 'dist')
const source = join(root, 'src')
const always = [join(root, 'package-lock.json'), join(root, 'tools', 'build.mjs')]

/** Bundles the server: our code in few files, packages from node_modules. */
async function buildServer() {
  const out = join(dist, 'server')
  const files = [...filesBelow(source)].filter((file) => !file.startsWith(join(source, 'web')))
  const hash = hashOf([...files, ...always])
  if (upToDate(join(out, '.sources'), hash)) return
  rmSync(out, { recursive: true, force: true })
  const { build } = await import('esbuild')
  // Worker threads are entries of their own, beside the bundle, where `new URL('./x.ts')` finds them.
  const workers = files.filter((file) => /-worker\.ts$/.test(file))
  await build({
    entryPoints: [
      { in: join(source, 'app.ts'), out: 'app' },
      ...workers.map((file) => ({
        in: file,
        out: file.split(/[/\\]/).at(-1)?.replace(/\.ts$/, '') ?? 'worker',
      })),
    ],
    outdir: out,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'linked',
    logLevel: 'warning',
  })
  cpSync(join(source, 'store', 'migrations'), join(out, 'migrations'), { recursive: true })
  writeFileSync(join(out, '.sources'), hash)
}

/** Builds the pages. */
async function buildWeb() {
  const web = join(source, 'web')
  if (!existsSync(join(web, 'index.html'))) return
  const out = join(dist, 'web')
  const files = [...filesBelow(source)].filter((file) =>
    ['web', 'declare', 'values', join('http', 'contract')].some((folder) =>
      file.startsWith(join(source, folder)),
    ),
  )
  const config = join(root, 'vite.config.ts')
  const hash = hashOf([...files, ...always, ...(existsSync(config) ? [config] : [])])
  if (upToDate(join(out, '.sources'), hash)) return
  console.error('building the pages …')
  const { build } = await import('vite')
  const own = existsSync(config) ? config : join(web, 'vite.config.ts')
  await build({ root: web, configFile: own, logLevel: 'warn' })
  mkdirSync(out, { recursive: true })
  writeFileSync(join(out, '.sources'), hash)
}

/** Builds what changed; returns the program to run. */
export async function build() {
  await Promise.all([buildServer(), buildWeb()])
  return join(dist, 'server', 'app.mjs')
}
